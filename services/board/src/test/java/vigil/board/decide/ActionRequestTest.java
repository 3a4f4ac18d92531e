package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.possible;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.board.Alerts;
import vigil.board.decide.ActionRequest.Checked;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Outcome;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.TeamId;

class ActionRequestTest {
    private static final String ID = "7f1c2a44-0d6e-4c1b-9a52-3f5d0c9d1e10";
    private static final Instant NOW = Instant.parse("2026-11-21T02:20:00Z");
    private static final Alert ALERT = Alerts.alert("a-1");

    @Test
    void acknowledges() {
        AlertAction action = accepted(ALERT, request("acknowledge", null, null, null, null));
        assertThat(action.action()).isEqualTo(AlertAction.Kind.ACKNOWLEDGE);
        assertThat(action.by()).isEqualTo("Jo Bloggs");
        assertThat(action.at()).isEqualTo(NOW);
        assertThat(action.workVersion()).isEqualTo(2);
    }

    @Test
    void resolvesOnlyWithAnOutcome() {
        assertThat(wrong(ALERT, request("resolve", null, null, null, null))).containsExactly("/outcome");
        assertThat(wrong(ALERT, request("resolve", null, "happy", null, null))).containsExactly("/outcome");
        assertThat(accepted(ALERT, request("resolve", " with her son ", "stayed", null, null)))
                .returns(Outcome.STAYED, AlertAction::outcome)
                .returns("with her son", AlertAction::note);
    }

    @Test
    void asksWhatWasMissingWhenThereWasNoAlternative() {
        assertThat(wrong(ALERT, request("resolve", null, "conveyed-no-alternative", "luck", null)))
                .containsExactly("/reason");
        assertThat(accepted(ALERT, request("resolve", null, "conveyed-no-alternative", "bed", null))
                        .reason())
                .isEqualTo("bed");
    }

    @Test
    void notesOnlyWords() {
        assertThat(wrong(ALERT, request("note", " ", null, null, null))).containsExactly("/note");
        assertThat(wrong(ALERT, request("note", "x".repeat(2_001), null, null, null)))
                .containsExactly("/note");
        assertThat(accepted(ALERT, request("note", "rang the son", null, null, null))
                        .note())
                .isEqualTo("rang the son");
    }

    @Test
    void confirmsOnlyACandidateAndAsksHowItIsKnown() {
        Alert possible = Alerts.alert(possible(json("a-2")));
        assertThat(wrong(possible, request("confirm-match", null, null, null, "p-99")))
                .containsExactly("/personId", "/reason");
        assertThat(wrong(possible, request("reject-match", null, null, null, null)))
                .containsExactly("/reason");
        assertThat(accepted(possible, request("confirm-match", null, null, "rang the crew", "p-7"))
                        .personId())
                .isEqualTo(new PersonId("p-7"));
        assertThat(accepted(possible, request("reject-match", "spoke to the son", null, "rang the crew", null))
                        .note())
                .isEqualTo("spoke to the son");
        assertThat(accepted(possible, request("reject-match", null, null, "rang the crew", null)))
                .returns(null, AlertAction::personId)
                .returns("rang the crew", AlertAction::note);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThat(wrong(ALERT, new ActionRequest("explode", "1", -1, reason("x".repeat(501)))))
                .containsExactly("/action", "/actionId", "/workVersion", "/reason");
        assertThat(wrong(ALERT, new ActionRequest(null, null, null, reason(null))))
                .containsExactly("/action", "/actionId", "/workVersion");
    }

    @Test
    void takesWhenSomebodyIsThereHowToReachThemAndHowLongTheyKeepIt() {
        assertThat(accepted(ALERT, taking("accept", " 07700 900123 ", "2026-11-21T03:00:00Z", null, null)))
                .returns("07700 900123", AlertAction::phone)
                .returns(Instant.parse("2026-11-21T03:00:00Z"), AlertAction::eta)
                .returns(null, AlertAction::team)
                .returns(null, AlertAction::until);
        assertThat(accepted(ALERT, taking("receive", null, null, "nurses", "2026-11-21T05:00:00+01:00")))
                .returns(new TeamId("nurses"), AlertAction::team)
                .returns(Instant.parse("2026-11-21T04:00:00Z"), AlertAction::until);
        assertThat(wrong(ALERT, taking("accept", "ring me", "soon", null, "04:40")))
                .containsExactly("/phone", "/eta", "/until");
    }

    @Test
    void handsOverOnlyToATeamAndWithWhatItHasToKnow() {
        assertThat(wrong(ALERT, request("hand-over", " ", null, null, null))).containsExactly("/team", "/note");
        assertThat(accepted(ALERT, taking("hand-over", "07700 900123", null, "nurses", null)))
                .returns(new TeamId("nurses"), AlertAction::team)
                .returns("with words", AlertAction::note)
                .returns(null, AlertAction::phone);
    }

    @Test
    void saysForWhichTeamItDeclines() {
        assertThat(accepted(ALERT, taking("decline", null, null, "nurses", null)))
                .returns(new TeamId("nurses"), AlertAction::team)
                .returns("for a reason", AlertAction::reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decline", "stand-down", "snooze"})
    void asksWhyNobodyShouldCome(String action) {
        assertThat(wrong(ALERT, new ActionRequest(action, ID, 2, reason(" ")))).contains("/reason");
    }

    @Test
    void putsOffOnlyUntilAMoment() {
        assertThat(wrong(ALERT, taking("snooze", null, null, null, null))).containsExactly("/until");
        assertThat(accepted(ALERT, taking("snooze", null, "2026-11-21T03:00:00Z", null, "2026-11-21T04:40:00Z")))
                .returns(Instant.parse("2026-11-21T04:40:00Z"), AlertAction::until)
                .returns(null, AlertAction::eta);
    }

    @Test
    void recordsAFirstContactWithOrWithoutWords() {
        assertThat(accepted(ALERT, request("first-contact", null, null, null, null)))
                .returns(AlertAction.Kind.FIRST_CONTACT, AlertAction::action)
                .returns(null, AlertAction::note);
    }

    @Test
    void printsNothingOfWhatWasWritten() {
        assertThat(new ActionRequest("note", ID, 2, reason("rang the son")))
                .hasToString("ActionRequest[note]")
                .extracting(ActionRequest::needed)
                .hasToString("ActionNeeds[•••]");
    }

    private static ActionNeeds reason(@Nullable String reason) {
        return new ActionNeeds(null, null, reason, null, null, null, null, null, null);
    }

    private static ActionRequest request(
            String action,
            @Nullable String note,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String personId) {
        return new ActionRequest(
                action, ID, 2, new ActionNeeds(note, outcome, reason, personId, null, null, null, null, null));
    }

    private static ActionRequest taking(
            String action,
            @Nullable String phone,
            @Nullable String eta,
            @Nullable String team,
            @Nullable String until) {
        return new ActionRequest(
                action,
                ID,
                2,
                new ActionNeeds("with words", null, "for a reason", null, phone, eta, team, until, null));
    }

    private static AlertAction accepted(Alert alert, ActionRequest request) {
        return switch (request.check(alert, "Jo Bloggs", NOW)) {
            case Checked.Action(AlertAction action) -> action;
            case Checked.Wrong(List<Defect> defects) -> throw new AssertionError(defects);
        };
    }

    private static List<String> wrong(Alert alert, ActionRequest request) {
        return switch (request.check(alert, "Jo Bloggs", NOW)) {
            case Checked.Action action -> throw new AssertionError("was accepted");
            case Checked.Wrong(List<Defect> defects) ->
                defects.stream().map(Defect::field).toList();
        };
    }
}
