package vigil.routing.decide;

import java.util.Objects;
import vigil.domain.alert.Alert;
import vigil.domain.match.MatchStatement;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.PlanRules;

/** What a newer record of the person changes on an alert, whatever the source says. */
record RecordNews(TeamDirectory directory) {
    /** Whether the statement brings another record than the alert shows, and not an older one. */
    static boolean isIn(MatchStatement statement, Alert alert) {
        return statement.registerOffset() > alert.registerOffset()
                && !(Objects.equals(statement.person(), alert.person()) && statement.sharing() == alert.sharing());
    }

    /** Shows the record, unless a newer one is shown; what followed from a plan that is not shared any more goes with it. */
    void take(AlertDraft draft, MatchStatement statement) {
        if (statement.registerOffset() < draft.registerOffset) {
            return;
        }
        boolean wasShared = PlanRules.shared(draft.person, draft.sharing) != null;
        draft.person = statement.person();
        draft.sharing = statement.sharing();
        draft.registerOffset = statement.registerOffset();
        if (wasShared && PlanRules.shared(draft.person, draft.sharing) == null) {
            NeedsAnew.workOut(draft, directory.needs());
            draft.leaveThePlanOut();
        }
    }
}
