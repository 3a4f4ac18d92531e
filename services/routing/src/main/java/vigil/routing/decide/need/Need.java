package vigil.routing.decide.need;

import java.util.List;
import vigil.domain.Copies;
import vigil.domain.alert.Priority;

/**
 * What an incident calls for.
 *
 * @param needs most pressing first, never empty
 * @param actionWanted what to do, in words
 * @param because the sentences of the rules that say so
 */
public record Need(List<String> needs, Priority priority, String actionWanted, List<String> because) {
    /** Somebody has to see to a person whom the source has done with. */
    public static final String FOLLOW_UP = "follow-up";

    /** What the family and the body call for. */
    public static final String CARE_AFTER_DEATH = "care-after-death";

    public Need {
        needs = Copies.of(needs);
        because = Copies.of(because);
    }

    /** The one that decides the team. */
    public String first() {
        return needs.getFirst();
    }
}
