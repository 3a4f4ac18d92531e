package vigil.routing.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vigil.domain.alert.Alert;
import vigil.domain.alert.What;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.LastResort;

/**
 * What follows from time alone: an alert that nobody acknowledged goes up, and so does a possible match that nobody
 * settled; one long closed goes to the archive.
 */
record TickFlow(TeamDirectory directory, Instant now) {
    /** A repeat of an event within this time of the end is known as one. */
    static final Duration KEPT_AFTER_CLOSING = Duration.ofDays(2);

    /** When time alone will next change that alert. */
    static Optional<Instant> nextDue(Alert alert) {
        if (alert.status().isOpen()) {
            return Optional.ofNullable(alert.ladder()).map(Alert.Ladder::at);
        }
        return Optional.ofNullable(alert.clocks().closed()).map(closed -> closed.plus(KEPT_AFTER_CLOSING));
    }

    Decision decide(Alert alert) {
        if (nextDue(alert).filter(due -> !due.isAfter(now)).isEmpty()) {
            return Decision.NOTHING;
        }
        if (!alert.status().isOpen()) {
            return Decision.archived(alert);
        }
        return Decision.of(
                alert.reviewKey() == null ? escalated(alert) : new ReviewLadder(directory, now).climbed(alert));
    }

    private Alert escalated(Alert alert) {
        AlertDraft draft = new AlertDraft(alert, now);
        Raising raising = new Raising(directory, now);
        Team lastResort = LastResort.of(directory);
        TeamId next = directory
                .team(alert.ladder() == null ? lastResort.id() : alert.ladder().next())
                .orElse(lastResort)
                .id();
        Instant by = raising.acknowledgeBy(alert.priority());
        if (next.equals(alert.owner())) {
            draft.note(AlertDraft.VIGIL, What.REMINDED, "Nobody has acknowledged it: " + name(next) + " reminded.");
        } else {
            draft.note(
                    AlertDraft.VIGIL,
                    What.ESCALATED,
                    name(alert.owner()) + " did not acknowledge in time: now with " + name(next) + ".");
            draft.owner = next;
            draft.worked();
        }
        draft.ladder = new Alert.Ladder(raising.next(next), by);
        draft.clocks = draft.clocks.toAcknowledgeBy(by);
        return draft.next();
    }

    private String name(TeamId team) {
        return directory.team(team).map(Team::name).orElse(team.text());
    }
}
