package vigil.domain.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.TeamId;

/**
 * Whether an action took effect, on {@code coordination.outcomes}.
 *
 * @param reason why it was refused, as a sentence; null when applied
 * @param version the alert's version afterwards, 0 where there is no such alert
 */
public record ActionOutcome(
        String actionId,
        AlertId alertId,
        Result result,
        @Nullable String reason,
        int version,
        int workVersion,
        @Nullable Status status,
        @Nullable TeamId owner,
        Instant at) {
    /** What became of it. */
    public enum Result implements Coded {
        APPLIED,
        REFUSED,
        /** It had been applied before. */
        REPEATED
    }
}
