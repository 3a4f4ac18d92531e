package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;
import vigil.routing.decide.team.Pressure;

/** What is refused changes nothing and says what to do instead. It is two in the morning. */
class MovesTest {
    private static final String KEY = "p-maria";

    private final Desk desk = new Desk().hear(confirmed(maria(), event("i-1", "dispatched", 0)));

    @Test
    void aNoNeedsAReason() {
        refused(Act.of(Kind.DECLINE), "Say why: whoever is asked next has to know.");
        refused(Act.of(Kind.DECLINE).reason(" "), "Say why: whoever is asked next has to know.");
        refused(Act.of(Kind.STAND_DOWN), "Say why nobody needs to come.");
    }

    @Test
    void onlyWhoHasItAccepts() {
        refused(
                Act.of(Kind.ACCEPT).team("hospice"),
                "It is with Overnight nursing, not with Hospice community team: hand it over first.");
    }

    @Test
    void whoeverKeepsItPastClosingKeepsItUntilTheyAreThere() {
        String tooShort = "They would be there at 09:30: say that you keep it until then, or hand it over.";
        refused(Act.of(Kind.ACCEPT).eta(7 * 60 + 30).until(7 * 60), tooShort);
        desk.act(Act.of(Kind.ACCEPT).eta(7 * 60 + 30).until(8 * 60), desk.only(KEY));
        refused(Act.of(Kind.ACCEPT).until(7 * 60), tooShort);
    }

    @Test
    void onlyWhoHasItDeclines() {
        refused(
                Act.of(Kind.DECLINE).team("hospice").reason("full"),
                "Hospice community team does not have it: Overnight nursing does.");
    }

    @Test
    void aHandoverNeedsAnOpenTeamThatTakesThePersonAndWhatToKnow() {
        refused(Act.of(Kind.HAND_OVER).note("n"), "Say to which team.");
        refused(Act.of(Kind.HAND_OVER).team("nobody").note("n"), "There is no team nobody in the directory.");
        refused(Act.of(Kind.HAND_OVER).team("night-nurses").note("n"), "Overnight nursing has it already.");
        refused(
                Act.of(Kind.HAND_OVER).team("spa"),
                "Say what they need to know: situation, what is done, what is outstanding, what the person was told.");
        refused(
                Act.of(Kind.HAND_OVER).team("hospice").note("n"),
                "Hospice community team is closed now (opens every day 08:00–20:00): hand it over to one that is open.");
        desk.at(2 * A_DAY + 9 * 60);
        refused(Act.of(Kind.HAND_OVER).team("childrens").note("n"), "Children's nursing does not take age 85.");
    }

    @Test
    void aTeamWithNobodyOnCallIsHandedNothing() {
        Alert alert = desk.only(KEY);
        TeamDirectory nobody = Examples.directoryWithRota("hospice", "people: {}\nweekly: []");

        assertThat(new Moves(nobody, Pressure.NONE, Instant.parse("2026-11-21T09:00:00Z"))
                        .whyNot(Act.of(Kind.HAND_OVER).team("hospice").note("n").on(alert, "a", Examples.AT_2), alert))
                .isEqualTo("Hospice community team has nobody on call now: hand it over to a team that is open.");
    }

    private static final int A_DAY = 24 * 60;

    @Test
    void whatNobodyHandedOverCanNotBeReceived() {
        refused(Act.of(Kind.RECEIVE), "Nobody has handed it over. Look again.");
        desk.act(Act.of(Kind.HAND_OVER).team("spa").note("n"), desk.only(KEY));
        refused(
                Act.of(Kind.RECEIVE).team("desk"),
                "It is handed over to Single point of access, not to Coordination desk.");
    }

    @Test
    void whoeverWillBeThereAfterClosingSaysUntilWhenTheyKeepIt() {
        refused(
                Act.of(Kind.ACCEPT).eta(6 * 60 + 10),
                "Overnight nursing closes at 08:00, before they would be there: say until when they keep it, or hand it"
                        + " over.");
        refused(Act.of(Kind.ACCEPT).until(0), "Nobody can keep it until 02:00: that is past.");
        refused(Act.of(Kind.ACCEPT).until(13 * 60), "Nobody can keep it for more than 12 hours.");
        assertThat(desk.act(Act.of(Kind.ACCEPT).eta(6 * 60 + 10).until(7 * 60), desk.only(KEY))
                        .result())
                .isEqualTo(Result.APPLIED);
    }

