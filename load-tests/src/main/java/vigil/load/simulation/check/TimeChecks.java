package vigil.load.simulation.check;

import static vigil.load.simulation.check.Invariant.ASKED_IN_TIME;
import static vigil.load.simulation.check.Invariant.NOTHING_DUE;
import static vigil.load.simulation.check.Invariant.OWNER_KNOWN;
import static vigil.load.simulation.check.Invariant.OWNER_OPEN;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vigil.domain.alert.Alert;
import vigil.domain.alert.What;
import vigil.domain.team.Targets;
import vigil.domain.team.TeamDirectory;
import vigil.load.simulation.world.Batch;

/** After a tick nothing waits that time should have taken on. */
final class TimeChecks {
    private static final Set<What> ASKS = Set.of(
            What.RAISED,
            What.ESCALATED,
            What.REMINDED,
            What.REOPENED,
            What.DECLINED,
            What.PRIORITY_RAISED,
            What.ACKNOWLEDGED,
            What.HANDED_OVER,
            What.ACCEPTED,
            What.KEPT,
            What.RECEIVED,
            What.FIRST_CONTACT,
            What.TASK_DONE,
            What.DEATH,
            What.SNOOZE_ENDED,
            What.MATCH_CONFIRMED,
            What.MATCH_REJECTED);

    private final Checks checks;

    TimeChecks(Checks checks) {
        this.checks = checks;
    }

    void check(Alert alert, Batch.Ticked ticked) {
        Instant at = ticked.at();
        boolean due = (alert.ladder() != null && !alert.ladder().at().isAfter(at))
                || (alert.snooze() != null && !alert.snooze().until().isAfter(at))
                || (alert.closing() != null && !alert.closing().at().isAfter(at));
        boolean reminds = alert.death() != null
                && alert.snooze() == null
                && !alert.stillRequired().isEmpty()
                && !alert.death().remindAt().isAfter(at);
        checks.require(
                NOTHING_DUE,
                !due && !reminds,
                () -> alert + " at " + at + ": " + alert.ladder() + ", " + alert.snooze() + ", " + alert.closing()
                        + ", " + alert.death());
        asked(alert, at, ticked.directory());
        known(alert, ticked.directory());
        if (alert.reviewKey() == null && !alert.isInShadow()) {
            open(alert, at, ticked.directory());
        }
    }

    /** By the history alone, without the clocks that the alert keeps. */
    private void asked(Alert alert, Instant at, TeamDirectory directory) {
        Optional<Instant> last = Lines.last(alert, ASKS);
        if (alert.ladder() == null || last.isEmpty()) {
            return;
        }
        checks.require(
                ASKED_IN_TIME,
                at.isBefore(last.get().plus(longest(alert, directory))),
                () -> alert + " at " + at + ": " + alert.priority() + ", last asked at " + last.get() + ", "
                        + alert.clocks() + ", " + alert.ladder() + ", handed over to " + alert.handoverTo() + "; "
                        + alert.history());
    }

    private static Duration longest(Alert alert, TeamDirectory directory) {
        if (alert.reviewKey() != null) {
            return alert.clocks().acknowledged() != null && !Lines.isRuled(alert)
                    ? directory.possibleMatch().toRule()
                    : directory.possibleMatch().toAcknowledge();
        }
        Targets targets = directory.targets(alert.priority());
        if (alert.clocks().acknowledged() == null) {
            return Duration.ofMinutes(targets.acknowledge());
        }
        return Duration.ofMinutes(alert.acceptedBy() == null ? targets.accept() : targets.firstContact());
    }

    private void known(Alert alert, TeamDirectory directory) {
        checks.require(
                OWNER_KNOWN,
                directory.team(alert.owner()).isPresent(),
                () -> alert + " is " + alert.owner() + "'s, who is not in version " + directory.version());
    }

    private void open(Alert alert, Instant at, TeamDirectory directory) {
        boolean open = directory
                .team(alert.owner())
                .filter(team -> directory.isOpen(team, at))
                .isPresent();
        Alert.AcceptedBy by = alert.acceptedBy();
        boolean keeps = by != null && by.until() != null && by.until().isAfter(at);
        checks.require(
                OWNER_OPEN,
                open || keeps,
                () -> alert + " at " + at + " is " + alert.owner() + "'s, who is closed: " + by + ", "
                        + alert.closing());
    }
}
