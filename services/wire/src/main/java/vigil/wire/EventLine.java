package vigil.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.event.UrgentEvent;

/**
 * One line of an event file: {@code {"type","source","id","time","data"}}.
 *
 * @param id the event's own, null where it can't be read
 * @param event the event, or why the line is none
 */
public record EventLine(@Nullable String id, Decoded<UrgentEvent> event) {
    /**
     * Reads a line.
     *
     * @param now stands in for receipt when the line gives no time
     */
    public static EventLine read(String line, Instant now) {
        JsonNode tree = Json.object(line.getBytes(StandardCharsets.UTF_8));
        if (tree == null) {
            return new EventLine(null, Decoded.Unreadable.because("", "the line is not a JSON object"));
        }
        String id = text(tree, "id");
        String source = text(tree, "source");
        String type = text(tree, "type");
        if (id == null || source == null || type == null) {
            String missing = id == null ? "/id" : source == null ? "/source" : "/type";
            return new EventLine(id, Decoded.Unreadable.because(missing, "is missing"));
        }
        Instant time = time(text(tree, "time"));
        return new EventLine(
                id,
                EventCodec.decode(
                        new Envelope(id, source, type, time), Json.bytes(tree.path("data")), Copies.or(time, now)));
    }

    private static @Nullable String text(JsonNode tree, String field) {
        JsonNode value = tree.path(field);
        String text = value.isValueNode() ? value.asText("").strip() : "";
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