    @Test
    void whatIsAcceptedIsAcceptedOnceUnlessItsAccepterKeepsItPastClosing() {
        desk.at(1).act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        refused(Act.of(Kind.ACCEPT).by("Ravi"), "It is accepted already. Ravi at 02:01:00: Accepted.");
        desk.act(Act.of(Kind.HAND_OVER).team("spa").note("n"), desk.only(KEY));
        desk.act(Act.of(Kind.RECEIVE), desk.only(KEY));
        refused(
                Act.of(Kind.ACCEPT).until(60),
                "Single point of access does not close: there is nothing to keep it past.");
    }

    @Test
    void whatNobodyHasCanNotBePutOff() {
        refused(
                Act.of(Kind.SNOOZE).until(60).reason("r"),
                "Nobody has accepted it: it can't be put off until somebody has.");
        desk.act(Act.of(Kind.ACCEPT), desk.only(KEY));
        refused(Act.of(Kind.SNOOZE).until(60), "Say why it can wait.");
        refused(Act.of(Kind.SNOOZE).reason("r"), "Say until when it can wait.");
        refused(Act.of(Kind.SNOOZE).reason("r").until(5 * 60), "It can't wait for more than 4 hours.");
        desk.act(Act.of(Kind.HAND_OVER).team("spa").note("n"), desk.only(KEY));
        desk.act(Act.of(Kind.RECEIVE), desk.only(KEY));
        refused(
                Act.of(Kind.SNOOZE).reason("r").until(60),
                "There is nobody after Single point of access: it can't be put off.");
    }

    @Test
    void whatWaitsForAnotherTeamCanNotBePutOff() {
        desk.act(Act.of(Kind.ACCEPT), desk.only(KEY));
        desk.act(Act.of(Kind.HAND_OVER).team("spa").note("n"), desk.only(KEY));
        refused(
                Act.of(Kind.SNOOZE).reason("r").until(60),
                "Single point of access has not answered yet: it can't be put off until they have.");
    }

    @Test
    void aTeamThatIsNoLongerInTheDirectoryReceivesNothing() {
        desk.act(Act.of(Kind.HAND_OVER).team("desk").note("n"), desk.only(KEY));
        Alert offered = desk.only(KEY);

        assertThat(new Moves(without("desk"), Pressure.NONE, Examples.AT_2)
                        .whyNot(Act.of(Kind.RECEIVE).on(offered, "a", Examples.AT_2), offered))
                .isEqualTo("There is no team desk in the directory any more: hand it over to another.");
    }

    private static TeamDirectory without(String team) {
        TeamDirectory all = Examples.directory();
        return new TeamDirectory(
                all.version() + 1,
                all.approvedBy(),
                all.approvedAt(),
                all.teams().stream()
                        .filter(other -> !other.id().text().equals(team))
                        .toList(),
                all.places(),
                all.needs(),
                all.escalation(),
                all.possibleMatch(),
                all.capabilities(),
                all.bankHolidays());
    }

    @Test
    void nobodyPutsOffWhatIsImmediateOrBeingDecided() {
        desk.hear(confirmed(maria(), event("i-1", "on-scene", 1)));
        desk.act(Act.of(Kind.ACCEPT), desk.only(KEY));
        refused(
                Act.of(Kind.SNOOZE).reason("r").until(60),
                "Where they will be cared for is being decided now: it can't be put off.");
        desk.hear(confirmed(
                maria(),
                event(Examples.AMBULANCE, "i-1", "on-scene", 2, "\"presentation\":{\"text\":\"catastrophic bleed\"}")));
        refused(Act.of(Kind.SNOOZE).reason("r").until(60), "It is immediate: it can't be put off.");
    }

    @Test
    void thereIsNoMatchToSettleOfAConfirmedPerson() {
        refused(Act.of(Kind.CONFIRM_MATCH), "There is no possible match to confirm.");
        refused(Act.of(Kind.REJECT_MATCH), "There is no possible match to reject.");
    }

    private void refused(Act act, String why) {
        Alert before = desk.only(KEY);
        ActionOutcome outcome = desk.act(act, before);
        assertThat(outcome.result()).isEqualTo(Result.REFUSED);
        assertThat(outcome.reason()).isEqualTo(why);
        assertThat(desk.only(KEY)).isEqualTo(before);
    }
}
