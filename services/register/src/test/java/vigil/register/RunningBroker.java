package vigil.register;

import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vigil.platform.broker.EmbeddedBroker;
import vigil.platform.config.ServiceSettings;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.Topics;
import vigil.platform.service.Closeables;
import vigil.platform.service.RunningService;

/** A broker with the topics, and a client, for tests. */
final class RunningBroker implements AutoCloseable {
    private final Closeables parts = new Closeables();
    private final EmbeddedBroker broker;
    private final KafkaClients clients;
    private final WebClient web;

    RunningBroker(Path data) {
        broker = parts.add(EmbeddedBroker.start(EmbeddedBroker.Options.in(data)));
        clients = parts.add(new KafkaClients(broker.bootstrap(), "test", "0", null));
        try (Admin admin = clients.admin()) {
            Topics.create(admin, new Topics.Creation("", (short) 1, false));
        }
        Vertx vertx = Vertx.vertx();
        parts.add(() -> answer(vertx.close()));
        web = WebClient.create(vertx);
    }

    /** Stops the broker alone. */
    void stop() {
        broker.close();
    }

    @Override
    public void close() {
        parts.close();
    }

    RunningService startRegister(String instance) {
        RunningService started = parts.add(RegisterMain.start(
                new RegisterConfig(new ServiceSettings(broker.bootstrap(), "", "127.0.0.1", 0, instance)),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                Clock.systemUTC(),
                Throwable::printStackTrace));
        await().atMost(Duration.ofSeconds(30)).until(started::ready);
        return started;
    }

    HttpResponse<Buffer> send(RunningService to, HttpMethod method, String path, String type, String body) {
        var request = web.request(method, to.port(), "127.0.0.1", path);
        return answer(
                type == null
                        ? request.send()
                        : request.putHeader("content-type", type).sendBuffer(Buffer.buffer(body)));
    }

    List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        try (Consumer<String, byte[]> consumer = clients.freeConsumer("read", true)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            found.removeIf(each -> !each.key().equals(key));
            return found;
        }
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
