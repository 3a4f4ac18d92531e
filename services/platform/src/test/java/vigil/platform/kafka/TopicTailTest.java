package vigil.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.platform.broker.EmbeddedBroker;
import vigil.platform.service.Closeables;

class TopicTailTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @TempDir
    static Path data;

    private static final Closeables PARTS = new Closeables();
    private static KafkaClients clients;
    private static Admin admin;

    private final Queue<String> read = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> deaths = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void startBroker() {
        EmbeddedBroker broker = PARTS.add(EmbeddedBroker.start(
                EmbeddedBroker.Options.in(data).withOverrides(Map.of("log.cleaner.backoff.ms", "100"))));
        clients = PARTS.add(new KafkaClients(broker.bootstrap(), "test", "0", null));
        admin = PARTS.add(clients.admin());
    }

    @AfterAll
    static void stopBroker() {
        PARTS.close();
    }

    @Test
    void catchesUpOverTransactionMarkersAndRecordsCompactedAway() throws Exception {
        topic("compacted", Map.of("cleanup.policy", "compact", "segment.ms", "50", "max.compaction.lag.ms", "50"));
        try (Producer<String, byte[]> producer = transactions("compacted")) {
            await().atMost(LONG_ENOUGH).untilAsserted(() -> {
                commit(producer, "compacted", "latest", 10);
                abort(producer, "compacted");
                assertThat(readToTheEnd("compacted"))
                        .hasSizeLessThan(30)
                        .contains("latest-9")
                        .doesNotContain("aborted");
                assertThat(end("compacted")).isGreaterThan(60);
            });
        }
    }

    @Test
    void catchesUpBesideAnOpenTransactionAndShowsItsRecordsOnceCommitted() throws Exception {
        topic("open", Map.of());
        try (Producer<String, byte[]> producer = transactions("open")) {
            commit(producer, "open", "before", 1);
            producer.beginTransaction();
            producer.send(record("open", "later")).get();
            try (TopicTail tail = start(TopicTail.Options.fromBeginning("open", "open"))) {
                assertThat(tail.awaitCaughtUp(LONG_ENOUGH)).isTrue();
                assertThat(read).containsExactly("before-0");
                assertThat(tail.health().status().up()).isTrue();

                producer.commitTransaction();
                await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(read).containsExactly("before-0", "later"));
            }
        }
        assertThat(deaths).isEmpty();
    }

    @Test
    void fromTheEndItTellsOnlyWhatIsNew() throws Exception {
        topic("news", Map.of());
        try (Producer<String, byte[]> producer = clients.producer("news", ProducerOptions.AT_ONCE)) {
            producer.send(record("news", "old")).get();
            try (TopicTail tail = start(TopicTail.Options.fromEnd("news", "news"))) {
                assertThat(tail.awaitCaughtUp(LONG_ENOUGH)).isTrue();
                producer.send(record("news", "new")).get();
                await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(read).containsExactly("new"));
            }
        }
    }

    @Test
    void diesAloudWhenItsHandlerFails() throws Exception {
        topic("poison", Map.of());
        try (Producer<String, byte[]> producer = clients.producer("poison", ProducerOptions.AT_ONCE)) {
            producer.send(record("poison", "poison")).get();
        }
        TopicTail.Handler failing = record -> {
            throw new IllegalArgumentException("can't be read");
        };
        try (TopicTail tail = TopicTail.start(
                TopicTail.Options.fromBeginning("poison", "poison"),
                clients,
                failing,
                Clock.systemUTC(),
                deaths::add)) {
            assertThat(tail.awaitCaughtUp(LONG_ENOUGH)).isFalse();
            await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(deaths).hasSize(1));
            assertThat(tail.failure()).containsInstanceOf(IllegalArgumentException.class);
            assertThat(tail.health().status().up()).isFalse();
        }
    }

    @Test
    void saysThatItsTopicIsMissing() throws Exception {
        try (TopicTail tail = start(TopicTail.Options.fromBeginning("missing", "missing"))) {
            assertThat(tail.awaitCaughtUp(LONG_ENOUGH)).isFalse();
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(tail.failure()).isPresent());
        }
    }

    private Queue<String> readToTheEnd(String topic) throws InterruptedException {
        read.clear();
        try (TopicTail tail = start(TopicTail.Options.fromBeginning(topic, topic))) {
            assertThat(tail.awaitCaughtUp(LONG_ENOUGH)).isTrue();
        }
        return read;
    }

    private TopicTail start(TopicTail.Options options) {
        Consumer<Throwable> onDeath = deaths::add;
        return TopicTail.start(
                options, clients, record -> read.add(new String(record.value(), UTF_8)), Clock.systemUTC(), onDeath);
    }

    private static Producer<String, byte[]> transactions(String topic) {
        Producer<String, byte[]> producer =
                clients.transactionalProducer(topic, "tx-" + topic, ProducerOptions.AT_ONCE);
        producer.initTransactions();
        return producer;
    }

    private static void commit(Producer<String, byte[]> producer, String topic, String text, int times)
            throws ExecutionException, InterruptedException {
        for (int i = 0; i < times; i++) {
            producer.beginTransaction();
            producer.send(record(topic, text + "-" + i)).get();
            producer.commitTransaction();
        }
    }

    private static void abort(Producer<String, byte[]> producer, String topic)
            throws ExecutionException, InterruptedException {
        producer.beginTransaction();
        producer.send(record(topic, "aborted")).get();
        producer.abortTransaction();
    }

    private static long end(String topic) {
        try (var consumer = clients.freeConsumer("ends", false)) {
            return consumer.endOffsets(List.of(new org.apache.kafka.common.TopicPartition(topic, 0)))
                    .values()
                    .iterator()
                    .next();
        }
    }

    private static ProducerRecord<String, byte[]> record(String topic, String text) {
        return new ProducerRecord<>(topic, "key", text.getBytes(UTF_8));
    }

    private static void topic(String name, Map<String, String> configs) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, 1, (short) 1).configs(configs)))
                .all()
                .get();
    }
}
