package vigil.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.platform.broker.EmbeddedBroker;
import vigil.platform.service.Closeables;

class KafkaClientsTest {
    private static final ProducerOptions IMPATIENT = ProducerOptions.AT_ONCE.withDeliveryTimeout(Duration.ofSeconds(1));
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @TempDir
    Path data;

    private final Closeables parts = new Closeables();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private EmbeddedBroker broker;
    private KafkaClients clients;

    @BeforeEach
    void startBroker() {
        broker = parts.add(EmbeddedBroker.start(EmbeddedBroker.Options.in(data)));
        clients = parts.add(new KafkaClients(broker.bootstrap(), "routing", "1", registry));
        try (var admin = clients.admin()) {
            Topics.create(admin, new Topics.Creation("", (short) 1, true));
        }
    }

    @AfterEach
    void stopBroker() {
        parts.close();
    }

    @Test
    void readDecideAndCommitAsOneTransactionAndAreMeasured() throws Exception {
        Set<Integer> placed = new TreeSet<>();
        try (Producer<String, byte[]> producer = clients.producer("people", IMPATIENT)) {
            for (String key : List.of("p-000001", "p-000123", "zażółć")) {
                int partition = producer.send(new ProducerRecord<>("register.people", key, new byte[] {1}))
                        .get()
                        .partition();
                assertThat(partition).isEqualTo(Topic.COORDINATION_ALERTS.partitionOf(key));
                placed.add(partition);
            }
        }
        ConsumerOptions quick = ConsumerOptions.of("routing").withSessionTimeout(Duration.ofSeconds(2));
        try (Consumer<String, byte[]> consumer = clients.groupConsumer("in", quick);
                Producer<String, byte[]> first = clients.transactionalProducer("out", "routing-1", IMPATIENT);
                Producer<String, byte[]> second = clients.transactionalProducer("out", "routing-1", IMPATIENT)) {
            consumer.subscribe(List.of("register.people"));
            Set<Integer> read = new TreeSet<>();
            await().atMost(LONG_ENOUGH).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> read.add(record.partition()));
                assertThat(read).isEqualTo(placed);
            });
            first.initTransactions();
            first.beginTransaction();
            second.initTransactions();
            assertThatThrownBy(() -> first.sendOffsetsToTransaction(
                            Map.of(new TopicPartition("register.people", 0), new OffsetAndMetadata(0)),
                            consumer.groupMetadata()))
                    .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
        }
        assertThat(registry.find("kafka.consumer.fetch.manager.records.consumed.total")
                        .tag("service", "routing")
                        .meters())
                .isNotEmpty();
    }

    @Test
    void noticeThatTheBrokersAreGone() throws Exception {
        TopicTail.Options options = new TopicTail.Options(
                "alerts", "coordination.alerts", TopicTail.From.BEGINNING, true, Duration.ofSeconds(4));
        try (TopicTail tail = TopicTail.start(options, clients, record -> {}, Clock.systemUTC(), cause -> {});
                Producer<String, byte[]> producer = clients.producer("events", IMPATIENT)) {
            assertThat(tail.awaitCaughtUp(LONG_ENOUGH)).isTrue();
            assertThat(tail.health().status().up()).isTrue();

            broker.close();

            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("ucr.events", "k", new byte[] {1}))
                            .get())
                    .hasMessageContaining("imeout");
            await().atMost(LONG_ENOUGH).until(() -> !tail.health().status().up());
            assertThat(tail.failure()).isEmpty();
        }
    }
}
