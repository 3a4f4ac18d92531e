package vigil.routing.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;

/**
 * Which moves the desk may make with what is in shadow: it may work on it as on anything of its own, and take it live by
 * handing it over. What asks somebody, or answers for somebody who was asked, waits until then.
 */
record ShadowMoves(Moves moves) {
    private static final String NOBODY_ASKED =
            "It is in shadow: nobody has been told of it. Hand it over to a team to take it live first.";

    static final String CLOSED =
            "It was in shadow: nobody was told of it. If somebody is to come, raise it by hand as a call to the desk.";

    /** Null where it may be done. */
    @Nullable String whyNot(AlertAction action, Alert alert, List<Alert> known) {
        return switch (action.action()) {
            case DECLINE, SNOOZE, FIRST_CONTACT, TASK_DONE -> NOBODY_ASKED;
            case RESOLVE -> action.outcome() == null ? "A resolution needs an outcome." : null;
            case STAND_DOWN -> Moves.why(action).isBlank() ? "Say why nobody needs to come." : null;
            case HAND_OVER -> {
                String whyNot = moves.whyNot(action, alert);
                yield whyNot == null ? anotherIsLive(known) : whyNot;
            }
            case ACKNOWLEDGE, ACCEPT, RECEIVE, NOTE, REOPEN, CONFIRM_MATCH, REJECT_MATCH -> moves.whyNot(action, alert);
        };
    }

    /** A person has one open live alert at most, and whoever has it has to hear of this. */
    private @Nullable String anotherIsLive(List<Alert> known) {
        return Sides.open(Sides.of(known).live())
                .map(live -> "They have a live alert already, with "
                        + moves.directory().name(live.owner()) + " (" + live.alertId()
                        + "): ring them, and write it down there.")
                .orElse(null);
    }
}
