package vigil.domain.match;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Copies;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.IncidentKey;

/**
 * A possible match that waits for a person, on {@code matching.reviews}.
 *
 * @param reviewKey the incident's opaque hash
 * @param candidates best first; up to three, and more where others came up while it was open
 * @param why the reason it was not automatic, in words
 * @param settledAs null while open
 */
public record Review(
        String reviewKey,
        IncidentKey incident,
        UrgentEvent event,
        List<Candidate> candidates,
        String why,
        State state,
        @Nullable SettledAs settledAs,
        Instant at) {
    public Review {
        candidates = Copies.of(candidates);
    }

    /** The same question with another snapshot of the incident. */
    public Review with(UrgentEvent snapshot) {
        return new Review(reviewKey, incident, snapshot, candidates, why, state, settledAs, at);
    }

    /** Whether somebody still has to look. */
    public enum State implements Coded {
        OPEN,
        SETTLED
    }

    /** What became of it. */
    public enum SettledAs implements Coded {
        CONFIRMED,
        REJECTED,
        /** A later snapshot of the incident, or a change of the register, made the question moot. */
        SUPERSEDED
    }
}
