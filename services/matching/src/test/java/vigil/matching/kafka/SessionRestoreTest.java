package vigil.matching.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.kafka.OneSession.OWN;
import static vigil.matching.kafka.OneSession.TOPICS;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.matching.decide.incident.IncidentMemory;
import vigil.platform.kafka.Topic;

/** What a session remembers from before it began; the log of memories is on a real broker. */
@ExtendWith(SharedLog.class)
class SessionRestoreTest {
    private final Log log;
    private final OneSession matching;

    SessionRestoreTest(Log log) {
        this.log = log;
        matching = new OneSession(log);
    }

    @Test
    void whatChangedWhileItWasDownIsCaughtUpOnce() throws Exception {
        matching.register.remove(MARGARET.personId());
        matching.run(OWN, List.of(() -> matching.event(OWN, "e1", 1)));
        ProducerRecord<String, byte[]> open = matching.producer.history().getFirst();
        log.send(Topic.MATCHING_INCIDENTS, open.key(), open.value(), open.headers());

        OneSession next = new OneSession(log);
        next.run(OWN, List.of(() -> {}, () -> {}));
        log.send(Topic.MATCHING_INCIDENTS, open.key(), null, open.headers());

        assertThat(next.producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("matching.incidents", "matching.matched");
    }

    @Test
    void anEventThatComesWithTheAssignmentIsCommittedWithWhatIsSetAside() throws Exception {
        unreadableMemory(Log.key("i-1"));
        matching.whenAssigned(() -> matching.event(OWN, "e1", 1));
        matching.run(OWN, List.of());
        forget(Log.key("i-1"));

        assertThat(matching.producer.commitCount()).isEqualTo(1);
        assertThat(matching.producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("dead-letters", "matching.incidents", "matching.incidents", "matching.matched");
        assertThat(matching.incidents().getFirst().value()).isNull();
        assertThat(matching.incidents().getLast().value()).isNotNull();
    }

    @Test
    void aMemoryThatCannotBeReadIsSetAsideOnceAndForgotten() throws Exception {
        String key = unreadableMemory(someKey());

        matching.run(OWN, List.of());
        assertThat(matching.producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("dead-letters", "matching.incidents");
        ProducerRecord<String, byte[]> tombstone = matching.incidents().getFirst();
        assertThat(tombstone.key()).isEqualTo(key);
        assertThat(tombstone.partition()).isEqualTo(OWN);
        assertThat(tombstone.value()).isNull();

        forget(key);
        OneSession next = new OneSession(log);
        next.run(OWN, List.of());
        assertThat(next.producer.history()).isEmpty();
    }

    @Test
    void anOlderMemoryIsTakenInPlaceOfOneThatCannotBeRead() throws Exception {
        OneSession before = new OneSession(log);
        before.run(OWN, List.of(() -> before.event(OWN, "e1", 1)));
        ProducerRecord<String, byte[]> older = before.incidents().getFirst();
        log.send(Topic.MATCHING_INCIDENTS, older.key(), older.value(), older.headers());
        unreadableMemory(older.key());

        matching.run(OWN, List.of());
        forget(older.key());

        assertThat(matching.producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("dead-letters", "matching.incidents");
        assertThat(matching.incidents().getFirst().value()).isEqualTo(older.value());
    }

    @Test
    void whatWasRememberedAndForgottenSinceIsNotRestored() throws Exception {
        String key = "forgotten";
        matching.run(OWN, List.of(() -> matching.event(OWN, "e1", 1)));
        ProducerRecord<String, byte[]> memory = matching.incidents().getFirst();
        log.send(Topic.MATCHING_INCIDENTS, key, memory.value(), memory.headers());
        assertThat(restored(key)).containsKey(key);

        log.send(Topic.MATCHING_INCIDENTS, key, null, memory.headers());

        assertThat(restored(key)).doesNotContainKey(key);
    }

    private static String someKey() {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> "unreadable-" + i)
                .filter(some -> Topic.MATCHING_INCIDENTS.partitionOf(some) == OWN)
                .findFirst()
                .orElseThrow();
    }

    private void forget(String key) throws Exception {
        log.send(Topic.MATCHING_INCIDENTS, key, null, Log.headers("x", "vigil.match.incident.v1"));
    }

    private String unreadableMemory(String key) throws Exception {
        log.send(Topic.MATCHING_INCIDENTS, key, "{}".getBytes(UTF_8), Log.headers("x", "vigil.match.incident.v1"));
        return key;
    }

    private Map<String, IncidentMemory> restored(String key) {
        int partition = Topic.MATCHING_INCIDENTS.partitionOf(key);
        Restore restore = new Restore(log.clients(), TOPICS, matching.deadLetters());
        return restore.read(List.of(partition)).memories().get(partition);
    }
}
