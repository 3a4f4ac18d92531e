package vigil.routing.decide;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.AcceptedBy;
import vigil.domain.alert.Alert.Closing;
import vigil.domain.alert.What;
import vigil.domain.identity.TeamId;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.Pressure;

/**
 * Another directory is in use: an open alert's owner may have other hours now, or be no team any more. Alerts of an
 * earlier version, which know no hours and no time to accept, are given them here too.
 */
final class DirectoryFlow {
    private final TeamDirectory directory;
    private final Pressure pressure;
    private final Instant now;
    private final Steps steps;

    /** As asked for many alerts of few teams. */
    private final Map<TeamId, Optional<Closing>> closings = new HashMap<>();

    DirectoryFlow(TeamDirectory directory, Pressure pressure, Instant now) {
        this.directory = directory;
        this.pressure = pressure;
        this.now = now;
        this.steps = new Steps(directory, now);
    }

    /** Nothing where the alert is right as it stands. */
    Decision decide(Alert alert) {
        if (!alert.status().isOpen()) {
            return Decision.NOTHING;
        }
        boolean ownerIsGone = directory.team(alert.owner()).isEmpty();
        if (alert.isInShadow()) {
            return ownerIsGone
                    ? Decision.of(new Shading(directory).ownerless(alert, new AlertDraft(alert, now)))
                    : Decision.NOTHING;
        }
        if (alert.reviewKey() != null) {
            return ownerIsGone ? Decision.of(new ReviewLadder(directory, now).ownerless(alert)) : Decision.NOTHING;
        }
        if (ownerIsGone) {
            return Decision.of(elsewhere(alert));
        }
        boolean receiverIsGone =
                alert.handoverTo() != null && directory.team(alert.handoverTo()).isEmpty();
        Closing closing = closing(alert);
        boolean waits = alert.ladder() == null && steps.ladderOf(alert) != null;
        if (!receiverIsGone && !waits && Objects.equals(closing, alert.closing())) {
            return Decision.NOTHING;
        }
        AlertDraft draft = new AlertDraft(alert, now);
        draft.closing = closing;
        if (receiverIsGone) {
            withoutReceiver(draft);
        }
        if (waits) {
            steps.goOn(draft);
        }
        if (closing != null && !closing.at().isAfter(now)) {
            new Handing(directory, pressure, now).close(draft);
        }
        return Decision.of(draft.next());
    }

    private Alert elsewhere(Alert alert) {
        AlertDraft draft = new AlertDraft(alert, now);
        TeamId offeredTo = draft.handoverTo;
        draft.routing = new Raising(directory, pressure, now).again(draft);
        TeamId next = draft.routing.chosen();
        String gone = alert.owner() + " is no team of the directory any more: now with " + directory.name(next) + ".";
        if (draft.acceptedBy == null) {
            steps.passOn(draft, next);
        } else {
            gone += " " + draft.acceptedBy.name() + " had accepted it, and may be on the way: ring them.";
            beside(draft.acceptedBy, draft, next);
        }
        return draft.note(AlertDraft.VIGIL, What.ESCALATED, gone + steps.stillOffered(draft, offeredTo))
                .next();
    }

    /** A person's word outlives their team: theirs it is, and whoever has it now is reminded until they have rung. */
    private void beside(AcceptedBy accepted, AlertDraft draft, TeamId next) {
        draft.worked().owner = next;
        draft.closing = until(accepted, null, steps.closing(next));
        steps.leaveOnOffer(draft, next);
        steps.ringAtOnce(draft);
        draft.ladder = null;
        steps.goOn(draft);
        steps.endSnooze(draft, "its team has left the directory.");
    }

    private void withoutReceiver(AlertDraft draft) {
        TeamId receiver = draft.handoverTo;
        draft.handoverTo = null;
        steps.goOn(draft);
        draft.worked()
                .note(
                        AlertDraft.VIGIL,
                        What.REMINDED,
                        receiver + " is no team of the directory any more: it is still with "
                                + directory.name(draft.owner) + ".");
    }

    /** What was offered stays offered while the moment is the same; who keeps it for longer, keeps it. */
    private @Nullable Closing closing(Alert alert) {
        Closing known = alert.closing();
        Closing hours = closings.computeIfAbsent(alert.owner(), team -> Optional.ofNullable(steps.closing(team)))
                .orElse(null);
        return until(alert.acceptedBy(), known, hours);
    }

    private static @Nullable Closing until(
            @Nullable AcceptedBy accepted, @Nullable Closing known, @Nullable Closing hours) {
        if (hours == null) {
            return null;
        }
        Instant kept = accepted == null ? null : accepted.until();
        Instant at = kept != null && kept.isAfter(hours.at()) ? kept : hours.at();
        return known != null && known.at().equals(at) ? known : new Closing(at, false);
    }
}
