package vigil.matching.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.json;
import static vigil.matching.Examples.register;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.matching.decide.RegisterIndex;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.Topics;

/** An instance that was frozen while others took its partitions writes nothing any more, whatever it was about to do. */
@ExtendWith(SharedLog.class)
class ZombieTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PREFIX = "zombie.";
    private static final int PARTITION = Topic.AMBULANCE_EVENTS.partitionOf(Log.key("frozen"));

    private final Log log;
    private final RegisterIndex register = register();
    private final RegisterChanges changes = new RegisterChanges();
    private Instant now = AT_TWO;
    private MatchingSession zombie;
    private MatchingSession heir;

    ZombieTest(Log log) {
        this.log = log;
    }

    @BeforeAll
    static void makeTopics(Log log) {
        try (Admin admin = log.clients().admin()) {
            Topics.create(admin, new Topics.Creation(PREFIX, (short) 1, false));
        }
    }

    @BeforeEach
    void othersTakeItsPartitionsOver() throws Exception {
        zombie = session("zombie");
        awaitRestored(zombie);
        event("e1", 1);
        await().atMost(SOON).until(() -> stepped(zombie).contains("e1"));
        try (Admin admin = log.clients().admin()) {
            admin.removeMembersFromConsumerGroup(PREFIX + "matching", new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        }
        heir = session("heir");
        awaitRestored(heir);
        event("e2", 2);
        await().atMost(SOON).until(() -> stepped(heir).contains("e2"));
    }

    @AfterEach
    void close() {
        heir.close();
        zombie.close();
    }

    @Test
    void tidiesNothingAway() {
        now = AT_TWO.plus(Duration.ofDays(8));
        assertWritesNothing(zombie::tidy);
    }

    @Test
    void saysNothingOfTheRegister() {
        register.put(MARGARET, 1);
        changes.another();
        assertWritesNothing(zombie::rematch);
    }

    @Test
    void saysNothingOfWhatItHadRead() {
        TopicPartition input = new TopicPartition(PREFIX + "ambulance.events", PARTITION);
        ConsumerRecord<String, byte[]> late = new ConsumerRecord<>(
                input.topic(),
                PARTITION,
                0,
                AT_TWO.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                Log.key("frozen"),
                value(1),
                Log.headers("e1-again", "vigil.ambulance.incident.v1"),
                Optional.empty());
        assertWritesNothing(() -> zombie.handle(List.of(late)));
    }

    private void assertWritesNothing(Runnable step) {
        List<String> before = written();

        assertThatThrownBy(step::run).isInstanceOf(KafkaException.class);
        zombie.close();

        assertThat(written()).isEqualTo(before);
    }

    private MatchingSession session(String instance) {
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        return new MatchingParts(log.clients(), PREFIX, new MatchingMetrics(new SimpleMeterRegistry()), clock)
                .sessions(register, changes, instance, () -> Duration.between(AT_TWO, now))
                .get();
    }

    private static void awaitRestored(MatchingSession session) {
        session.begin();
        await().atMost(SOON).until(() -> {
            session.step(Duration.ofMillis(50));
            return session.isRestored();
        });
    }

    private List<String> stepped(MatchingSession session) {
        session.step(Duration.ofMillis(50));
        return written();
    }

    /** What is remembered of the incident, version by version: the id of the last event that was heard. */
    private List<String> written() {
        return log.read(PREFIX + "matching.incidents", Log.key("frozen")).stream()
                .map(record -> record.value() == null ? "forgotten" : new String(record.value(), UTF_8))
                .map(memory -> memory.contains("\"id\":\"e2\"") ? "e2" : memory.contains("e1") ? "e1" : memory)
                .toList();
    }

    private void event(String id, int minute) throws Exception {
        log.send(
                PREFIX + "ambulance.events",
                Log.key("frozen"),
                value(minute),
                Log.headers(id, "vigil.ambulance.incident.v1"));
    }

    private static byte[] value(int minute) {
        return json(minute, "\"person\":{" + MARGARETS_DEMOGRAPHICS + "}")
                .replace("i-1", "frozen")
                .getBytes(UTF_8);
    }
}
