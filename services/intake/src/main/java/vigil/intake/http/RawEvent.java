package vigil.intake.http;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it came, unchecked.
 *
 * @param pointer where it stands in the body; empty for the body itself
 * @param dataPointer where its data stand in the body
 * @param attributes the attributes that are texts, by name
 * @param notText names of attributes that came as something else than text
 * @param data the bytes of its data, exactly as sent; null if it has none
 * @param dataIsObject whether those bytes are a JSON object
 * @param bytes length of the whole event
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawEvent(
        String pointer,
        String dataPointer,
        Map<String, String> attributes,
        Set<String> notText,
        byte @Nullable [] data,
        boolean dataIsObject,
        long bytes) {}
