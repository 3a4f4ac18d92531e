package vigil.domain.team;

import java.time.Instant;
import vigil.domain.Coded;
import vigil.domain.identity.TeamId;

/**
 * What a team says of itself, on {@code coordination.capacity}: its latest word counts, until it expires.
 *
 * @param until when it ends by itself, so that nobody has to remember it
 * @param reason in words, for whoever looks for a team; names no patient
 * @param by who said it, as shown to others
 */
public record Capacity(TeamId team, State state, Instant until, String reason, String by, Instant at) {
    /** How it stands. */
    public enum State implements Coded {
        /** It takes what fits, as the directory says: what was said before is taken back. */
        OPEN,
        /** It has as much as it can do. */
        FULL,
        /** It takes nothing for a while: training, a car that has broken down. */
        PAUSED
    }

    /** Whether it takes nothing new at that moment. */
    public boolean takesNothing(Instant now) {
        return state != State.OPEN && until.isAfter(now);
    }
}
