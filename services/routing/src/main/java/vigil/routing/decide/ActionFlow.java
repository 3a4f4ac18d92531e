package vigil.routing.decide;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
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

/**
 * What a person does to an alert. It takes effect only on the version that they saw; otherwise it is
 * refused with the reason, and changes nothing.
 */
record ActionFlow(TeamDirectory directory, Instant now) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(TeamDirectory.LOCAL);

    Decision decide(AlertAction action, Alerts alerts) {
        Optional<Alert> found = alerts.find(action.alertId());
        if (found.isEmpty()) {
            return refused(action, null, "This alert is not there any more: it was closed long ago, or never was.");
        }
        Alert alert = found.get();
        if (alert.actions().contains(action.actionId())) {
            return told(outcome(action, alert, ActionOutcome.Result.REPEATED, null));
        }
        String whyNot = whyNot(action, alert);
        return whyNot == null ? applied(action, alert) : refused(action, alert, whyNot);
    }

    private static @Nullable String whyNot(AlertAction action, Alert alert) {
        if (!alert.status().isOpen()) {
            return "This alert is closed already. " + lastWork(alert);
        }
        if (action.workVersion() != alert.workVersion()) {
            return overtaken(alert);
        }
        boolean possible = alert.match().state() == MatchView.State.POSSIBLE;
        return switch (action.action()) {
            case ACKNOWLEDGE -> alert.clocks().acknowledged() == null ? null : "It is acknowledged already.";
            case ACCEPT -> possible ? POSSIBLE : alert.acceptedBy() == null ? null : "It is accepted already.";
            case FIRST_CONTACT -> possible ? POSSIBLE : null;
            case NOTE -> isBlank(action.note()) ? "A note needs words." : null;
            case RESOLVE -> possible ? POSSIBLE : action.outcome() == null ? "A resolution needs an outcome." : null;
            case CONFIRM_MATCH -> whyNotConfirm(action, alert, possible);
            case REJECT_MATCH -> possible ? unsettled(alert) : "There is no possible match to reject.";
            case DECLINE, HAND_OVER, RECEIVE, STAND_DOWN, SNOOZE ->
                "Vigil can't do that yet: ring the team, and write a note.";
        };
    }

    private static final String POSSIBLE = "This is a possible match: confirm or reject it first.";

    private static @Nullable String whyNotConfirm(AlertAction action, Alert alert, boolean possible) {
        if (!possible) {
            return "There is no possible match to confirm.";
        }
        PersonId chosen = action.personId();
        boolean listed = alert.match().candidates().stream()
                .anyMatch(candidate -> candidate.personId().equals(chosen));
        return listed ? unsettled(alert) : "Say which of the candidates it is.";
    }

    private static @Nullable String unsettled(Alert alert) {
        return isRuled(alert) ? "It is settled already. " + lastWork(alert) : null;
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
        switch (action.action()) {
            case ACKNOWLEDGE -> {
                acknowledge(draft, alert);
                boolean review = alert.reviewKey() != null;
                draft.ladder = review ? new ReviewLadder(directory, now).untilRuled(alert.owner()) : null;
                draft.note(
                        action.by(), What.ACKNOWLEDGED, review ? "Acknowledged: ringing the source." : "Acknowledged.");
            }
            case ACCEPT -> {
                draft.status = Status.ACCEPTED;
                draft.ladder = null;
                draft.clocks = draft.clocks.acceptedAt(now);
                draft.acceptedBy = new Alert.AcceptedBy(action.by(), action.phone(), action.eta());
                draft.note(action.by(), What.ACCEPTED, "Accepted.");
            }
            case FIRST_CONTACT -> {
                draft.clocks = draft.clocks.firstContactAt(now);
                draft.note(action.by(), What.FIRST_CONTACT, withNote("Spoke with the patient or carer.", action));
            }
            case NOTE -> draft.note(action.by(), What.NOTED, withNote("", action));
            case RESOLVE -> resolve(draft, action);
            case CONFIRM_MATCH -> {
                ruled(draft, alert);
                draft.note(action.by(), What.MATCH_CONFIRMED, withNote("Confirmed one of the candidates.", action));
            }
            case REJECT_MATCH -> {
                ruled(draft, alert);
                draft.note(action.by(), What.MATCH_REJECTED, withNote("None of the candidates.", action));
            }
            case DECLINE, HAND_OVER, RECEIVE, STAND_DOWN, SNOOZE ->
                throw new IllegalStateException("refused before: " + action.action());
        }
    }

    private void acknowledge(AlertDraft draft, Alert alert) {
        if (alert.clocks().acknowledged() == null) {
            draft.clocks = draft.clocks.acknowledgedAt(now);
            draft.ladder = null;
            draft.status = alert.status() == Status.RAISED ? Status.ACKNOWLEDGED : alert.status();
        }
    }

    /** It stays on the ladder until matching has made the ruling true. */
    private void ruled(AlertDraft draft, Alert alert) {
        acknowledge(draft, alert);
        draft.actionWanted = CarefulAsking.RULED;
        draft.ladder = new ReviewLadder(directory, now).untilAnswered(alert.owner());
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

    private static String withNote(String words, AlertAction action) {
        return isBlank(action.note()) ? words : (words + " " + action.note()).strip();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String overtaken(Alert alert) {
        return lastWorkOn(alert)
                .filter(entry -> isAnotherQuestion(entry.what(), alert))
                .map(alert::shown)
                .orElseGet(() -> "Somebody was first. " + lastWork(alert));
    }

    /** Who did what last, and when, so that the loser of a race knows whom to ask. */
    private static String lastWork(Alert alert) {
        return lastWorkOn(alert)
                .map(entry -> entry.by() + " at " + CLOCK.format(entry.at()) + ": " + alert.shown(entry))
                .orElse("Look again.");
    }

    private static Optional<Alert.HistoryEntry> lastWorkOn(Alert alert) {
        return alert.history().reversed().stream()
                .filter(entry -> isWork(entry.what()))
                .findFirst();
    }

    /** Other candidates: nobody was quicker, but what whoever acted has seen is not what is asked. */
    private static boolean isAnotherQuestion(What what, Alert alert) {
        return what == What.CANDIDATES_CHANGED || (what == What.REOPENED && alert.reviewKey() != null);
    }

    private static boolean isWork(What what) {
        return switch (what) {
            case UPDATED, LATE, INCIDENT_JOINED, PRIORITY_RAISED, PLACE_AT_RISK, REMINDED, RAISED -> false;
            case FOLLOW_UP,
                    CANDIDATES_CHANGED,
                    REOPENED,
                    ESCALATED,
                    IDENTITY_IN_DOUBT,
                    ACKNOWLEDGED,
                    ACCEPTED,
                    NOTED,
                    FIRST_CONTACT,
                    MATCH_CONFIRMED,
                    MATCH_REJECTED,
                    RESOLVED,
                    STOOD_DOWN -> true;
        };
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
