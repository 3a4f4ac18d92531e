package vigil.domain.team;

import java.util.List;
import vigil.domain.Copies;

/**
 * Something that a team must be able to do to meet a need, such as to prescribe.
 *
 * @param can as in {@link Team#can}
 * @param needs those that call for it; empty, or {@code any}, for whatever is needed
 * @param ages whom it is for
 * @param byTelephone whether advice is enough, so that a team's hours of advice count as well as those of visits
 */
public record Capability(String can, List<String> needs, Team.Ages ages, boolean byTelephone) {
    public Capability {
        needs = Copies.of(needs);
        ages = Copies.or(ages, Team.Ages.ALL);
    }

    /** Whether that need calls for it. */
    public boolean isFor(String need) {
        return isForAnyNeed() || needs.contains(need);
    }

    /** Whether it is for whatever is needed. */
    public boolean isForAnyNeed() {
        return needs.isEmpty() || needs.contains(Team.ANY_NEED);
    }
}
