package vigil.load.simulation.check;

import static vigil.load.simulation.check.Invariant.AFTER_DEATH;
import static vigil.load.simulation.check.Invariant.CONTACT_AGAIN;
import static vigil.load.simulation.check.Invariant.CONTIGUOUS;
import static vigil.load.simulation.check.Invariant.HISTORY;
import static vigil.load.simulation.check.Invariant.ONLY_PEOPLE_RESOLVE;
import static vigil.load.simulation.check.Invariant.ON_THE_LADDER;
import static vigil.load.simulation.check.Invariant.OWNED;
import static vigil.load.simulation.check.Invariant.PRIORITY;
import static vigil.load.simulation.check.Invariant.REMINDED_ONCE;
import static vigil.load.simulation.check.Invariant.TAKES_SOMETHING;
import static vigil.load.simulation.check.Invariant.WORK_VERSION;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.HistoryEntry;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.identity.TeamId;
import vigil.domain.team.AfterDeath.TaskRule;
import vigil.load.simulation.world.Batch;
import vigil.load.simulation.world.Directories;
import vigil.load.simulation.world.Input;

/** What holds between a version of an alert and the next, whatever led to it. */
final class VersionChecks {
    private static final int LONGEST_HISTORY = 200;

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private static final Set<What> WRITTEN_DOWN =
            Set.of(What.REMINDED, What.UPDATED, What.INCIDENT_JOINED, What.CANDIDATES_CHANGED);

    private final Checks checks;

    VersionChecks(Checks checks) {
        this.checks = checks;
    }

    /** @param before null where it is the first */
    void check(@Nullable Alert before, Alert after, Batch.Made made) {
        ladder(after);
        owned(before, after, made);
        takesSomething(before, after, made);
        afterDeath(before, after, made);
        checks.require(
                CONTIGUOUS,
                after.version() == (before == null ? 1 : before.version() + 1),
                () -> after + " came after " + before);
        if (before == null) {
            return;
        }
        checks.require(
                CONTIGUOUS,
                !after.lastChangedAt().isBefore(before.lastChangedAt()),
                () -> after + " is of " + after.lastChangedAt() + ", the one before of " + before.lastChangedAt());
        work(before, after, made);
        checks.require(
                PRIORITY,
                !before.priority().isAbove(after.priority()) || Lines.isReopened(before, after),
                () -> after + " has " + after.priority() + ", the one before " + before.priority());
        contactAgain(before, after, made);
        remindedOnce(before, after, made);
        resolved(before, after, made);
        history(before.history(), after.history(), made);
    }

    private void ladder(Alert after) {
        boolean inHand = after.acceptedBy() != null && after.clocks().contactBy() == null && after.handoverTo() == null;
        boolean waiting = after.status().isOpen() && !after.isInShadow() && !inHand && after.snooze() == null;
        checks.require(
                ON_THE_LADDER,
                (after.ladder() != null) == waiting,
                () -> after + ": " + after.ladder() + ", accepted " + after.acceptedBy() + ", handed over to "
                        + after.handoverTo() + ", " + after.clocks() + ", last "
                        + after.history().getLast());
    }

    private void owned(@Nullable Alert before, Alert after, Batch.Made made) {
        boolean goesOn = made.input() instanceof Input.Merged; // its next version follows this directory
        if (!goesOn && (before == null || !before.owner().equals(after.owner()))) {
            checks.require(
                    OWNED,
                    made.directory().team(after.owner()).isPresent(),
                    () -> after + " was given to " + after.owner() + ", who is not in version "
                            + made.directory().version());
        }
    }

    /** Whoever receives it has said that they do; what is opened again is asked of its owner anew. */
    private void takesSomething(@Nullable Alert before, Alert after, Batch.Made made) {
        boolean received = made.input() instanceof Input.Acted(AlertAction action, String key)
                && action.action() == AlertAction.Kind.RECEIVE;
        boolean given = before == null
                || !before.owner().equals(after.owner())
                || (!before.status().isOpen() && after.status().isOpen());
        if (made.input() instanceof Input.Merged) {
            return; // it goes on with whoever has it
        }
        if (given && !received) {
            takesSomething(after.owner(), after, made);
        }
        TeamId offered = after.handoverTo();
        if (offered != null && (before == null || !offered.equals(before.handoverTo()))) {
            takesSomething(offered, after, made);
        }
    }

    private void takesSomething(TeamId team, Alert after, Batch.Made made) {
        boolean takesAll = team.equals(Directories.ALWAYS) || team.equals(Directories.DESK);
        Optional<String> whyNot = made.by().pressure().takesNothing(team, made.now());
        checks.require(
                TAKES_SOMETHING,
                takesAll || whyNot.isEmpty(),
                () -> after + ": after " + made.input() + " it is asked of " + team + ", who " + whyNot.orElse(""));
    }

