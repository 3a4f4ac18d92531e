package vigil.board.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.Signature;
import vigil.board.decide.handover.Signed;
import vigil.domain.identity.AlertId;

/** What somebody has signed, as {@code schemas/shift-handover.json} has it. */
final class ShiftHandoverJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GIVEN = "given";
    private static final String RECEIVED = "received";
    private static final String WITHDRAWN = "withdrawn";

    private ShiftHandoverJson() {}

    static byte[] encode(Signed signed) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("handoverId", signed.handoverId())
                .put("what", what(signed))
                .put("user", signed.by().user())
                .put("by", signed.by().name())
                .put("at", signed.by().at().toString());
        switch (signed) {
            case Signed.Given given -> {
                json.put("note", given.note());
                ArrayNode alerts = json.putArray("alerts");
                given.alerts()
                        .forEach(line -> alerts.addObject()
                                .put("alertId", line.alertId().text())
                                .put("words", line.words()));
            }
            case Signed.Received received -> {
                json.put("note", received.note());
                ArrayNode alerts = json.putArray("alerts");
                received.alerts().forEach(alertId -> alerts.addObject().put("alertId", alertId.text()));
            }
            case Signed.Withdrawn withdrawn -> {
                // Who and when is all.
            }
        }
        return json.toString().getBytes(UTF_8);
    }

    /**
     * What was signed.
     *
     * @throws IllegalArgumentException where it is none, with what is wrong
     */
    static Signed decode(byte[] value) {
        try {
            JsonNode json = JSON.readTree(value);
            String id = text(json, "handoverId");
            Signature by = new Signature(text(json, "user"), text(json, "by"), Instant.parse(text(json, "at")));
            String note = json.path("note").textValue();
            return switch (json.path("what").asText()) {
                case GIVEN -> new Signed.Given(id, by, note, lines(json));
                case RECEIVED ->
                    new Signed.Received(
                            id,
                            by,
                            note,
                            lines(json).stream().map(Signed.Line::alertId).toList());
                case WITHDRAWN -> new Signed.Withdrawn(id, by);
                default -> throw new IllegalArgumentException("nobody can have signed that");
            };
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("it can't be read", e);
        }
    }

    private static List<Signed.Line> lines(JsonNode json) {
        List<Signed.Line> lines = new ArrayList<>();
        json.path("alerts")
                .forEach(line -> lines.add(new Signed.Line(new AlertId(text(line, "alertId")), words(line))));
        return lines;
    }

    private static @Nullable String words(JsonNode line) {
        return line.path("words").textValue();
    }

    private static String what(Signed signed) {
        return switch (signed) {
            case Signed.Given given -> GIVEN;
            case Signed.Received received -> RECEIVED;
            case Signed.Withdrawn withdrawn -> WITHDRAWN;
        };
    }

    private static String text(JsonNode json, String field) {
        String text = json.path(field).textValue();
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("it has no " + field);
        }
        return text;
    }
}
