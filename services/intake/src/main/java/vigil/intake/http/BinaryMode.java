package vigil.intake.http;

import io.vertx.core.MultiMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes a CloudEvent in binary mode apart: attributes in {@code ce-*} headers, data as the body. */
final class BinaryMode {
    private static final String PREFIX = "ce-";

    private BinaryMode() {}

    static boolean hasAttributes(MultiMap headers) {
        return headers.names().stream().anyMatch(BinaryMode::isAttribute);
    }

    static Offer read(MultiMap headers, byte[] body) {
        Map<String, String> attributes = new HashMap<>();
        Set<String> notText = new HashSet<>();
        for (Map.Entry<String, String> header : headers) {
            if (isAttribute(header.getKey())) {
                String name = header.getKey().substring(PREFIX.length()).toLowerCase(Locale.ROOT);
                try {
                    attributes.put(name, decoded(header.getValue()));
                } catch (IllegalArgumentException badPercent) {
                    notText.add(name);
                }
            }
        }
        boolean object = startsWithBrace(body);
        return CloudEventJson.check(
                body, new RawEvent("", "", attributes, notText, body.length == 0 ? null : body, object, body.length));
    }

    private static boolean isAttribute(String header) {
        return header.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    /** Headers are percent-encoded, and a plus sign is a plus sign. */
    private static String decoded(String value) {
        return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean startsWithBrace(byte[] body) {
        for (byte each : body) {
            if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
                return each == '{';
            }
        }
        return false;
    }
}
