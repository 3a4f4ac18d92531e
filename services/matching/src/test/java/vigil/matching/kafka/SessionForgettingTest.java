package vigil.matching.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.kafka.OneSession.OWN;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a session forgets, and when; the clock may be set wrong. */
@ExtendWith(SharedLog.class)
class SessionForgettingTest {
    private final OneSession matching;

    SessionForgettingTest(Log log) {
        matching = new OneSession(log);
    }

    @Test
    void forgetsWhatASourceSaidOfAStrangerAfterTwelveHours() throws Exception {
        matching.register.remove(MARGARET.personId());

        matching.run(OWN, List.of(() -> matching.event(OWN, "e1", 1), () -> {
            matching.pass(Duration.ofHours(13));
            matching.somethingElseIsHeard();
        }));

        assertThat(matching.incidents()).hasSize(2);
        assertThat(new String(matching.incidents().getFirst().value(), UTF_8)).contains("Thompson");
        assertThat(new String(matching.incidents().getLast().value(), UTF_8))
                .doesNotContain("Thompson")
                .doesNotContain("1941")
                .doesNotContain("CV5");
    }

    @Test
    void forgetsAnIncidentAWeekAfterItsLastActivity() throws Exception {
        matching.run(OWN, List.of(() -> matching.event(OWN, "e1", 1), () -> {
            matching.pass(Duration.ofDays(8));
            matching.somethingElseIsHeard();
        }));

        ProducerRecord<String, byte[]> tombstone = matching.incidents().getLast();
        assertThat(tombstone.key()).isEqualTo(Log.key("i-1"));
        assertThat(tombstone.value()).isNull();
    }

    @Test
    void aClockThatIsSetBackDoesNotStopTheTidying() throws Exception {
        matching.run(OWN, List.of(() -> matching.event(OWN, "e1", 1), () -> matching.pass(Duration.ofDays(7)), () -> {
            matching.jump(Duration.ofHours(-1));
            matching.pass(Duration.ofHours(2));
            matching.somethingElseIsHeard();
        }));

        assertThat(matching.incidents().getLast().value()).isNull();
    }

    @Test
    void anHourInAnotherYearMakesItForgetNothing() throws Exception {
        matching.register.remove(MARGARET.personId());

        matching.run(
                OWN,
                List.of(
                        () -> matching.event(OWN, "e1", 1),
                        () -> {
                            matching.jump(Duration.ofDays(365));
                            matching.pass(Duration.ofMinutes(2));
                        },
                        () -> {
                            matching.jump(Duration.ofDays(-365));
                            matching.pass(Duration.ofMinutes(2));
                            matching.margaretIsAdded();
                        },
                        () -> {}));

        assertThat(matching.producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("matching.incidents", "matching.incidents", "matching.matched");
    }

    @Test
    void whatAWriterInAnotherYearHasDatedCountsForNothing() throws Exception {
        matching.register.remove(MARGARET.personId());
        matching.jump(Duration.ofDays(365));

        matching.run(
                OWN,
                List.of(
                        () -> matching.event(OWN, "e1", 1),
                        () -> {
                            matching.aRulingOfAnotherYearIsHeard(AT_TWO.plus(Duration.ofDays(365)));
                            matching.pass(Duration.ofMinutes(2));
                        },
                        matching::margaretIsAdded,
                        () -> {}));

        assertThat(matching.incidents()).noneMatch(record -> record.value() == null);
        assertThat(matching.producer.history())
                .extracting(ProducerRecord::topic)
                .contains("matching.matched");
    }

    @Test
    void aProcessThatStartsInAnotherYearForgetsNothing() throws Exception {
        matching.register.remove(MARGARET.personId());
        matching.jump(Duration.ofDays(365));

        matching.run(
                OWN,
                List.of(
                        () -> matching.event(OWN, "e1", 1),
                        () -> matching.pass(Duration.ofMinutes(2)),
                        matching::margaretIsAdded,
                        () -> {}));

        assertThat(matching.producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("matching.incidents", "matching.incidents", "matching.matched");
    }
}
