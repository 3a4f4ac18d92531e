package vigil.routing.decide.need;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vigil.domain.person.Plan;
import vigil.domain.team.AfterDeath;

/** Whether a death may be unexpected, by the directory's rule: a question to ask, and never a finding. */
public final class Unexpected {
    private Unexpected() {}

    /**
     * Whether to ask.
     *
     * @param plan null where there is none, or it may not be shared
     * @param age in years; where it isn't known it decides nothing
     */
    public static boolean mayBe(AfterDeath.Unexpected rule, @Nullable Plan plan, OptionalInt age) {
        if (age.isPresent() && age.getAsInt() < rule.youngerThan()) {
            return true;
        }
        if (plan == null) {
            return rule.withoutPlan();
        }
        return plan.prognosis() == null
                ? rule.withoutPrognosis()
                : rule.prognoses().contains(plan.prognosis());
    }
}
