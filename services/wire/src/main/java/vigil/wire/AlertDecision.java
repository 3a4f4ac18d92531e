package vigil.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.decision.Origin;
import vigil.domain.decision.Seen;
import vigil.domain.identity.AlertId;

/**
 * How one version of an alert was decided, on {@code coordination.decisions}: all that the decision saw, and what it gave. The same
 * from the same: whoever has this can decide it again.
 *
 * @param at what the decision took for now
 * @param cut whether the version was cut down to what a record holds
 * @param input the record that it was made from, as JSON; null where none came, it is the register's, or this would be too large
 * @param alert the version as it was written
 */
public record AlertDecision(
        AlertId alertId,
        int version,
        Instant at,
        Origin from,
        Seen saw,
        boolean cut,

        @JsonRawValue @JsonDeserialize(using = RawJson.class) @Nullable String input,

        Alert alert) {
    private static final byte[] INPUT = ",\"input\":".getBytes(UTF_8);
    private static final byte[] ALERT = ",\"alert\":".getBytes(UTF_8);

    /** The same but for the two that are bytes already when it is written. */
    private record Head(AlertId alertId, int version, Instant at, Origin from, Seen saw, boolean cut) {}

    /**
     * The JSON of it, with the version and the input in the very bytes in which they stand elsewhere.
     *
     * @param value of {@code alert}, as JSON
     * @param given in place of {@code input}; left out where it isn't plainly one JSON object, or all of it would have more than
     *     {@code most} bytes
     */
    public byte[] encode(byte[] value, byte @Nullable [] given, int most) {
        byte[] head = Json.bytes(new Head(alertId, version, at, from, saw, cut));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length + value.length + ALERT.length);
        bytes.write(head, 0, head.length - 1);
        int without = head.length + ALERT.length + value.length;
        if (given != null && isObject(given) && without + INPUT.length + given.length <= most) {
            bytes.writeBytes(INPUT);
            bytes.writeBytes(given);
        }
        bytes.writeBytes(ALERT);
        bytes.writeBytes(value);
        bytes.write('}');
        return bytes.toByteArray();
    }

    /** In UTF-8 and nothing around it; what was read before is JSON. */
    private static boolean isObject(byte[] json) {
        return json.length > 1 && json[0] == '{' && json[json.length - 1] == '}';
    }

    @Override
    public String toString() {
        return "AlertDecision[" + alertId + ", version " + version + "]";
    }
}
