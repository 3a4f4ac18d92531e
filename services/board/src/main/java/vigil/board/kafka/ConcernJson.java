package vigil.board.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import vigil.board.decide.Signature;
import vigil.board.decide.concern.Concern;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.TeamId;

/** What somebody has reported, as {@code schemas/concern.json} has it. */
final class ConcernJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ConcernJson() {}

    static byte[] encode(Concern concern) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("concernId", concern.id())
                .put("alertId", concern.alertId().text())
                .put("kind", concern.kind().code())
                .put("words", concern.words())
                .put("team", concern.team() == null ? null : concern.team().text())
                .put("user", concern.by().user())
                .put("by", concern.by().name())
                .put("at", concern.by().at().toString());
        return json.toString().getBytes(UTF_8);
    }

    /**
     * What was reported.
     *
     * @throws IllegalArgumentException where it is no concern, with what is wrong
     */
    static Concern decode(byte[] value) {
        try {
            JsonNode json = JSON.readTree(value);
            String team = json.path("team").textValue();
            return new Concern(
                    text(json, "concernId"),
                    new AlertId(text(json, "alertId")),
                    Concern.Kind.of(text(json, "kind"))
                            .orElseThrow(() -> new IllegalArgumentException("there is no such kind of concern")),
                    text(json, "words"),
                    team == null ? null : new TeamId(team),
                    new Signature(text(json, "user"), text(json, "by"), Instant.parse(text(json, "at"))));
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("it can't be read", e);
        }
    }

    private static String text(JsonNode json, String field) {
        String text = json.path(field).textValue();
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("it has no " + field);
        }
        return text;
    }
}
