package vigil.domain.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When each stage was reached.
 *
 * @param sourceClockStart when the source's own response time began, by its clock
 * @param dueBy when the source's own target ends
 * @param published when the log received the first event
 * @param matched when matching said whom it concerns
 * @param raised when the alert was raised
 * @param shown when it was first painted on a board
 * @param acknowledgeBy until when somebody should have acknowledged
 * @param closed when it was resolved or stood down
 */
public record Clocks(
        @Nullable Instant sourceClockStart,
        @Nullable Instant dueBy,
        @Nullable Instant published,
        @Nullable Instant matched,
        Instant raised,
        @Nullable Instant shown,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant acknowledged,
        @Nullable Instant accepted,
        @Nullable Instant firstContact,
        @Nullable Instant closed) {
    /** Somebody has said that they have seen it. */
    public Clocks acknowledgedAt(Instant at) {
        return new Clocks(
                sourceClockStart, dueBy, published, matched, raised, shown, null, at, accepted, firstContact, closed);
    }

    /** It was resolved or stood down. */
    public Clocks closedAt(Instant at) {
        return new Clocks(
                sourceClockStart,
                dueBy,
                published,
                matched,
                raised,
                shown,
                null,
                acknowledged,
                accepted,
                firstContact,
                at);
    }

    /** Somebody has said that they will do it. */
    public Clocks acceptedAt(Instant at) {
        return new Clocks(
                sourceClockStart,
                dueBy,
                published,
                matched,
                raised,
                shown,
                null,
                acknowledged == null ? at : acknowledged,
                at,
                firstContact,
                closed);
    }

    /** Somebody has spoken with the patient or carer; the first time counts. */
    public Clocks firstContactAt(Instant at) {
        return new Clocks(
                sourceClockStart,
                dueBy,
                published,
                matched,
                raised,
                shown,
                acknowledgeBy,
                acknowledged,
                accepted,
                firstContact == null ? at : firstContact,
                closed);
    }

    /** Open again, and nobody has answered yet. */
    public Clocks reopened(Instant by) {
        return new Clocks(
                sourceClockStart, dueBy, published, matched, raised, shown, by, null, null, firstContact, null);
    }

    /** With another moment until when somebody should acknowledge. */
    public Clocks toAcknowledgeBy(Instant by) {
        return new Clocks(
                sourceClockStart,
                dueBy,
                published,
                matched,
                raised,
                shown,
                by,
                acknowledged,
                accepted,
                firstContact,
                closed);
    }

    /** Without what sources say of their own clocks. */
    public Clocks withoutSource() {
        return new Clocks(
                null,
                null,
                published,
                matched,
                raised,
                shown,
                acknowledgeBy,
                acknowledged,
                accepted,
                firstContact,
                closed);
    }

    /** With what the latest snapshot says of the source's own clocks; what it leaves out stays. */
    public Clocks withSource(@Nullable Instant clockStart, @Nullable Instant due) {
        return new Clocks(
                clockStart == null ? sourceClockStart : clockStart,
                due == null ? dueBy : due,
                published,
                matched,
                raised,
                shown,
                acknowledgeBy,
                acknowledged,
                accepted,
                firstContact,
                closed);
    }
}
