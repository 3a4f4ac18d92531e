package vigil.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of a record in binary mode: {@code ce_*} headers, JSON as value.
 *
 * @param id unique for its source
 * @param time null when the header is missing or unreadable
 */
public record Envelope(
        String id, String source, String type, @Nullable Instant time) {
    /** Reads the headers; empty when one that CloudEvents requires is missing. */
    public static Optional<Envelope> read(Headers headers) {
        String id = text(headers, "ce_id");
        String source = text(headers, "ce_source");
        String type = text(headers, "ce_type");
        return id == null || source == null || type == null
                ? Optional.empty()
                : Optional.of(new Envelope(id, source, type, time(headers)));
    }

    /** The headers to send. */
    public Headers headers() {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_source", source);
        add(headers, "ce_type", type);
        if (time != null) {
            add(headers, "ce_time", time.toString());
        }
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        String text = new String(header.value(), UTF_8);
        return text.isBlank() ? null : text;
    }

    private static @Nullable Instant time(Headers headers) {
        String text = text(headers, "ce_time");
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
