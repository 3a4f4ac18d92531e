package vigil.board.http.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import vigil.domain.identity.AlertId;

/** That a row has left the queue, as browsers get it. */
final class GoneJson {
    private GoneJson() {}

    static String encode(AlertId alertId, String why) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("alertId", alertId.text())
                .put("why", why)
                .toString();
    }
}
