package vigil.domain.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Copies;
import vigil.domain.identity.TeamId;

/**
 * A person's advance care plan. Everything may be missing, and what is missing is "not recorded",
 * never "no". An overdue review makes a statement stale, never void.
 *
 * @param personKnowsPrognosis null when not recorded
 */
public record Plan(
        @Nullable Integer version,
        @Nullable Instant createdAt,
        @Nullable Instant amendedAt,
        @Nullable Author author,
        @Nullable LocalDate reviewDue,
        @Nullable Prognosis prognosis,
        @Nullable Boolean personKnowsPrognosis,
        @Nullable PreferredPlace preferredPlaceOfCare,
        @Nullable PreferredPlace preferredPlaceOfDeath,
        @Nullable String treatmentLevel,
        List<AnticipatedEmergency> anticipatedEmergencies,
        Decisions.@Nullable Cpr cpr,
        Decisions.@Nullable Respect respect,
        Decisions.@Nullable Adrt adrt,
        Decisions.@Nullable Lpa lpa,
        Decisions.@Nullable Capacity capacity,
        List<Named> parentalResponsibility,
        Medicines.@Nullable Anticipatory anticipatoryMedicines,
        Medicines.@Nullable SyringeDriver syringeDriver,
        @Nullable TeamId keyTeam,
        @Nullable Named keyWorker,
        List<Carer> carers,
        @Nullable Access access,
        List<String> allergies,
        List<String> diagnoses,
        List<String> equipment) {
    public Plan {
        anticipatedEmergencies = Copies.of(anticipatedEmergencies);
        parentalResponsibility = Copies.of(parentalResponsibility);
        carers = Copies.of(carers);
        allergies = Copies.of(allergies);
        diagnoses = Copies.of(diagnoses);
        equipment = Copies.of(equipment);
    }

    /** Expected time left, by the Gold Standards Framework (blue, green, yellow, red). */
    public enum Prognosis implements Coded {
        YEARS,
        MONTHS,
        WEEKS,
        DAYS
    }

    /** Who wrote the plan. */
    public record Author(
            @Nullable String name,
            @Nullable String role,
            @Nullable String organisation) {}

    /** What may happen, and what to do then. */
    public record AnticipatedEmergency(
            @Nullable String problem, @Nullable String instruction) {}

    /** Somebody with a telephone. */
    public record Named(@Nullable String name, @Nullable String phone) {}

    /** How to get in, and what to beware of. */
    public record Access(@Nullable String keySafe, List<String> hazards) {
        public Access {
            hazards = Copies.of(hazards);
        }
    }

    @Override
    public String toString() {
        return "Plan[version " + version + ", •••]";
    }
}
