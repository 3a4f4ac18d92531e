package vigil.routing.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Status;
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

    /** What is in shadow, and nobody has accepted, ends when nothing has happened to it for so long: the window of an episode. */
    static final Duration SHADOW_WITHOUT_NEWS = Duration.ofHours(12);

    /** When time alone will next change that alert. */
    static Optional<Instant> nextDue(Alert alert) {
        if (!alert.status().isOpen()) {
            return Optional.ofNullable(alert.clocks().closed()).map(closed -> closed.plus(KEPT_AFTER_CLOSING));
        }
        if (alert.isInShadow()) {
            return alert.acceptedBy() != null
                    ? Optional.empty()
                    : Optional.of(alert.lastChangedAt().plus(SHADOW_WITHOUT_NEWS));
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
        if (alert.isInShadow()) {
            return Decision.of(faded(alert));
        }
        return Decision.of(
                alert.reviewKey() == null ? takenOn(alert) : new ReviewLadder(directory, now).climbed(alert));
    }

    /** Nobody is waited for, so that nobody would ever end it. */
    private Alert faded(Alert alert) {
        return new AlertDraft(alert, now)
                .close(Status.STOOD_DOWN)
                .worked()
                .note(
                        AlertDraft.VIGIL,
                        What.STOOD_DOWN,
                        "In shadow, and nothing was heard of it for " + SHADOW_WITHOUT_NEWS.toHours() + " hours.")
                .next();
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
                    directory.name(draft.handoverTo) + " has not taken it over: it is still with "
                            + draft.acceptedBy.name() + ", " + directory.name(draft.owner) + ". Ring them.");
            steps.awaitReceiver(draft);
        } else {
            remind(
                    draft,
                    (draft.death == null
                                    ? "Nobody has recorded contact with the patient or carer: "
                                    : "Nobody has recorded contact with the family: ")
                            + draft.acceptedBy.name() + ", "
                            + directory.name(draft.owner) + ", reminded.");
            steps.remindAgain(draft);
        }
    }

    private static void remind(AlertDraft draft, String words) {
        draft.note(AlertDraft.VIGIL, What.REMINDED, words);
    }

    private void goUp(AlertDraft draft, Steps steps) {
        TeamId owner = draft.owner;
        TeamId offeredTo = draft.handoverTo;
        TeamId next = next(draft);
        boolean seen = draft.clocks.acknowledged() != null;
        steps.passOn(draft, next);
        if (next.equals(owner)) {
            String nobody = seen ? "Nobody has accepted it: " : "Nobody has acknowledged it: ";
            remind(draft, nobody + directory.name(next) + " reminded." + steps.stillOffered(draft, offeredTo));
        } else {
            String late = seen
                    ? " acknowledged, but nobody there accepted it in time: now with "
                    : " did not acknowledge in time: now with ";
            draft.note(
                    AlertDraft.VIGIL,
                    What.ESCALATED,
                    directory.name(owner) + late + directory.name(next) + "." + steps.stillOffered(draft, offeredTo));
        }
    }

    private TeamId next(AlertDraft draft) {
        Team lastResort = LastResort.of(directory);
        return draft.ladder == null
                ? lastResort.id()
                : directory.team(draft.ladder.next()).orElse(lastResort).id();
    }
}
