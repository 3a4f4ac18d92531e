package vigil.routing.decide.need;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.person.Medicines;
import vigil.domain.person.Person;
import vigil.domain.person.Plan;
import vigil.domain.person.Sharing;
import vigil.domain.team.NeedRules.InHome;
import vigil.domain.team.NeedRules.WhenPlan;

/** What a rule may ask of a plan. What a plan doesn't say is "not recorded", and never "no". */
public final class PlanRules {
    private PlanRules() {}

    /** The plan that rules may look at: none unless it is shared. */
    public static @Nullable Plan shared(@Nullable Person person, @Nullable Sharing sharing) {
        return person == null || (sharing != null && !sharing.isShared()) ? null : person.plan();
    }

    static boolean fits(@Nullable WhenPlan when, @Nullable Plan plan) {
        if (when == null) {
            return true;
        }
        return plan != null
                && (when.prognosis().isEmpty() || when.prognosis().contains(plan.prognosis()))
                && fits(when.medicines(), medicines(plan.anticipatoryMedicines()))
                && fits(when.syringeDriver(), syringeDriver(plan.syringeDriver()));
    }

    private static boolean fits(List<InHome> asked, InHome said) {
        return asked.isEmpty() || asked.contains(said);
    }

    private static InHome medicines(Medicines.@Nullable Anticipatory medicines) {
        if (medicines == null || medicines.inPlace() == null) {
            return InHome.NOT_RECORDED;
        }
        if (!medicines.inPlace()) {
            return InHome.NOT_IN_PLACE;
        }
        return medicines.authorised() == null || medicines.authorised() ? InHome.IN_PLACE : InHome.NOT_AUTHORISED;
    }

    private static InHome syringeDriver(Medicines.@Nullable SyringeDriver driver) {
        if (driver == null || driver.inPlace() == null) {
            return InHome.NOT_RECORDED;
        }
        return driver.inPlace() ? InHome.IN_PLACE : InHome.NOT_IN_PLACE;
    }
}
