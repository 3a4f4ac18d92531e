package vigil.domain.match;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Copies;
import vigil.domain.identity.IncidentKey;
import vigil.domain.identity.PersonId;

/**
 * What a person ruled on a possible match, on {@code matching.rulings}; it holds for the incident's
 * later snapshots too.
 *
 * @param personId whom a confirmation names; null when all candidates are rejected
 * @param candidates who was on the screen; a rejection is of these and of nobody else. Empty in rulings from
 *     before this was recorded
 */
public record Ruling(
        String reviewKey,
        IncidentKey incident,
        Decision decision,
        @Nullable PersonId personId,
        String by,
        Instant at,
        String actionId,
        @Nullable String reason,
        List<PersonId> candidates) {
    public Ruling {
        candidates = Copies.of(candidates);
    }

    /** Yes to one candidate, or no to all of them. */
    public enum Decision implements Coded {
        CONFIRM,
        REJECT
    }
}
