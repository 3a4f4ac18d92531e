package vigil.routing.decide;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Ruling;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.Pressure;

/**
 * What a person does to an alert. It takes effect only on the version that they saw; otherwise it is
 * refused with the reason, and changes nothing.
 */
record ActionFlow(TeamDirectory directory, Pressure pressure, Instant now) {
    Decision decide(AlertAction action, Alerts alerts) {
        Optional<Alert> found = alerts.find(action.alertId());
        if (found.isEmpty()) {
            return refused(action, null, "This alert is not there any more: it was closed long ago, or never was.");
        }
        Alert alert = found.get();
        if (alert.actions().contains(action.actionId())) {
            return told(outcome(action, alert, ActionOutcome.Result.REPEATED, null));
        }
        String whyNot = alert.status().isOpen() ? whyNot(action, alert, alerts) : whyNotClosed(action, alert, alerts);
        return whyNot == null ? applied(action, alert) : refused(action, alert, whyNot);
    }

    private @Nullable String whyNot(AlertAction action, Alert alert, Alerts alerts) {
        if (action.workVersion() != alert.workVersion()) {
            return Work.overtaken(alert);
        }
        if (alert.match().state() == MatchView.State.POSSIBLE) {
            return whyNotPossible(action, alert);
        }
        Moves moves = new Moves(directory, pressure, now);
        return alert.isInShadow()
                ? new ShadowMoves(moves).whyNot(action, alert, alerts.about(alert.partitionKey()))
                : moves.whyNot(action, alert);
    }

    /** Nothing but to open it again, where nobody is at work on the person already. */
    private static @Nullable String whyNotClosed(AlertAction action, Alert alert, Alerts alerts) {
        if (action.action() != AlertAction.Kind.REOPEN) {
            return "This alert is closed already. " + Work.last(alert);
        }
        if (action.workVersion() != alert.workVersion()) {
            return Work.overtaken(alert);
        }
        if (alert.reviewKey() != null) {
            return "A possible match is asked again by itself when the source has news: ring the source.";
        }
        if (alert.isInShadow()) {
            return ShadowMoves.CLOSED;
        }
        if (Moves.why(action).isBlank()) {
            return "Say why it is not over.";
        }
        List<Alert> live = Sides.of(alerts.about(alert.partitionKey())).live();
        return Sides.open(live).isPresent() ? "There is an open alert about them already: work on that one." : null;
    }

    private static @Nullable String whyNotPossible(AlertAction action, Alert alert) {
        return switch (action.action()) {
            case ACKNOWLEDGE -> alert.clocks().acknowledged() == null ? null : "It is acknowledged already.";
            case NOTE -> isBlank(action.note()) ? "A note needs words." : null;
            case CONFIRM_MATCH -> whyNotConfirm(action, alert);
            case REJECT_MATCH -> unsettled(alert);
            case ACCEPT, DECLINE, HAND_OVER, RECEIVE, FIRST_CONTACT, TASK_DONE, RESOLVE, STAND_DOWN, SNOOZE, REOPEN ->
                POSSIBLE;
        };
    }

    private static final String POSSIBLE = "This is a possible match: confirm or reject it first.";

    private static @Nullable String whyNotConfirm(AlertAction action, Alert alert) {
        PersonId chosen = action.personId();
        boolean listed = alert.match().candidates().stream()
                .anyMatch(candidate -> candidate.personId().equals(chosen));
        return listed ? unsettled(alert) : "Say which of the candidates it is.";
    }

    private static @Nullable String unsettled(Alert alert) {
        return isRuled(alert) ? "It is settled already. " + Work.last(alert) : null;
    }

    /** Whether somebody has ruled on the candidates as they are now. */
    static boolean isRuled(Alert alert) {
        return alert.history().reversed().stream()
                .takeWhile(entry -> entry.what() != What.REOPENED)
                .anyMatch(entry -> entry.what().isRuling());
    }

    private Decision applied(AlertAction action, Alert alert) {
        AlertDraft draft = new AlertDraft(alert, now).applied(action.actionId());
        change(draft, action, alert);
        Alert next = draft.next();
        return new Decision(
                List.of(next),
                List.of(),
                List.of(outcome(action, next, ActionOutcome.Result.APPLIED, null)),
                ruling(action, alert).map(List::of).orElse(List.of()));
    }

