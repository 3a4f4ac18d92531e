package vigil.app.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.wire.AlertDecision;

/** The same for programs: one object. */
final class ExplainedJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExplainedJson() {}

    static String of(AlertId alert, List<Explained> versions, boolean values) {
        ObjectNode whole = JSON.createObjectNode().put("alertId", alert.text());
        ArrayNode each = whole.putArray("versions");
        versions.forEach(version -> add(version, each.addObject(), values));
        return whole.toPrettyString() + System.lineSeparator();
    }

    private static void add(Explained version, ObjectNode json, boolean values) {
        json.put("version", version.version());
        AlertDecision made = version.made();
        if (made != null) {
            Alert alert = made.alert();
            json.put("at", made.at().toString());
            ObjectNode from =
                    json.putObject("from").put("what", made.from().what().code());
            if (made.from().topic() != null) {
                from.put("topic", made.from().topic())
                        .put("partition", made.from().partition())
                        .put("offset", made.from().offset());
            }
            json.put("directoryVersion", made.saw().directoryVersion());
            json.put("status", alert.status().code());
            json.put("priority", alert.priority().code());
            json.put("owner", alert.owner().text());
            json.put("why", Words.chosen(alert, version.before(), values));
            ArrayNode happened = json.putArray("happened");
            Words.happened(alert, version.before(), values).forEach(happened::add);
        }
        add(version.outcome(), json, values);
    }

    private static void add(Outcome outcome, ObjectNode json, boolean values) {
        switch (outcome) {
            case Outcome.Same same -> json.put("outcome", "same");
            case Outcome.Unknown unknown -> json.put("outcome", "unknown").put("because", unknown.why());
            case Outcome.Differs differs -> {
                json.put("outcome", "differs").put("because", differs.why());
                ArrayNode differences = json.putArray("differences");
                for (Difference difference : differs.where()) {
                    ObjectNode one = differences.addObject().put("path", difference.path());
                    if (values || !difference.isPersonal()) {
                        one.set("recorded", shown(difference.recorded()));
                        one.set("again", shown(difference.again()));
                    }
                }
            }
        }
    }

    private static JsonNode shown(JsonNode value) {
        return value.isMissingNode() ? JSON.nullNode() : value;
    }
}
