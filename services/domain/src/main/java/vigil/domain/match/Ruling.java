package vigil.domain.match;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.identity.IncidentKey;
import vigil.domain.identity.PersonId;

/**
 * What a person ruled on a possible match, on {@code matching.rulings}; it holds for the incident's
 * later snapshots too.
 *
 * @param personId whom a confirmation names; null when all candidates are rejected
 */
public record Ruling(
        String reviewKey,
        IncidentKey incident,
        Decision decision,
        @Nullable PersonId personId,
        String by,
        Instant at,
        String actionId,
        @Nullable String reason) {
    /** Yes to one candidate, or no to all of them. */
    public enum Decision implements Coded {
        CONFIRM,
        REJECT
    }
}
