package vigil.synthetic.story;

import java.time.Instant;
import vigil.domain.event.EventData;
import vigil.domain.event.EventType;
import vigil.wire.EventCodec;

/**
 * One snapshot as a source publishes it: the attributes of its CloudEvent and its data.
 *
 * @param id unique for its source
 * @param time when the source wrote it, by its own clock, which is right
 */
public record Publication(String id, String source, EventType type, Instant time, EventData data) {
    /** The data as JSON. */
    public byte[] json() {
        return EventCodec.encode(data);
    }
}
