package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.possible;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.board.Alerts;
import vigil.board.decide.ActionRequest.Checked;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Outcome;
import vigil.domain.identity.PersonId;

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
        assertThat(wrong(ALERT, new ActionRequest("explode", "1", -1, null, null, "x".repeat(501), null)))
                .containsExactly("/action", "/actionId", "/workVersion", "/reason");
        assertThat(wrong(ALERT, new ActionRequest(null, null, null, null, null, null, null)))
                .containsExactly("/action", "/actionId", "/workVersion");
    }

    private static ActionRequest request(
            String action,
            @Nullable String note,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String personId) {
        return new ActionRequest(action, ID, 2, note, outcome, reason, personId);
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
