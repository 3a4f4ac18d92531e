package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.UCR;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;

/** An urgent alert that somebody has accepted, and that they put off for an hour. Minutes are after two o'clock. */
class SnoozeTest {
    private static final String KEY = "p-maria";

    private final Desk desk = new Desk().hear(confirmed(maria(), event("i-1", "dispatched", 0)));

    SnoozeTest() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        desk.at(100)
                .act(Act.of(Kind.SNOOZE).reason("asleep, daughter will ring").until(160), desk.only(KEY));
    }

    @Test
    void nobodyIsRemindedUntilItEndsAndThenAtOnceOfWhatIsOverdue() {
        assertThat(desk.only(KEY).snooze()).isEqualTo(new Alert.Snooze(at(160), "Sam", "asleep, daughter will ring"));
        desk.at(159).tick();
        assertThat(last().what()).isEqualTo(What.SNOOZED);
        assertThat(last().words()).isEqualTo("No reminders until 04:40: asleep, daughter will ring.");

        desk.at(160).tick();
        assertThat(desk.only(KEY).snooze()).isNull();
        assertThat(desk.only(KEY).history().reversed().stream().limit(2).map(Alert.HistoryEntry::what))
                .containsExactly(What.REMINDED, What.SNOOZE_ENDED);
    }

    @Test
    void aHigherPriorityWakesIt() {
        desk.hear(confirmed(
                maria(),
                event(AMBULANCE, "i-1", "on-scene", 101, "\"presentation\":{\"text\":\"catastrophic bleed\"}")));
        assertThat(desk.only(KEY).snooze()).isNull();
        assertThat(words()).anyMatch(line -> line.startsWith("No longer put off: its priority is higher now."));
    }

    @Test
    void aCrewOnSceneWakesIt() {
        desk.hear(confirmed(maria(), event("i-1", "on-scene", 101)));
        assertThat(desk.only(KEY).snooze()).isNull();
    }

    @Test
    void anotherIncidentWakesIt() {
        desk.hear(confirmed(maria(), event(UCR, "u-1", "referred", 101, "")));
        assertThat(desk.only(KEY).snooze()).isNull();
    }

    @Test
    void theEndOfTheIncidentWakesIt() {
        desk.hear(confirmed(maria(), event("i-1", "closed", 101)));
        assertThat(desk.only(KEY).snooze()).isNull();
        assertThat(desk.only(KEY).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void anUnchangedSnapshotDoesNotWakeIt() {
        desk.hear(confirmed(maria(), event("i-1", "dispatched", 101)));
        assertThat(desk.only(KEY).snooze()).isNotNull();
    }

    private Alert.HistoryEntry last() {
        return desk.only(KEY).history().getLast();
    }

    private java.util.List<String> words() {
        return desk.only(KEY).history().stream().map(Alert.HistoryEntry::words).toList();
    }

    private static java.time.Instant at(int minute) {
        return vigil.routing.Examples.AT_2.plusSeconds(60L * minute);
    }
}
