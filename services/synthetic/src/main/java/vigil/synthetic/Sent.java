package vigil.synthetic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.EventData;
import vigil.domain.event.EventType;
import vigil.domain.identity.PersonId;
import vigil.synthetic.story.Publication;

/**
 * A publication on its way: the caller waits until {@code at} and sends it. Late, repeated and overtaken
 * snapshots differ from the rest only in when that is.
 *
 * @param at when it reaches intake, never before it was written
 * @param about whom on the register it really concerns, whatever it says; null for anybody else. For
 *     measuring matching; never sent
 */
public record Sent(Instant at, @Nullable PersonId about, Publication publication) {
    public EventType type() {
        return publication.type();
    }

    public String source() {
        return publication.source();
    }

    /** Unique for its source. */
    public String id() {
        return publication.id();
    }

    /** When the source wrote it. */
    public Instant time() {
        return publication.time();
    }

    public EventData data() {
        return publication.data();
    }

    /** The data as JSON. */
    public byte[] json() {
        return publication.json();
    }

    /** The same as if it were sent then: every time in it moves by as much. */
    public Sent movedTo(Instant then) {
        return new Pace(at, then, 1).apply(this);
    }
}
