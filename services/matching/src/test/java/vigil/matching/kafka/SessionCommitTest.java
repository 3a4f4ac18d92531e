package vigil.matching.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.kafka.OneSession.OWN;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.matching.decide.incident.IncidentMemory;
import vigil.platform.kafka.Topic;

/** What a session says and commits, and in which order; its clients can be made to fail. */
@ExtendWith(SharedLog.class)
class SessionCommitTest {
    private final OneSession matching;

    SessionCommitTest(Log log) {
        matching = new OneSession(log);
    }

    @Test
    void remembersSpeaksAndCommitsInOneTransaction() throws Exception {
        matching.run(OWN, List.of(() -> matching.event(OWN, "e1", 1)));

        assertThat(matching.committed)
                .containsEntry(new TopicPartition("ambulance.events", OWN), new OffsetAndMetadata(1));
        assertThat(matching.producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("matching.incidents", "matching.matched");
        assertThat(matching.producer.consumerGroupOffsetsHistory()).hasSize(1);
        assertThat(matching.producer.history().getFirst().partition()).isEqualTo(OWN);
        assertThat(matching.producer.history().getFirst().key()).isEqualTo(Log.key("i-1"));
    }

    @Test
    void aRecordThatCouldNotBeSentEndsTheLoopBeforeAnythingIsCommitted() {
        matching.producer.sendException = new KafkaException("gone");

        assertThatThrownBy(() -> matching.run(OWN, List.of(() -> matching.event(OWN, "e1", 1))))
                .isInstanceOf(KafkaException.class);
        assertThat(matching.committed).isEmpty();
    }

    @Test
    void aRedeliveredRecordIsSaidAgainUnderTheSameId() throws Exception {
        matching.run(OWN, List.of(() -> matching.event(OWN, "e1", 1), () -> matching.event(OWN, "e1", 1)));

        List<String> ids = matching.producer.history().stream()
                .filter(record -> record.topic().equals("matching.matched"))
                .map(record -> new String(record.headers().lastHeader("ce_id").value(), UTF_8))
                .toList();
        assertThat(ids).hasSize(2);
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    void anEventOfAPublisherWithAnotherPartitionerIsForwardedToWhereItsIncidentIsRemembered() throws Exception {
        int other = (OWN + 1) % Topic.AMBULANCE_EVENTS.partitions();
        matching.run(other, List.of(() -> matching.event(other, "e1", 1)));

        ProducerRecord<String, byte[]> forwarded = matching.producer.history().getFirst();
        assertThat(matching.producer.history()).hasSize(1);
        assertThat(forwarded.topic()).isEqualTo("ambulance.events");
        assertThat(forwarded.partition()).isEqualTo(OWN);
        assertThat(forwarded.key()).isEqualTo(Log.key("i-1"));
        assertThat(forwarded.headers().lastHeader("ce_id").value())
                .asString(UTF_8)
                .isEqualTo("e1");
    }

    @Test
    void leavesAnIndexWhoseInputsAreNotAllAssigned() throws Exception {
        MatchingSession session =
                matching.run(partitions -> partitions.limit(2), OWN, List.of(() -> matching.event(OWN, "e1", 1)));

        assertThat(session.parted()).isEqualTo(1);
        assertThat(matching.producer.history()).isEmpty();
        assertThat(matching.committed).isEmpty();
    }

    @Test
    void writesNothingThatTheGroupDoesNotTakeFromIt() {
        matching.register.remove(MARGARET.personId());

        assertThatThrownBy(() -> matching.run(OWN, List.of(() -> matching.event(OWN, "e1", 1), () -> {
                    matching.margaretIsAdded();
                    matching.fence();
                })))
                .isInstanceOf(CommitFailedException.class);

        assertThat(matching.producer.history()).hasSize(1);
        assertThat(matching.producer.consumerGroupOffsetsHistory()).hasSize(1);
    }

    @Test
    void somebodyWhoComesToTheRegisterIsSaidWithoutAnotherEventAndRememberedWithIt() throws Exception {
        matching.register.remove(MARGARET.personId());

        matching.run(OWN, List.of(() -> matching.event(OWN, "e1", 1), matching::margaretIsAdded));

        assertThat(matching.producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("matching.incidents", "matching.incidents", "matching.matched");
        assertThat(matching.memories()).extracting(IncidentMemory::isOpen).containsExactly(true, false);
    }

    @Test
    void whoComesToTheRegisterWhileABatchIsUnderWayIsFoundAfterIt() throws Exception {
        matching.register.remove(MARGARET.personId());
        matching.whenRemembering(matching::margaretIsAdded);

        matching.run(OWN, List.of(() -> matching.event(OWN, "e1", 1)));

        assertThat(matching.producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("matching.incidents", "matching.incidents", "matching.matched");
    }

    @Test
    void aClockThatIsSetBackDoesNotStopTheRegisterFromBeingHeard() throws Exception {
        matching.register.remove(MARGARET.personId());

        matching.run(OWN, List.of(() -> matching.event(OWN, "e1", 1), matching.changes::another, () -> {}, () -> {
            matching.jump(Duration.ofDays(-365));
            matching.pass(Duration.ofSeconds(1));
            matching.margaretIsAdded();
        }));

        assertThat(matching.producer.history())
                .extracting(ProducerRecord::topic)
                .contains("matching.matched");
    }
}
