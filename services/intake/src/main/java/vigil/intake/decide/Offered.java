package vigil.intake.decide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.UrgentEvent;

/**
 * An event that could be read.
 *
 * @param pointer where it stands in the body, as a JSON Pointer
 * @param event as the services after intake will read it
 * @param sentAt the publisher's own time; null when it gave none that can be read
 * @param data bytes of the data's JSON, exactly as sent; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Offered(
        String pointer,
        EventPrint print,
        UrgentEvent event,
        @Nullable Instant sentAt,
        byte[] data) {}
