package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.AT_2;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Status;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.TeamId;
import vigil.domain.person.Person;
import vigil.domain.team.Capacity;
import vigil.routing.Examples;
import vigil.routing.decide.team.Pressure;

/** It was closed at five past two, the night nurses having had it, and is opened again. */
class OpenedAgainTest {
    private static final String KEY = "p-maria";

    private final Desk desk = new Desk().hear(confirmed(maria(), event("i-1", "dispatched", 0)));

    OpenedAgainTest() {
        desk.at(5).resolve(desk.only(KEY), Outcome.STAYED);
    }

    @Test
    void aTeamThatIsFullIsNotAskedAgain() {
        TeamId nurses = new TeamId("night-nurses");
        desk.under(new Pressure(
                Map.of(
                        nurses,
                        new Capacity(
                                nurses, Capacity.State.FULL, AT_2.plusSeconds(3_600), "two off sick", "Ann", AT_2)),
                Map.of()));
        desk.at(10).act(Act.of(Kind.REOPEN).reason("the daughter rang"), desk.only(KEY));

        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
    }

    @Test
    void aCallThatTwoAlertsHoldIsHeardOfOnce() {
        desk.at(6).hear(confirmed(maria(), event("i-2", "dispatched", 6)));
        desk.at(10).hear(confirmed(maria(), bleeding("i-1", 10)));
        desk.at(12).resolve(desk.about(KEY).getLast(), Outcome.STAYED);
        desk.at(15)
                .act(
                        Act.of(Kind.REOPEN).reason("the daughter rang"),
                        desk.about(KEY).getFirst());
        desk.at(20).hear(confirmed(maria(), event("i-1", "entered-in-error", 20)));
        List<Alert> once = desk.about(KEY);
        assertThat(once).extracting(Alert::status).containsExactly(Status.STOOD_DOWN, Status.RESOLVED);

        desk.hear(confirmed(maria(), event("i-1", "entered-in-error", 20)));
        assertThat(desk.about(KEY)).isEqualTo(once);
    }

    @Test
    void whatIsNoNewsAfterTheEndShowsNoPlanThatIsNotSharedAnyMore() {
        Person withdrawn =
                Examples.person(KEY, Examples.MARIA.replace("\"share\":\"given\"", "\"share\":\"withdrawn\""));
        desk.at(10)
                .hear(confirmed(maria(), event("i-1", "entered-in-error", 10))
                        .withRecord(withdrawn.asShared(), withdrawn.consent().sharing(), 18));

        Alert closed = desk.only(KEY);
        assertThat(closed.status()).isEqualTo(Status.RESOLVED);
        assertThat(closed.person().plan()).isNull();
        assertThat(closed.preferredPlace().first()).isNull();
        assertThat(closed.registerOffset()).isEqualTo(18);
    }

    @Test
    void whatPressesMostNowDecidesWhoIsAsked() {
        Desk evening = new Desk().at(1070).hear(confirmed(maria(), event("i-1", "dispatched", 1070)));
        evening.resolve(evening.only(KEY), Outcome.STAYED);
        assertThat(evening.only(KEY).owner().text()).isEqualTo("hospice");
        evening.at(1090).hear(confirmed(maria(), bleeding("i-1", 1090)));

        assertThat(evening.only(KEY).needs()).startsWith("symptom-control");
        assertThat(evening.only(KEY).owner().text()).isEqualTo("spa");
    }

    private static UrgentEvent bleeding(String incident, int minute) {
        return event(AMBULANCE, incident, "on-scene", minute, "\"presentation\":{\"text\":\"catastrophic bleed\"}");
    }
}
