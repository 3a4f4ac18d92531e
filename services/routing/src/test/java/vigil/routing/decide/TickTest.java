package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.identity.TeamId;
import vigil.routing.Examples;
import vigil.routing.decide.team.Pressure;

class TickTest {
    private static final String KEY = "p-maria";
    private static final int A_DAY = 24 * 60;

    private final Desk desk = new Desk().hear(confirmed(maria(), event("i-1", "dispatched", 0)));

    @Test
    void anUnacknowledgedAlertGoesUpOnceAndTheLastResortIsRemindedUntilItAnswers() {
        desk.at(9).tick();
        assertThat(desk.only(KEY).version()).isEqualTo(1);

        desk.at(10).tick().tick();
        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
        assertThat(desk.only(KEY).workVersion()).isEqualTo(2);
        assertThat(desk.only(KEY).version()).isEqualTo(2);
        assertThat(desk.only(KEY).history().getLast().words())
                .isEqualTo("Overnight nursing did not acknowledge in time: now with Single point of access.");

        desk.at(20).tick();
        assertThat(desk.only(KEY).history().getLast().what()).isEqualTo(What.REMINDED);
        assertThat(desk.only(KEY).workVersion()).isEqualTo(2);
        desk.at(30).tick();
        assertThat(desk.only(KEY).version()).isEqualTo(4);
    }

    @Test
    void anAcknowledgementThatNobodyFollowsUpExpires() {
        desk.at(9).act(Kind.ACKNOWLEDGE, desk.only(KEY));
        desk.at(19).tick();
        assertThat(desk.only(KEY).owner().text()).isEqualTo("night-nurses");

        desk.at(20).tick();
        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
        assertThat(desk.only(KEY).status()).isEqualTo(Status.RAISED);
        assertThat(desk.only(KEY).clocks().acknowledged()).isNull();
        assertThat(desk.only(KEY).history().getLast().words())
                .isEqualTo(
                        "Overnight nursing acknowledged, but nobody there accepted it in time: now with Single point of"
                                + " access.");
    }

    @Test
    void whoeverAcknowledgesLateHasAsLongToAcceptAsAnybody() {
        desk.at(10).tick().at(19).act(Kind.ACKNOWLEDGE, desk.only(KEY));
        desk.at(29).tick();
        assertThat(desk.only(KEY).status()).isEqualTo(Status.ACKNOWLEDGED);
        desk.at(30).tick();
        assertThat(desk.only(KEY).status()).isEqualTo(Status.RAISED);
    }

    @Test
    void whoeverAcceptsIsRemindedOfTheFirstContactAndKeepsIt() {
        desk.act(Kind.ACCEPT, desk.only(KEY));
        desk.at(119).tick();
        assertThat(desk.only(KEY).history().getLast().what()).isEqualTo(What.ACCEPTED);

        desk.at(120).tick().tick();
        assertThat(desk.only(KEY).history().getLast().words())
                .isEqualTo("Nobody has recorded contact with the patient or carer: Sam, Overnight nursing, reminded.");
        assertThat(desk.only(KEY).owner().text()).isEqualTo("night-nurses");
        desk.at(140).tick();
        assertThat(desk.only(KEY).history())
                .filteredOn(entry -> entry.what() == What.REMINDED)
                .hasSize(2);

        desk.act(Kind.FIRST_CONTACT, desk.only(KEY));
        assertThat(desk.only(KEY).ladder()).isNull();
    }

    @Test
    void aFollowUpThatNobodyAcknowledgedGoesUpToo() {
        desk.hear(confirmed(maria(), event("i-1", "closed", 5)));
        desk.at(10).tick();

        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
        assertThat(desk.only(KEY).status()).isEqualTo(Status.FOLLOW_UP);
    }

    @Test
    void twoDaysAfterItsEndAnAlertGoesToTheArchive() {
        desk.at(5).resolve(desk.only(KEY), Outcome.STAYED);
        desk.at(5 + 2 * A_DAY - 1).tick();
        assertThat(desk.about(KEY)).hasSize(1);

        desk.at(5 + 2 * A_DAY).tick();
        assertThat(desk.about(KEY)).isEmpty();
        assertThat(desk.archived).extracting(Alert::status).containsExactly(Status.RESOLVED);
    }

    @Test
    void historyIsBoundedAndKeepsHowItBegan() {
        for (int minute = 10; minute <= 10 * 300; minute += 10) {
            desk.at(minute).tick();
        }

        Alert alert = desk.only(KEY);
        assertThat(alert.history()).hasSize(200);
        assertThat(alert.history().getFirst().what()).isEqualTo(What.RAISED);
        assertThat(alert.version()).isEqualTo(301);
    }

    @Test
    void whoeverIsDueTooEarlyOrNotAtAllIsLeft() {
        Alert alert = desk.only(KEY);

        assertThat(new TickFlow(Examples.directory(), Pressure.NONE, Examples.AT_2).decide(alert))
                .isEqualTo(Decision.NOTHING);
    }

    @Test
    void anOwnerOrNextTeamThatHasLeftTheDirectoryGivesWayToTheLastResort() {
        AlertDraft draft = new AlertDraft(desk.only(KEY), Examples.AT_2);
        draft.owner = new TeamId("dissolved");
        draft.ladder = new Alert.Ladder(new TeamId("dissolved-too"), Examples.AT_2);
        Alert escalated = new TickFlow(Examples.directory(), Pressure.NONE, Examples.AT_2)
                .decide(draft.next())
                .versions()
                .getFirst();

        assertThat(escalated.owner().text()).isEqualTo("spa");
        assertThat(escalated.history().getLast().words()).startsWith("dissolved did not acknowledge in time");
    }
}
