package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.What;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Person;
import vigil.routing.Examples;

/** What of a source's next snapshot whoever has seen the one before has to notice; every other is only an update. */
class NoticedTest {
    private static final String KEY = "p-maria";
    private static final Person MARIA = maria();

    private final Desk desk = new Desk();

    @Test
    void whatHasToBeNoticedIsToldApartFromEveryOtherUpdate() {
        desk.hear(confirmed(MARIA, ambulance("dispatched", 0, "breathless")));
        desk.hear(confirmed(MARIA, ambulance("dispatched", 1, "very breathless")));
        desk.hear(confirmed(MARIA, ambulance("conveying", 2, "very breathless")));
        desk.hear(confirmed(MARIA, ambulance("conveying", 3, "settled")));
        desk.hear(confirmed(MARIA, ambulance("at-hospital", 4, "settled")));
        desk.hear(confirmed(MARIA, ambulance("closed", 5, "settled")));

        assertThat(desk.only(KEY).history())
                .extracting(Alert.HistoryEntry::what)
                .containsExactly(
                        What.RAISED,
                        What.UPDATED,
                        What.CONVEYING,
                        What.PLACE_AT_RISK,
                        What.UPDATED,
                        What.OUTCOME,
                        What.FOLLOW_UP,
                        What.UPDATED);
    }

    @Test
    void anOutcomeIsToldBeforeTheIncidentEnds() {
        desk.hear(confirmed(MARIA, event("i-1", "on-scene", 0)));
        desk.hear(confirmed(
                MARIA,
                event(Examples.AMBULANCE, "i-1", "on-scene", 1, "\"ambulance\":{\"outcome\":\"treat-and-refer\"}")));
        desk.hear(confirmed(
                MARIA, event(Examples.AMBULANCE, "i-1", "on-scene", 2, "\"ambulance\":{\"outcome\":\"conveyed-ed\"}")));

        assertThat(desk.only(KEY).history())
                .extracting(Alert.HistoryEntry::what)
                .contains(What.OUTCOME, What.CONVEYING)
                .doesNotContain(What.UPDATED);
    }

    private static UrgentEvent ambulance(String status, int minute, String text) {
        return event(Examples.AMBULANCE, "i-1", status, minute, "\"presentation\":{\"text\":\"" + text + "\"}");
    }
}
