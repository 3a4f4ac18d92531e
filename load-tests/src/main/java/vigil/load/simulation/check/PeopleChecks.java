package vigil.load.simulation.check;

import static vigil.load.simulation.check.Invariant.DECLINED;
import static vigil.load.simulation.check.Invariant.HANDOVER;
import static vigil.load.simulation.check.Invariant.KEPT_UNTIL;
import static vigil.load.simulation.check.Invariant.PEOPLES_END;
import static vigil.load.simulation.check.Invariant.PEOPLES_OWN;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.identity.TeamId;
import vigil.domain.match.MatchStatement;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.load.simulation.world.Batch;
import vigil.load.simulation.world.Directories;
import vigil.load.simulation.world.Input;

/** What people did and said stays theirs. */
final class PeopleChecks {
    private final Checks checks;

    PeopleChecks(Checks checks) {
        this.checks = checks;
    }

    /** Where another alert of the same person joins it, whoever has accepted that one may have both: {@link MergeChecks}. */
    void check(Alert before, Alert after, Batch.Made made) {
        if (made.input() instanceof Input.Merged) {
            return;
        }
        boolean goesOn = before.status().isOpen() && after.status().isOpen();
        if (!(made.input() instanceof Input.Acted)) {
            remembered(before, after, made);
        }
        if (made.input() instanceof Input.Said(MatchStatement said)
                && Lines.isReopened(before, after)
                && isEndedByPeople(before)) {
            comesBack(before, after, said);
        }
        if (made.input() != null && !(made.input() instanceof Input.Acted) && goesOn) {
            bySource(before, after, made);
        }
        if (goesOn) {
            keptUntil(before, after, made);
            handover(before, after, made);
            declined(before, after, made);
        }
    }

    private void remembered(Alert before, Alert after, Batch.Made made) {
        boolean reopened = !before.status().isOpen() && after.status().isOpen();
        checks.require(
                PEOPLES_OWN,
                after.actions().equals(before.actions())
                        && Objects.equals(
                                before.clocks().firstContact(), after.clocks().firstContact())
                        && (reopened || Objects.equals(before.resolution(), after.resolution())),
                () -> after + ": after " + made.input() + " actions, first contact or resolution are others");
        checks.require(
                PEOPLES_OWN,
                before.acceptedBy() == null
                        || !before.status().isOpen()
                        || after.status().isOpen(),
                () -> after + " was accepted, and ended by " + made.input());
    }

    private static boolean isEndedByPeople(Alert alert) {
        return alert.status() == Status.RESOLVED
                || (alert.status() == Status.STOOD_DOWN
                        && alert.history().stream()
                                .filter(line -> line.what() == What.STOOD_DOWN)
                                .reduce((earlier, later) -> later)
                                .filter(line -> !line.by().equals("Vigil"))
                                .isPresent());
    }

    private void comesBack(Alert before, Alert after, MatchStatement said) {
        checks.require(
                PEOPLES_END,
                after.priority().isAbove(before.priority())
                        || after.death() != null
                        || before.incident(said.incident())
                                .filter(known -> !known.withdrawn()
                                        && !known.latest().status().isVoid())
                                .isEmpty(),
                () -> before + " had been ended by somebody, and is " + after + " after "
                        + said.event().id());
    }

    private void bySource(Alert before, Alert after, Batch.Made made) {
        boolean askedAnew = before.reviewKey() != null && Lines.isReopened(before, after);
        checks.require(
                PEOPLES_OWN,
                Objects.equals(before.acceptedBy(), after.acceptedBy())
                        && Objects.equals(
                                before.clocks().accepted(), after.clocks().accepted())
                        && (askedAnew
                                || Objects.equals(
                                        before.clocks().acknowledged(),
                                        after.clocks().acknowledged()))
                        && Objects.equals(before.handoverTo(), after.handoverTo())
                        && before.declinedBy().equals(after.declinedBy())
                        && Objects.equals(before.closing(), after.closing())
                        && before.owner().equals(after.owner()),
                () -> after + ": after " + made.input() + " it is " + hands(after) + ", was " + hands(before));
    }

    private static String hands(Alert alert) {
        return alert.owner() + "'s, accepted by " + alert.acceptedBy() + ", handed over to " + alert.handoverTo()
                + ", declined by " + alert.declinedBy() + ", closing " + alert.closing();
    }

    private void keptUntil(Alert before, Alert after, Batch.Made made) {
        Alert.AcceptedBy had = before.acceptedBy();
        if (made.input() != null || had == null || had.equals(after.acceptedBy())) {
            return;
        }
        Optional<Team> owner = made.directory().team(before.owner());
        boolean closed =
                owner.filter(team -> made.directory().isOpen(team, made.now())).isEmpty();
        Instant until = had.until();
        checks.require(
                KEPT_UNTIL,
                owner.isPresent() && closed && (until == null || !until.isAfter(made.now())),
                () -> after + ": " + had + " had it in " + before.owner() + " at " + made.now() + "; now it is "
                        + hands(after) + ", was " + hands(before));
    }

    private void handover(Alert before, Alert after, Batch.Made made) {
        TeamId waitsFor = before.handoverTo();
        if (waitsFor == null || before.owner().equals(after.owner())) {
            return;
        }
        boolean right = made.input() instanceof Input.Acted(AlertAction action, String key)
                ? action.action() == AlertAction.Kind.DECLINE
                        || (action.action() == AlertAction.Kind.RECEIVE
                                && after.owner().equals(waitsFor))
                : made.input() == null && offerStands(waitsFor, after, made);
        checks.require(
                HANDOVER,
                right,
                () -> after + ": after " + made.input() + " it is " + hands(after) + ", was " + hands(before));
        checks.require(
                HANDOVER,
                before.acceptedBy() == null
                        || made.input() instanceof Input.Acted
                        || !isOpen(before.owner(), made.directory(), made.now()),
                () -> after + " was taken from " + before.acceptedBy() + ", whose team is open");
    }

    /** Unless it is theirs now, or they are closed or gone. */
    private static boolean offerStands(TeamId waitsFor, Alert after, Batch.Made made) {
        boolean over = after.owner().equals(waitsFor) || !isOpen(waitsFor, made.directory(), made.now());
        return over ? after.handoverTo() == null : waitsFor.equals(after.handoverTo());
    }

    private static boolean isOpen(TeamId team, TeamDirectory directory, Instant at) {
        return directory.team(team).filter(known -> directory.isOpen(known, at)).isPresent();
    }

    /** The last resort takes everything, and the desk what a closing team leaves; whoever receives it has said so. */
    private void declined(Alert before, Alert after, Batch.Made made) {
        checks.require(
                DECLINED,
                after.declinedBy().containsAll(before.declinedBy()),
                () -> after + " forgot who declined: " + before.declinedBy() + " became " + after.declinedBy());
        boolean received = made.input() instanceof Input.Acted(AlertAction action, String key)
                && action.action() == AlertAction.Kind.RECEIVE;
        boolean coordinates = made.input() == null
                && made.directory()
                        .team(after.owner())
                        .filter(team -> team.kind() == Team.Kind.COORDINATION_DESK)
                        .isPresent();
        checks.require(
                DECLINED,
                before.owner().equals(after.owner())
                        || received
                        || coordinates
                        || after.owner().equals(Directories.ALWAYS)
                        || !before.declinedBy().contains(after.owner()),
                () -> after + " is with " + after.owner() + " again, who declined it");
    }
}
