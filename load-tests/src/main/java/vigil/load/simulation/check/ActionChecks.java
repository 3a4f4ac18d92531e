package vigil.load.simulation.check;

import static vigil.load.simulation.check.Invariant.ACTION;
import static vigil.load.simulation.check.Invariant.COMPARE_AND_SET;
import static vigil.load.simulation.check.Invariant.ONE_OUTCOME;
import static vigil.load.simulation.check.Invariant.REFUSED;
import static vigil.load.simulation.check.Invariant.RULING;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Status;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.TeamId;
import vigil.load.simulation.world.Batch;
import vigil.load.simulation.world.Input;
import vigil.routing.decide.Decision;

/** What a person does takes effect once, as they meant it, or not at all; and they are told which. */
final class ActionChecks {
    private static final int MOST_REMEMBERED = 200;

    private final Checks checks;
    private final Set<String> applied = new HashSet<>();

    ActionChecks(Checks checks) {
        this.checks = checks;
    }

    void check(Batch.Made made, Map<AlertId, Alert> before, Map<AlertId, Alert> kept, Map<AlertId, Alert> archived) {
        Decision decision = made.decision();
        if (!(made.input() instanceof Input.Acted(AlertAction action, String key))) {
            checks.require(ONE_OUTCOME, decision.outcomes().isEmpty(), () -> made.input() + " is no action");
            checks.require(RULING, decision.rulings().isEmpty(), () -> made.input() + " is no ruling");
            return;
        }
        checks.require(
                ONE_OUTCOME,
                decision.outcomes().size() == 1
                        && decision.outcomes().getFirst().actionId().equals(action.actionId()),
                () -> made.input() + " was answered with " + decision.outcomes());
        ActionOutcome outcome = decision.outcomes().getFirst();
        Alert now = kept.get(action.alertId());
        once(outcome, now, archived.containsKey(action.alertId()));
        if (outcome.result() == Result.APPLIED) {
            applied(action, outcome, before.get(action.alertId()), now, made);
        } else {
            checks.require(
                    REFUSED,
                    decision.versions().isEmpty()
                            && decision.archived().isEmpty()
                            && decision.rulings().isEmpty()
                            && decision.carried().isEmpty(),
                    () -> made.input() + " was answered with " + outcome + " and gave " + decision);
        }
    }

    /**
     * What had effect is a repeat ever after, as long as the alert remembers it; beyond that its work version refuses it. What is
     * raised anew after it was archived remembers nothing.
     */
    private void once(ActionOutcome outcome, @Nullable Alert now, boolean archived) {
        String action = outcome.actionId();
        boolean isRemembered = now != null && now.actions().contains(action);
        boolean isForgotten = archived || now == null || now.actions().size() == MOST_REMEMBERED;
        switch (outcome.result()) {
            case APPLIED ->
                checks.require(
                        ONE_OUTCOME,
                        applied.add(action) || archived,
                        () -> action + " had effect for the second time: " + outcome);
            case REFUSED ->
                checks.require(
                        ONE_OUTCOME,
                        !applied.contains(action) || isForgotten,
                        () -> action + " was refused although it had had effect: " + outcome);
            case REPEATED ->
                checks.require(
                        ONE_OUTCOME,
                        applied.contains(action) && isRemembered,
                        () -> action + " is called a repeat, and never had effect");
        }
    }

    private void applied(
            AlertAction action, ActionOutcome outcome, @Nullable Alert before, @Nullable Alert after, Batch.Made made) {
        boolean opens = action.action() == AlertAction.Kind.REOPEN;
        checks.require(
                COMPARE_AND_SET,
                before != null && before.status().isOpen() != opens && before.workVersion() == action.workVersion(),
                () -> made.input() + " had effect on " + before);
        checks.require(
                ACTION,
                before != null
                        && after != null
                        && after.actions().contains(action.actionId())
                        && outcome.version() == after.version()
                        && outcome.workVersion() == after.workVersion()
                        && after.owner().equals(outcome.owner())
                        && after.history().stream()
                                .anyMatch(line -> line.by().equals(action.by())
                                        && line.at().equals(made.now()))
                        && isDone(action, before, after),
                () -> made.input() + " had effect, and made " + after + " of " + before + ": " + outcome);
        boolean rules = switch (action.action()) {
            case CONFIRM_MATCH, REJECT_MATCH -> true;
            default -> false;
        };
        List<String> ruled = made.decision().rulings().stream()
                .map(ruling -> ruling.actionId())
                .toList();
        checks.require(
                RULING,
                ruled.equals(rules ? List.of(action.actionId()) : List.of()),
                () -> made.input() + " gave rulings " + ruled);
    }

    private static boolean isDone(AlertAction action, Alert before, Alert after) {
        boolean stays = after.owner().equals(before.owner());
        return switch (action.action()) {
            case ACKNOWLEDGE -> after.clocks().acknowledged() != null && stays;
            case ACCEPT -> isAcceptedBy(action, after) && stays;
            case DECLINE -> isDeclined(action, before, after);
            case HAND_OVER ->
                before.isInShadow()
                        ? isTakenLive(action, after)
                        : Objects.equals(after.handoverTo(), action.team()) && stays;
            case RECEIVE -> isAcceptedBy(action, after) && after.owner().equals(before.handoverTo());
            case FIRST_CONTACT -> after.clocks().firstContact() != null && stays;
            case NOTE -> after.history().getLast().words().contains(String.valueOf(action.note())) && stays;
            case RESOLVE ->
                after.status() == Status.RESOLVED
                        && after.resolution() != null
                        && after.resolution().by().equals(action.by());
            case TASK_DONE ->
                after.tasks().stream().anyMatch(task -> task.code().equals(action.task()) && !task.isOpen());
            case REOPEN -> after.status() == Status.RAISED && after.resolution() == null;
            case STAND_DOWN -> after.status() == Status.STOOD_DOWN;
            case SNOOZE -> after.snooze() != null && after.priority() != Priority.IMMEDIATE && stays;
            case CONFIRM_MATCH, REJECT_MATCH -> Lines.isRuled(after) && stays;
        };
    }

    private static boolean isTakenLive(AlertAction action, Alert after) {
        return !after.isInShadow()
                && after.owner().equals(action.team())
                && after.acceptedBy() == null
                && after.ladder() != null;
    }

    private static boolean isAcceptedBy(AlertAction action, Alert after) {
        return after.status() == Status.ACCEPTED
                && after.acceptedBy() != null
                && after.acceptedBy().name().equals(action.by())
                && Objects.equals(after.acceptedBy().until(), action.until());
    }

    /** Whoever a handover waits for says no to it; otherwise the owner does, and it moves at once. */
    private static boolean isDeclined(AlertAction action, Alert before, Alert after) {
        TeamId team = before.handoverTo() != null && !before.owner().equals(action.team())
                ? before.handoverTo()
                : before.owner();
        return team.equals(before.owner())
                ? !after.owner().equals(team) && after.declinedBy().contains(team) && after.acceptedBy() == null
                : after.owner().equals(before.owner()) && after.handoverTo() == null;
    }
}
