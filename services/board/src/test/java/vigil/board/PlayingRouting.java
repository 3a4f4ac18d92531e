package vigil.board;

import static vigil.board.Alerts.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Status;

/** Tests that play routing themselves, with one alert and the directory in use. */
abstract class PlayingRouting extends AtTheBoard {
    ObjectNode alert = json("a-1");

    @BeforeEach
    void useADirectory() {
        board.directory(Teams.directory());
    }

    /** What becomes of the next actions. */
    final void answering(Consumer<AlertAction> change) {
        board.routing(action -> {
            acted.add(action);
            change.accept(action);
            alert.withArray("actions").add(action.actionId());
            republish();
            return BoardOnALog.outcome(action, Result.APPLIED, null, Status.ACCEPTED);
        });
    }

    final void republish() {
        republish(alert);
    }

    /** The alert as it is from now on. */
    final void republish(ObjectNode next) {
        alert = next.put("version", next.path("version").intValue() + 1)
                .put("workVersion", next.path("workVersion").intValue() + 1);
        publish(alert);
    }
}
