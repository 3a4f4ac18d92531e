package vigil.routing.decide.need;

import java.util.List;
import vigil.domain.Copies;
import vigil.domain.alert.Priority;
import vigil.domain.team.NeedRules;

/**
 * What an incident, or several, call for.
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

    /** All of it together. */
    static Need of(List<Asked> asked, NeedRules rules) {
        return new Need(
                asked.stream().map(Asked::need).distinct().toList(),
                asked.getFirst().priority(),
                actionWanted(asked, rules),
                asked.stream().map(Asked::says).distinct().toList());
    }

    /** The first thing to do that any of them names, or else the usual. */
    public static String actionWanted(List<Asked> asked, NeedRules rules) {
        return asked.stream()
                .map(one -> Copies.or(one.actionWanted(), ""))
                .filter(wanted -> !wanted.isBlank())
                .findFirst()
                .orElse(rules.otherwise().actionWanted());
    }

    /** The one that decides the team. */
    public String first() {
        return needs.getFirst();
    }
}
