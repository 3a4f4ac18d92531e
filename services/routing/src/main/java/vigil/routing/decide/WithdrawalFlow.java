package vigil.routing.decide;

import java.time.Instant;
import java.util.List;
import vigil.domain.alert.Alert;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.match.MatchStatement;
import vigil.domain.team.TeamDirectory;

/**
 * The source now says that it is somebody else. What nobody has touched goes; what a person has taken up is never
 * taken from them, but marked: identity now in doubt, ring the source.
 */
record WithdrawalFlow(TeamDirectory directory, Instant now) {
    Decision decide(MatchStatement statement, List<Alert> known) {
        return Decision.ofAll(known.stream()
                .filter(alert -> alert.incident(statement.incident())
                        .filter(incident -> !incident.withdrawn() && !Snapshots.isOlder(incident, statement.event()))
                        .isPresent())
                .map(alert -> withdraw(alert, statement).next())
                .toList());
    }

    private AlertDraft withdraw(Alert alert, MatchStatement statement) {
        AlertDraft draft = new AlertDraft(alert, now);
        IncidentView concerned = alert.incident(statement.incident()).orElseThrow();
        draft.replace(
                concerned, Snapshots.withdrawn(concerned, statement.event().order()));
        WithdrawnCall call = WithdrawnCall.of(concerned, draft);
        call.markWarnings(draft);
        boolean pressesMore = call.leaveOut(draft, directory.needs());
        if (alert.status().isOpen()) {
            new Standing(directory, now).settle(draft);
        } else {
            draft.preferredPlace = Standing.atRisk(draft);
        }
        boolean othersStand = !call.others().isEmpty();
        draft.match = ground(alert.match().state(), othersStand, statement);
        if (!alert.status().isOpen()) {
            return draft.note(AlertDraft.VIGIL, What.IDENTITY_IN_DOUBT, statement.why());
        }
        if (hasBeenTakenUp(alert)) {
            draft.match = ground(MatchView.State.IN_DOUBT, othersStand, statement);
            draft.note(AlertDraft.VIGIL, What.IDENTITY_IN_DOUBT, AlertDraft.IN_DOUBT + statement.why());
            return Endings.settle(draft);
        }
        if (othersStand) {
            draft.note(
                    AlertDraft.VIGIL,
                    What.UPDATED,
                    "One incident was about somebody else. " + statement.why()
                            + (pressesMore ? " The priority stays as it was." : ""));
            return Endings.settle(draft);
        }
        return draft.close(Status.STOOD_DOWN)
                .worked()
                .note(AlertDraft.VIGIL, What.STOOD_DOWN, "It is about somebody else. " + statement.why());
    }

    /** Whether a person has done anything to it, or to the possible match that it was before. */
    private static boolean hasBeenTakenUp(Alert alert) {
        return !alert.actions().isEmpty()
                || alert.clocks().acknowledged() != null
                || alert.acceptedBy() != null
                || alert.history().stream().anyMatch(entry -> entry.what().isByPeople());
    }

    /** On what ground it was this person is the withdrawn call's, or not known to be another's until that speaks again. */
    private static MatchView ground(MatchView.State state, boolean othersStand, MatchStatement statement) {
        boolean stillSure = othersStand && state == MatchView.State.CONFIRMED;
        String why = stillSure ? "Another call is still about this person." : statement.why();
        return new MatchView(state, null, null, null, List.of(), List.of(), why);
    }
}
