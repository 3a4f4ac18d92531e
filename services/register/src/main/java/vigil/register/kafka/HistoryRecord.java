package vigil.register.kafka;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A change in {@code register.history}: what the register held under which offset, so that a
 * decision which names the offset it used can be explained years later.
 */
final class HistoryRecord {
    static final String TYPE = "vigil.register.change.v1";

    private static final JsonFactory JSON = new JsonFactory();

    private HistoryRecord() {}

    /** The JSON of a change that {@code register.people} has under {@code partition} and {@code offset}. */
    static byte[] of(Change change, int partition, long offset, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] person = change.person();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("personId", change.personId());
            json.writeStringField("change", person == null ? "removed" : "recorded");
            json.writeStringField("at", at.toString());
            json.writeNumberField("partition", partition);
            json.writeNumberField("offset", offset);
            json.writeFieldName("person");
            if (person == null) {
                json.writeNull();
            } else {
                json.writeRawValue(new String(person, StandardCharsets.UTF_8));
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
