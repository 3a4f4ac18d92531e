package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.MARIA;
import static vigil.routing.Examples.OOH;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.person;

import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.What;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Person;

/** The alert about a death at twenty past two is closed, and somebody rings. */
class DeathRememberedTest {
    private static final String KEY = "p-maria";
    private static final Person DIED_AT_QUARTER_PAST =
            person(KEY, MARIA.replaceFirst("\\{", "{\"deceasedAt\":\"2026-11-21T02:15:00Z\","));
    private static final String REMEMBERED =
            "Recorded as having died on 21 November at 02:20 by the ambulance service; a call came later: check whom it is"
                    + " about. ";

    private final Desk desk = new Desk();

    @Test
    void itStaysBeforeWhatIsAskedWhenTheCallGetsWorse() {
        closedAfterDeathOf(maria());
        desk.at(60).hear(confirmed(maria(), call("a fall", 60)));
        assertThat(desk.about(KEY).getLast().actionWanted()).isEqualTo(REMEMBERED + "Ring the caller.");

        desk.at(65).hear(confirmed(maria(), call("catastrophic bleed", 65)));
        assertThat(desk.about(KEY).getLast().actionWanted()).isEqualTo(REMEMBERED + "Ring the crew now.");
    }

    @Test
    void itIsSaidOnceWhereTheRegisterSaysItAsWell() {
        closedAfterDeathOf(DIED_AT_QUARTER_PAST);
        desk.at(60).hear(confirmed(DIED_AT_QUARTER_PAST, call("a fall", 60)));

        Alert alert = desk.about(KEY).getLast();
        assertThat(alert.actionWanted()).isEqualTo(AlertDraft.CONTRADICTED + "Ring the caller.");
        assertThat(alert.history())
                .filteredOn(line -> line.what() == What.DEATH)
                .hasSize(1);
    }

    private void closedAfterDeathOf(Person person) {
        desk.at(20)
                .hear(confirmed(
                        person,
                        event(AMBULANCE, "i-1", "closed", 20, "\"ambulance\":{\"outcome\":\"died-on-scene\"}")));
        desk.act(Act.of(Kind.ACCEPT), desk.only(KEY));
        desk.act(Act.of(Kind.TASK_DONE).task("bereaved"), desk.only(KEY));
        desk.act(Act.of(Kind.TASK_DONE).task("verification"), desk.only(KEY));
        desk.resolve(desk.only(KEY), Outcome.DIED_IN_PREFERRED);
    }

    private static UrgentEvent call(String words, int minute) {
        return event(OOH, "o-9", "triaged", minute, "\"presentation\":{\"text\":\"" + words + "\"}");
    }
}
