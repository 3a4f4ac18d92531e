package vigil.routing.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.domain.alert.Alert;
import vigil.domain.alert.What;
import vigil.domain.identity.TeamId;
import vigil.domain.team.LastResort;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.Pressure;

/**
 * What follows from time alone: an alert that nobody has acknowledged or accepted in time goes up, and so does a possible match that
 * nobody settled; whoever has one is reminded of the first contact, and asked to hand over before their hours end; what was
 * put off comes back; one long closed goes to the archive.
 */
record TickFlow(TeamDirectory directory, Pressure pressure, Instant now) {
    /** A repeat of an event within this time of the end is known as one. */
    static final Duration KEPT_AFTER_CLOSING = Duration.ofDays(2);

    /** When time alone will next change that alert. */
    static Optional<Instant> nextDue(Alert alert) {
        if (!alert.status().isOpen()) {
            return Optional.ofNullable(alert.clocks().closed()).map(closed -> closed.plus(KEPT_AFTER_CLOSING));
        }
        Instant asks = alert.ladder() == null ? null : alert.ladder().at();
        Instant wakes = alert.snooze() == null ? null : alert.snooze().until();
        Instant required = alert.death() == null
                        || alert.snooze() != null
                        || alert.stillRequired().isEmpty()
                ? null
                : alert.death().remindAt();
        return Stream.of(asks, wakes, required, alert.closing() == null ? null : due(alert.closing()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** A handover is offered before the hours end; one that was offered already waits for the end. */
    private static Instant due(Alert.Closing closing) {
        return closing.offered() ? closing.at() : closing.at().minus(Steps.HANDOVER_BEFORE);
    }

    Decision decide(Alert alert) {
        if (nextDue(alert).filter(due -> !due.isAfter(now)).isEmpty()) {
            return Decision.NOTHING;
        }
        if (!alert.status().isOpen()) {
            return Decision.archived(alert);
        }
        return Decision.of(
                alert.reviewKey() == null ? takenOn(alert) : new ReviewLadder(directory, now).climbed(alert));
    }

    /** All that is due at once is one version. */
    private Alert takenOn(Alert alert) {
        AlertDraft draft = new AlertDraft(alert, now);
        Steps steps = new Steps(directory, now);
        Handing handing = new Handing(directory, pressure, now);
        if (draft.snooze != null && isDue(draft.snooze.until())) {
            steps.endSnooze(draft, "its time is over.");
        }
        if (draft.closing != null && isDue(draft.closing.at())) {
            handing.close(draft);
        } else if (draft.closing != null && isDue(due(draft.closing))) {
            handing.offer(draft);
        }
        if (draft.ladder != null && isDue(draft.ladder.at())) {
            climb(draft, steps);
        }
        if (draft.death != null
                && draft.snooze == null
                && !alert.stillRequired().isEmpty()
                && isDue(draft.death.remindAt())) {
            new Deaths(directory, now).remind(draft);
        }
        return draft.next();
    }

    private boolean isDue(Instant at) {
        return !at.isAfter(now);
    }

    /** Nobody has taken the next step in time: somebody else is asked, or whoever has it is reminded. */
    private void climb(AlertDraft draft, Steps steps) {
        if (draft.acceptedBy == null) {
            goUp(draft, steps);
        } else if (draft.handoverTo != null) {
            remind(
                    draft,
                    steps.name(draft.handoverTo) + " has not taken it over: it is still with " + draft.acceptedBy.name()
                            + ", " + steps.name(draft.owner) + ". Ring them.");
            steps.awaitReceiver(draft);
        } else {
            remind(
                    draft,
                    (draft.death == null
                                    ? "Nobody has recorded contact with the patient or carer: "
                                    : "Nobody has recorded contact with the family: ")
                            + draft.acceptedBy.name() + ", "
                            + steps.name(draft.owner) + ", reminded.");
            steps.remindAgain(draft);
        }
    }

    private static void remind(AlertDraft draft, String words) {
        draft.note(AlertDraft.VIGIL, What.REMINDED, words);
    }

    private void goUp(AlertDraft draft, Steps steps) {
        TeamId next = next(draft);
        boolean seen = draft.clocks.acknowledged() != null;
        if (next.equals(draft.owner)) {
            remind(
                    draft,
                    (seen ? "Nobody has accepted it: " : "Nobody has acknowledged it: ") + steps.name(next)
                            + " reminded.");
        } else {
            draft.note(
                    AlertDraft.VIGIL,
                    What.ESCALATED,
                    steps.name(draft.owner)
                            + (seen
                                    ? " acknowledged, but nobody there accepted it in time: now with "
                                    : " did not acknowledge in time: now with ")
                            + steps.name(next) + ".");
        }
        steps.ask(draft, next);
    }

    private TeamId next(AlertDraft draft) {
        Team lastResort = LastResort.of(directory);
        return draft.ladder == null
                ? lastResort.id()
                : directory.team(draft.ladder.next()).orElse(lastResort).id();
    }
}
