package vigil.load.simulation;

import static vigil.load.simulation.Invariant.ASKED_IN_TIME;
import static vigil.load.simulation.Invariant.NOTHING_DUE;
import static vigil.load.simulation.Invariant.OWNER_KNOWN;
import static vigil.load.simulation.Invariant.OWNER_OPEN;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.What;
import vigil.domain.identity.AlertId;
import vigil.domain.team.Targets;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

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
            What.SNOOZE_ENDED,
            What.MATCH_CONFIRMED,
            What.MATCH_REJECTED);

    private final Checks checks;
    private final boolean followsDirectory;
    private final Map<AlertId, Integer> givenUnder = new HashMap<>();

    /** @param followsDirectory whether open alerts follow a new version of the directory by themselves */
    TimeChecks(Checks checks, boolean followsDirectory) {
        this.checks = checks;
        this.followsDirectory = followsDirectory;
    }

    /** Remembers under which directory the owner and the end of their hours were last decided. */
    void decided(@Nullable Alert before, Alert after, Batch.Made made) {
        boolean anew =
                before == null || !before.owner().equals(after.owner()) || !Objects.equals(end(before), end(after));
        if (anew) {
            givenUnder.put(after.alertId(), made.directory().version());
        }
    }

    private static @Nullable Instant end(Alert alert) {
        return alert.closing() == null ? null : alert.closing().at();
    }

    void check(Alert alert, Batch.Ticked ticked) {
        Instant at = ticked.at();
        boolean due = (alert.ladder() != null && !alert.ladder().at().isAfter(at))
                || (alert.snooze() != null && !alert.snooze().until().isAfter(at))
                || (alert.closing() != null && !alert.closing().at().isAfter(at));
        checks.require(
                NOTHING_DUE,
                !due,
                () -> alert + " at " + at + ": " + alert.ladder() + ", " + alert.snooze() + ", " + alert.closing());
        asked(alert, at, ticked.directory());
        if (alert.reviewKey() == null
                && (followsDirectory || ticked.directory().version() == givenUnder.getOrDefault(alert.alertId(), 0))) {
            owner(alert, at, ticked.directory());
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
                        + alert.clocks() + ", " + alert.ladder() + ", handed over to " + alert.handoverTo());
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

    private void owner(Alert alert, Instant at, TeamDirectory directory) {
        Optional<Team> owner = directory.team(alert.owner());
        checks.require(
                OWNER_KNOWN,
                owner.isPresent(),
                () -> alert + " is " + alert.owner() + "'s, who is not in version " + directory.version());
        boolean open = owner.filter(team -> directory.isOpen(team, at)).isPresent();
        Alert.AcceptedBy by = alert.acceptedBy();
        boolean keeps = by != null && by.until() != null && by.until().isAfter(at);
        checks.require(
                OWNER_OPEN,
                open || keeps,
                () -> alert + " at " + at + " is " + alert.owner() + "'s, who is closed: " + by + ", "
                        + alert.closing());
    }
}
