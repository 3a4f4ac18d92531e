package vigil.board.decide;

import static vigil.domain.alert.AlertAction.Kind.CONFIRM_MATCH;
import static vigil.domain.alert.AlertAction.Kind.REJECT_MATCH;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.identity.TeamId;

/**
 * What somebody asks to be done to an alert, as it came over HTTP: nothing is believed yet.
 *
 * @param actionId made by the client, so that asking again is safe
 * @param workVersion what the client saw when it asked
 * @param needed what the action itself needs besides
 */
public record ActionRequest(
        @Nullable String action,
        @Nullable String actionId,
        @Nullable Integer workVersion,
        ActionNeeds needed) {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** An action that can be sent, or what keeps it from being one. */
    public sealed interface Checked {
        record Action(AlertAction action) implements Checked {}

        /** Each defect names the field by its JSON pointer. */
        record Wrong(List<Defect> defects) implements Checked {
            public Wrong {
                defects = List.copyOf(defects);
            }
        }
    }

    /** Checks it against what it needs; whether it may be done, and comes in time, is routing's to say. */
    public Checked check(Alert alert, String by, Instant at) {
        List<Defect> wrong = new ArrayList<>();
        Kind kind = Codes.KINDS.get(Codes.text(action));
        String id = Codes.text(actionId);
        if (kind == null) {
            wrong.add(new Defect("/action", "is one of " + Codes.listed(Codes.KINDS.keySet())));
        }
        if (!UUID.matcher(id).matches()) {
            wrong.add(new Defect("/actionId", "is a UUID that you make, and keep when you try again"));
        }
        if (workVersion == null || workVersion < 0) {
            wrong.add(new Defect("/workVersion", "is the alert's workVersion that you saw"));
        }
        wrong.addAll(needed.wrong(kind, alert));
        if (kind == null || workVersion == null || !wrong.isEmpty()) {
            return new Checked.Wrong(wrong);
        }
        return new Checked.Action(action(kind, id, workVersion, alert, by, at));
    }

    private AlertAction action(Kind kind, String id, int seen, Alert alert, String by, Instant at) {
        return new AlertAction(
                id,
                alert.alertId(),
                seen,
                by,
                at,
                kind,
                words(kind),
                kind == Kind.RESOLVE ? Codes.OUTCOMES.get(Codes.text(needed.outcome())) : null,
                Codes.blankToNull(needed.reason()),
                kind == CONFIRM_MATCH ? needed.person() : null,
                takesIt(kind) ? Codes.blankToNull(needed.phone()) : null,
                takesIt(kind) ? ActionNeeds.moment(needed.eta()) : null,
                team(kind, alert),
                takesIt(kind) || kind == Kind.SNOOZE ? ActionNeeds.moment(needed.until()) : null,
                kind == Kind.TASK_DONE ? Codes.blankToNull(needed.task()) : null);
    }

    private static boolean takesIt(Kind kind) {
        return kind == Kind.ACCEPT || kind == Kind.RECEIVE;
    }

    /** Where nobody says which team it is that takes it over, or does not, it is the one that was asked to. */
    private @Nullable TeamId team(Kind kind, Alert alert) {
        TeamId named = needed.toTeam();
        return switch (kind) {
            case HAND_OVER -> named;
            case RECEIVE, DECLINE -> named == null ? alert.handoverTo() : named;
            case ACKNOWLEDGE,
                    ACCEPT,
                    NOTE,
                    FIRST_CONTACT,
                    TASK_DONE,
                    RESOLVE,
                    STAND_DOWN,
                    REOPEN,
                    SNOOZE,
                    CONFIRM_MATCH,
                    REJECT_MATCH -> null;
        };
    }

    /** How a match is known is the note of a ruling, so that the alert's history says it. */
    private @Nullable String words(Kind kind) {
        String note = Codes.blankToNull(needed.note());
        boolean ruling = kind == CONFIRM_MATCH || kind == REJECT_MATCH;
        return ruling && note == null ? Codes.blankToNull(needed.reason()) : note;
    }

    @Override
    public String toString() {
        return "ActionRequest[" + action + "]";
    }
}