    private void change(AlertDraft draft, AlertAction action, Alert alert) {
        Steps steps = new Steps(directory, now);
        Handing handing = new Handing(directory, pressure, now);
        switch (action.action()) {
            case ACKNOWLEDGE -> {
                boolean review = alert.reviewKey() != null;
                if (review) {
                    acknowledge(draft, alert);
                    draft.ladder = new ReviewLadder(directory, now).untilRuled();
                } else {
                    steps.acknowledged(draft);
                }
                draft.note(
                        action.by(), What.ACKNOWLEDGED, review ? "Acknowledged: ringing the source." : "Acknowledged.");
            }
            case ACCEPT -> handing.accept(draft, action);
            case DECLINE -> handing.decline(draft, action);
            case HAND_OVER -> handing.handOver(draft, action);
            case RECEIVE -> handing.receive(draft, action);
            case SNOOZE -> snooze(draft, action);
            case REOPEN -> {
                new Standing(directory, now).settle(draft);
                handing.reopen(draft);
                draft.note(action.by(), What.REOPENED, "Opened again: " + saidOnce(action));
            }
            case FIRST_CONTACT -> {
                draft.clocks = draft.clocks.firstContactAt(now);
                steps.goOn(draft);
                draft.note(action.by(), What.FIRST_CONTACT, withNote("Spoke with the patient or carer.", action));
            }
            case TASK_DONE -> new Deaths(directory, now).done(draft, action);
            case NOTE -> draft.note(action.by(), What.NOTED, withNote("", action));
            case RESOLVE -> resolve(draft, action);
            case CONFIRM_MATCH -> {
                ruled(draft, alert);
                draft.note(
                        action.by(),
                        What.MATCH_CONFIRMED,
                        withNote("Confirmed one of the candidates." + inShadowNow(alert), action));
            }
            case REJECT_MATCH -> {
                ruled(draft, alert);
                draft.note(action.by(), What.MATCH_REJECTED, withNote("None of the candidates.", action));
            }
            case STAND_DOWN ->
                draft.close(Status.STOOD_DOWN).note(action.by(), What.STOOD_DOWN, "Stood down: " + saidOnce(action));
        }
    }

    /** Whoever has confirmed what was live expects somebody to come. */
    private String inShadowNow(Alert review) {
        boolean silenced = !review.isInShadow()
                && directory.shadow().hasPublisher(review.incidents().getFirst().source());
        return silenced ? " Its publisher is in shadow now: look for it there, and take it live." : "";
    }

    private void acknowledge(AlertDraft draft, Alert alert) {
        if (alert.clocks().acknowledged() == null) {
            draft.clocks = draft.clocks.acknowledgedAt(now);
            draft.ladder = null;
            draft.status = alert.status() == Status.RAISED ? Status.ACKNOWLEDGED : alert.status();
        }
    }

    /** Whoever has it wants no reminders for a while; whatever gets worse meanwhile ends that. */
    private static void snooze(AlertDraft draft, AlertAction action) {
        Instant until = Objects.requireNonNull(action.until());
        draft.snooze = new Alert.Snooze(until, action.by(), Moves.why(action));
        draft.ladder = null;
        draft.note(action.by(), What.SNOOZED, "No reminders until " + Work.time(until) + ": " + saidOnce(action));
    }

    /** It stays on the ladder until matching has made the ruling true. */
    private void ruled(AlertDraft draft, Alert alert) {
        acknowledge(draft, alert);
        draft.actionWanted = CarefulAsking.RULED;
        draft.ladder = new ReviewLadder(directory, now).untilAnswered();
    }

    private void resolve(AlertDraft draft, AlertAction action) {
        var outcome = Objects.requireNonNull(action.outcome());
        draft.resolution = new Alert.Resolution(outcome, action.note(), action.by());
        draft.close(Status.RESOLVED)
                .note(
                        action.by(),
                        What.RESOLVED,
                        withNote("Resolved: " + outcome.code().replace('-', ' ') + ".", action));
    }

    private Optional<Ruling> ruling(AlertAction action, Alert alert) {
        Ruling.Decision decision = switch (action.action()) {
            case CONFIRM_MATCH -> Ruling.Decision.CONFIRM;
            case REJECT_MATCH -> Ruling.Decision.REJECT;
            default -> null;
        };
        return Optional.ofNullable(decision)
                .map(decided -> new Ruling(
                        String.valueOf(alert.reviewKey()),
                        alert.incidents().getFirst().key(),
                        decided,
                        decided == Ruling.Decision.CONFIRM ? action.personId() : null,
                        action.by(),
                        now,
                        action.actionId(),
                        action.reason(),
                        alert.match().candidates().stream()
                                .map(Candidate::personId)
                                .toList()));
    }

    /** The reason, and the note where both are given. */
    private static String saidOnce(AlertAction action) {
        boolean both = !isBlank(action.reason()) && !isBlank(action.note());
        return Moves.why(action) + "." + (both ? " " + action.note() : "");
    }

    private static String withNote(String words, AlertAction action) {
        return isBlank(action.note()) ? words : (words + " " + action.note()).strip();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Decision refused(AlertAction action, @Nullable Alert alert, String reason) {
        return told(outcome(action, alert, ActionOutcome.Result.REFUSED, reason));
    }

    Decision refuse(AlertAction action, Alerts alerts, String why) {
        return refused(action, alerts.find(action.alertId()).orElse(null), why);
    }

    private static Decision told(ActionOutcome outcome) {
        return new Decision(List.of(), List.of(), List.of(outcome), List.of());
    }

    private ActionOutcome outcome(
            AlertAction action, @Nullable Alert alert, ActionOutcome.Result result, @Nullable String reason) {
        return new ActionOutcome(
                action.actionId(),
                action.alertId(),
                result,
                reason,
                alert == null ? 0 : alert.version(),
                alert == null ? 0 : alert.workVersion(),
                alert == null ? null : alert.status(),
                alert == null ? null : alert.owner(),
                now);
    }
}
