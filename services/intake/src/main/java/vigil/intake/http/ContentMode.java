package vigil.intake.http;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways in which CloudEvents travel over HTTP. */
enum ContentMode {
    /** One event, attributes and data in one JSON object. */
    STRUCTURED("application/cloudevents+json"),
    /** A JSON array of structured events. */
    BATCHED("application/cloudevents-batch+json"),
    /** One event, its attributes in {@code ce-*} headers and its data as the body. */
    BINARY("application/json");

    private final String mediaType;

    ContentMode(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** The mode of a request with that content type; empty if it is none that intake takes. */
    static Optional<ContentMode> of(@Nullable String contentType, MultiMap headers) {
        String[] parts = contentType == null ? new String[] {""} : contentType.split(";", -1);
        if (!utf8(parts)) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(mode -> mode.mediaType.equals(parts[0].strip().toLowerCase(Locale.ROOT)))
                .filter(mode -> mode != BINARY || BinaryMode.hasAttributes(headers))
                .findFirst();
    }

    private static boolean utf8(String[] parts) {
        return Arrays.stream(parts)
                .skip(1)
                .map(parameter -> parameter.strip().toLowerCase(Locale.ROOT).replace("\"", ""))
                .filter(parameter -> parameter.startsWith("charset="))
                .allMatch("charset=utf-8"::equals);
    }
}
