package vigil.board.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vigil.board.decide.Names;
import vigil.board.http.live.OpenAlert;
import vigil.domain.alert.Alert;

/**
 * The sheet that a shift hands over, prints, and has left where the board is down: of each open alert its row, and of the alert
 * itself what somebody with a telephone needs. What is withheld of an alert is on no sheet.
 */
final class SheetJson {
    private static final List<String> KEPT = List.of(
            "alertId",
            "version",
            "workVersion",
            "status",
            "priority",
            "actionWanted",
            "owner",
            "ownerName",
            "acceptedBy",
            "handoverTo",
            "handoverToName",
            "death",
            "tasks",
            "snooze",
            "match",
            "person",
            "sharing",
            "incidents",
            "safety",
            "clocks",
            "followUp",
            "preferredPlace",
            "history",
            "withheld");

    private SheetJson() {}

    static String encode(List<OpenAlert> open, Names names, Instant asOf) {
        return open.stream()
                .map(each -> "{\"row\":" + each.row() + ",\"alert\":" + alert(each.alert(), names) + "}")
                .collect(Collectors.joining(",", "{\"asOf\":\"" + asOf + "\",\"alerts\":[", "]}"));
    }

    private static String alert(Alert alert, Names names) {
        ObjectNode json = AlertJson.json(alert, names, null, false);
        json.retain(KEPT);
        if (json.path("match") instanceof ObjectNode match) {
            match.retain("state", "why");
        }
        for (JsonNode incident : json.path("incidents")) {
            ((ObjectNode) incident).remove("timeline");
        }
        json.set("history", whatPeopleDid(alert, json.path("history")));
        return json.toString();
    }

    private static ArrayNode whatPeopleDid(Alert alert, JsonNode history) {
        ArrayNode done = ((ArrayNode) history).arrayNode();
        for (int i = 0; i < alert.history().size(); i++) {
            if (alert.history().get(i).what().isByPeople()) {
                done.add(history.get(i));
            }
        }
        return done;
    }
}
