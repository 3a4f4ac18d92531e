package vigil.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import vigil.domain.Coded;

/**
 * What led matching to say something, in the CloudEvents extension {@code ce_because}: how long Vigil took can be told only
 * where nobody and nothing else was waited for.
 */
public enum Because implements Coded {
    /** A source's message. */
    EVENT,
    /** A person, who may have taken minutes. */
    RULING,
    /** A change of the register, which may come hours after the event. */
    REGISTER;

    private static final String HEADER = "ce_because";

    /** Adds itself to a record's headers. */
    public void addTo(Headers headers) {
        headers.add(HEADER, code().getBytes(UTF_8));
    }

    /** What the headers say; empty where that is nothing known. */
    public static Optional<Because> read(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        String code = new String(header.value(), UTF_8);
        return Arrays.stream(values())
                .filter(because -> because.code().equals(code))
                .findFirst();
    }
}
