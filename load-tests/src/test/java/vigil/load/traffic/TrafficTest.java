package vigil.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.domain.event.IncidentStatus;
import vigil.domain.event.UrgentEvent;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.place.Surroundings;
import vigil.wire.Decoded;
import vigil.wire.EventCodec;

class TrafficTest {
    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
    private static final int PEOPLE = 50;

    private final SyntheticRegister register =
            new SyntheticRegister(1, PEOPLE, LocalDate.of(2026, 11, 21), Surroundings.UNKNOWN);

    @Test
    void isReadWithoutADefect() {
        assertThat(Traffic.of(Mix.NATURAL, register, START).next(600))
                .allSatisfy(event -> assertThat(read(event).defects()).isEmpty());
    }

    @Test
    void meetsEverybodyOnceBeforeAnybodyTwice() {
        List<UrgentEvent> round = Traffic.of(Mix.ALL, register, START).next(living()).stream()
                .map(TrafficTest::read)
                .toList();

        assertThat(round).extracting(event -> event.data().person().nhsNumber()).doesNotHaveDuplicates();
    }

    @Test
    void unfoldsEachIncidentOverSixSnapshotsOfWhichTheLastEndsIt() {
        List<PreparedEvent> all = Traffic.of(Mix.ALL, register, START).next(7 * living());
        String key = all.getFirst().key();

        List<UrgentEvent> incident = all.stream()
                .filter(event -> event.key().equals(key))
                .map(TrafficTest::read)
                .toList();

        assertThat(incident).hasSize(6).isSortedAccordingTo((a, b) -> a.order().compareTo(b.order()));
        assertThat(incident.getLast().status().isEnded()).isTrue();
        assertThat(incident.getFirst().status()).isEqualTo(IncidentStatus.CALL_RECEIVED);
    }

    @Test
    void awaitsOneAlertInTwentyFiveEventsOfTheNaturalMix() {
        assertThat(Traffic.of(Mix.NATURAL, register, START).next(1_000))
                .filteredOn(PreparedEvent::awaited)
                .hasSize(40);
    }

    private int living() {
        return (int) register.people()
                .filter(person -> person.deceasedAt() == null && person.nhsNumber() != null)
                .count();
    }

    private static UrgentEvent read(PreparedEvent event) {
        var decoded = EventCodec.decode(event.envelope(), event.value(), START.plusSeconds(60));
        return ((Decoded.Value<UrgentEvent>) decoded).value();
    }
}
