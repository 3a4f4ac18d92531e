package vigil.matching.kafka;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.wire.Because;

/**
 * What led to records.
 *
 * @param id tells the records of a ruling, or of a change of the register, from those of the event
 */
record Cause(Because because, String id) {
    static final Cause EVENT = new Cause(Because.EVENT, "");

    static Cause ruling(String actionId) {
        return new Cause(Because.RULING, actionId);
    }

    /** A change of the register, decided at that moment. */
    static Cause register(@Nullable Instant at) {
        return new Cause(Because.REGISTER, "register " + at);
    }
}