    private void afterDeath(@Nullable Alert before, Alert after, Batch.Made made) {
        if (before == null || !before.status().isOpen() || after.isInShadow() || after.status() != Status.RESOLVED) {
            return;
        }
        boolean known = after.death() != null && after.death().isKnown();
        boolean isDeath =
                after.resolution() != null && after.resolution().outcome().isDeath();
        boolean allDone = made.directory().needs().afterDeath().tasks().stream()
                .filter(TaskRule::required)
                .allMatch(rule ->
                        after.tasks().stream().anyMatch(task -> task.code().equals(rule.code()) && !task.isOpen()));
        checks.require(
                AFTER_DEATH,
                allDone || (!known && !isDeath),
                () -> after + " is resolved with " + after.resolution() + ", " + after.death() + ": " + after.tasks());
    }

    private void work(Alert before, Alert after, Batch.Made made) {
        int grown = after.workVersion() - before.workVersion();
        boolean must = made.input() instanceof Input.Acted || !before.owner().equals(after.owner());
        checks.require(
                WORK_VERSION,
                grown == 1 || (grown == 0 && !must),
                () -> after + ": work version " + before.workVersion() + " became " + after.workVersion());
    }

    /** Unless it is worse because somebody has just recorded, for one, that contact. */
    private void contactAgain(Alert before, Alert after, Batch.Made made) {
        boolean records = made.input() instanceof Input.Acted(AlertAction action, String key)
                && action.action() == AlertAction.Kind.TASK_DONE;
        boolean worse =
                after.priority().isAbove(before.priority()) || !before.status().isOpen();
        boolean joined =
                made.input() instanceof Input.Merged; // somebody may have spoken with them about the other since
        if (worse
                && !records
                && !joined
                && after.status().isOpen()
                && !after.isInShadow()
                && after.reviewKey() == null) {
            checks.require(
                    CONTACT_AGAIN,
                    after.clocks().contactBy() != null,
                    () -> after + " is " + after.priority() + ", was " + before.priority() + ": " + after.clocks());
        }
    }

    /** What lies between two lines that say the same may be reason enough, but for what Vigil only writes down. */
    private void remindedOnce(Alert before, Alert after, Batch.Made made) {
        HistoryEntry said = after.history().getLast();
        if (said.what() != What.REMINDED || before.history().contains(said) || isCarried(made)) {
            return;
        }
        Optional<HistoryEntry> same = before.history().reversed().stream()
                .takeWhile(line -> WRITTEN_DOWN.contains(line.what()))
                .filter(line -> line.what() == What.REMINDED && line.words().equals(said.words()))
                .findFirst();
        checks.require(
                REMINDED_ONCE,
                same.filter(line -> line.at().plus(A_WHILE).isAfter(said.at())).isEmpty(),
                () -> after + ": " + said + " after " + same);
    }

    private void resolved(Alert before, Alert after, Batch.Made made) {
        boolean now = after.status() == Status.RESOLVED && before.status() != Status.RESOLVED;
        boolean byPerson = made.input() instanceof Input.Acted(AlertAction action, String key)
                && action.action() == AlertAction.Kind.RESOLVE;
        checks.require(ONLY_PEOPLE_RESOLVE, !now || byPerson, () -> after + " was resolved by " + made.input());
    }

    /** Whether its new lines are those of another alert, which happened to that one. */
    private static boolean isCarried(Batch.Made made) {
        return made.input() instanceof Input.Passed || made.input() instanceof Input.Merged;
    }

    /** What comes from a possible match is put in where it belongs in time; otherwise lines only follow. */
    private void history(List<HistoryEntry> before, List<HistoryEntry> after, Batch.Made made) {
        int found = 0;
        for (HistoryEntry line : after) {
            if (found < before.size() && (line.equals(before.get(found)) || isLeftOut(before.get(found), line))) {
                found++;
            }
        }
        boolean carried = isCarried(made);
        boolean whole = found == before.size() || (carried && after.containsAll(before));
        boolean cut = after.size() == LONGEST_HISTORY
                && (carried || after.getFirst().equals(before.getFirst()))
                && keepsTheLast(before, after);
        checks.require(HISTORY, whole || cut, () -> "after " + made.input() + " lost are " + lost(before, after));
    }

    /** Where somebody has written since or at that very moment, also elsewhere, that is the last. */
    private static boolean keepsTheLast(List<HistoryEntry> before, List<HistoryEntry> after) {
        return Lines.lastByPeople(before).stream()
                .allMatch(last -> after.contains(last)
                        || Lines.lastByPeople(after).stream()
                                .anyMatch(now -> !now.at().isBefore(last.at())));
    }

    /** What Vigil said of a plan that is not shared any more is not said; that it said something stays. */
    private static boolean isLeftOut(HistoryEntry before, HistoryEntry after) {
        return after.words().startsWith("Left out:")
                && after.at().equals(before.at())
                && after.what() == before.what()
                && before.by().equals("Vigil");
    }

    private static List<HistoryEntry> lost(List<HistoryEntry> before, List<HistoryEntry> after) {
        return before.stream().filter(line -> !after.contains(line)).toList();
    }
}
