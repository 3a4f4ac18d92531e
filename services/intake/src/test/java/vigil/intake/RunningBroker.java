package vigil.intake;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import vigil.domain.identity.IncidentKey;
import vigil.platform.broker.EmbeddedBroker;
import vigil.platform.config.ServiceSettings;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topics;
import vigil.platform.service.Closeables;
import vigil.platform.service.RunningService;

/** A broker with the topics, and a client, for tests. */
final class RunningBroker implements AutoCloseable {
    static final String ONE = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";

    private final Closeables parts = new Closeables();
    private final KafkaClients clients;
    private final WebClient web;
    final EmbeddedBroker broker;
    final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    RunningBroker(Path data) {
        broker = parts.add(EmbeddedBroker.start(EmbeddedBroker.Options.in(data)));
        clients = parts.add(new KafkaClients(broker.bootstrap(), "test", "0", null));
        try (Admin admin = clients.admin()) {
            Topics.create(admin, new Topics.Creation("", (short) 1, false));
        }
        Vertx vertx = Vertx.vertx();
        parts.add(() -> vertx.close().await(5, TimeUnit.SECONDS));
        web = WebClient.create(vertx);
    }

    RunningService startIntake(String instance, long bytesInFlight) {
        IntakeConfig config = new IntakeConfig(
                new ServiceSettings(broker.bootstrap(), "", "127.0.0.1", 0, instance),
                bytesInFlight,
                Duration.ofSeconds(1));
        RunningService intake =
                parts.add(IntakeMain.start(config, registry, Clock.systemUTC(), Throwable::printStackTrace));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(intake::ready);
        return intake;
    }

    HttpResponse<Buffer> post(RunningService intake, String contentType, String body) {
        return send(intake, contentType, Buffer.buffer(body));
    }

    HttpResponse<Buffer> send(RunningService intake, String contentType, Buffer body, String... headers) {
        var request = web.post(intake.port(), "127.0.0.1", "/events").putHeader("content-type", contentType);
        for (int i = 0; i < headers.length; i += 2) {
            request.putHeader(headers[i], headers[i + 1]);
        }
        return await(request.sendBuffer(body));
    }

    HttpResponse<Buffer> get(RunningService intake, String path) {
        return await(web.get(intake.port(), "127.0.0.1", path).send());
    }

    /** What routing says that a source may be told. */
    void respond(IncidentKey incident, byte[] value) {
        try (Producer<String, byte[]> producer = clients.producer("routing", ProducerOptions.AT_ONCE)) {
            var unused = producer.send(new ProducerRecord<>("coordination.responses", incident.hash(), value));
            producer.flush();
        }
    }

    /** All records of a topic with that source. */
    List<ConsumerRecord<String, byte[]>> records(String topic, String source) {
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
            found.removeIf(each -> !header(each, "ce_source").equals(source));
            return found;
        }
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        parts.close();
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
