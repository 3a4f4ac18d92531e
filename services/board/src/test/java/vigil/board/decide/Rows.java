package vigil.board.decide;

import static vigil.board.Alerts.alert;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import vigil.domain.identity.TeamId;

/** Rows as the board shows them at twenty past two. */
final class Rows {
    private static final Instant NOW = Instant.parse("2026-11-21T02:20:00Z");
    private static final Names NAMES = new Names(
            Map.of(new TeamId("myton-coventry"), "Coventry Myton Hospice community team"),
            Map.of("coventry", "Coventry"));

    private Rows() {}

    static Row row(ObjectNode json) {
        return RowWriter.row(alert(json), NAMES, NOW);
    }

    /** Accepted by a nurse who is on her way, and who has it until six. */
    static ObjectNode accepted() {
        ObjectNode json = set(set(json("a-1"), "/status", "accepted"), "/clocks/acknowledgeBy", null);
        set(json, "/clocks/acknowledged", "2026-11-21T02:16:00Z");
        set(json, "/clocks/contactBy", "2026-11-21T04:14:10Z");
        json.putNull("ladder")
                .withObject("/acceptedBy")
                .put("name", "Nurse Okafor")
                .put("eta", "2026-11-21T03:10:00Z")
                .put("until", "2026-11-21T06:00:00Z");
        return json;
    }
}
