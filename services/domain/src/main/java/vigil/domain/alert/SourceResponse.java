package vigil.domain.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;

/**
 * What a source may be told of its incident, on {@code coordination.responses}: only that a person of a team has taken it
 * up, and nothing of the register or of a plan.
 *
 * @param team the team's name; of one that has given it up, theirs
 * @param phone where a crew reaches them; null where no real number is known
 * @param eta when they expect to be there; null where they have not said
 */
public record SourceResponse(
        State state,
        String team,
        @Nullable String phone,
        @Nullable Instant eta,
        Instant at) {
    /** What they do about it. */
    public enum State implements Coded {
        /** They have it. */
        TEAM_ACCEPTED,
        /** They are coming, at {@code eta}. */
        TEAM_ATTENDING,
        /** They have it, and the crew still decides where the person goes. */
        PLEASE_RING_BEFORE_CONVEYING,
        /** What was said before holds no longer: nobody has it now, or the incident is not about whom it seemed. */
        TEAM_WITHDRAWN
    }
}
