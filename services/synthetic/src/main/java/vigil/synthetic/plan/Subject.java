package vigil.synthetic.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.TeamId;
import vigil.domain.person.Carer;
import vigil.synthetic.place.Home;

/**
 * Whom a plan is for, as far as the plan depends on it.
 *
 * @param age whole years
 * @param today the day that the register is of
 * @param keyTeam null where the directory names none
 * @param carers the main carer first
 */
public record Subject(
        int age, Home home, LocalDate today, @Nullable TeamId keyTeam, List<Carer> carers) {
    public Subject {
        carers = List.copyOf(carers);
    }

    boolean isChild() {
        return age < 18;
    }

    boolean isInCareHome() {
        return home.careHome() != null;
    }

    @Override
    public String toString() {
        return "Subject[•••]";
    }
}
