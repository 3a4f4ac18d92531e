package vigil.routing.decide;

import java.util.List;
import vigil.domain.alert.Alert;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.IncidentStatus;
import vigil.domain.event.UrgentEvent;
import vigil.routing.decide.need.Need;
import vigil.routing.decide.need.Wording;

/**
 * The end of the incidents is not the end of the alert: only if all were void, and nobody accepted, is it. One in
 * doubt is never taken away: whoever took it up has to learn whom it is about. What is in shadow waits for nobody, and does end.
 */
final class Endings {
    private Endings() {}

    /** What follows from the latest snapshots, if they all have ended. */
    static AlertDraft settle(AlertDraft draft) {
        List<UrgentEvent> latest = Snapshots.latest(draft.incidents);
        if (latest.isEmpty()) {
            return draft;
        }
        boolean standsByItself =
                draft.shadow == null && (draft.match.state() == MatchView.State.IN_DOUBT || Deaths.isKnown(draft));
        if (!standsByItself && latest.stream().allMatch(event -> event.status().isVoid())) {
            if (draft.status != Status.ACCEPTED && draft.status.isOpen()) {
                draft.close(Status.STOOD_DOWN).note(AlertDraft.VIGIL, What.STOOD_DOWN, why(latest));
            }
            return draft;
        }
        boolean allEnded = latest.stream().allMatch(event -> event.status().isEnded());
        if (!allEnded) {
            backFromFollowUp(draft);
        } else if (draft.shadow != null && draft.acceptedBy == null) {
            endedInShadow(draft);
        } else if (draft.followUp == null) {
            UrgentEvent last = latest.getLast();
            String why = Wording.followUp(last);
            draft.followUp = new Alert.FollowUp(draft.now(), why);
            draft.status = draft.status == Status.ACCEPTED ? Status.ACCEPTED : Status.FOLLOW_UP;
            if (!Deaths.isKnown(draft)) {
                draft.needs.add(Need.FOLLOW_UP);
            }
            draft.heard(last, What.FOLLOW_UP, why);
        }
        return draft;
    }

    private static String why(List<UrgentEvent> latest) {
        if (latest.stream().allMatch(event -> event.status() == IncidentStatus.CANCELLED)) {
            return "The source cancelled it.";
        }
        return latest.stream().allMatch(event -> event.status() == IncidentStatus.ENTERED_IN_ERROR)
                ? "The source entered it in error."
                : "One source cancelled it, and another entered it in error.";
    }

    /** Nobody is asked to see to it, so that nobody would ever end it. */
    private static void endedInShadow(AlertDraft draft) {
        if (draft.status.isOpen()) {
            draft.close(Status.STOOD_DOWN)
                    .note(
                            AlertDraft.VIGIL,
                            What.STOOD_DOWN,
                            "In shadow, and its sources are done with it: live, somebody would have to follow it up.");
        }
    }

    private static void backFromFollowUp(AlertDraft draft) {
        draft.followUp = null;
        draft.needs.remove(Need.FOLLOW_UP);
        if (draft.status == Status.FOLLOW_UP) {
            draft.status = draft.clocks.acknowledged() == null ? Status.RAISED : Status.ACKNOWLEDGED;
        }
    }
}
