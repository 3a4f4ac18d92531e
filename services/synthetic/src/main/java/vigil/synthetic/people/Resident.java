package vigil.synthetic.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.person.Gender;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.names.Community;
import vigil.synthetic.names.KnownAs;
import vigil.synthetic.names.NameStock.FamilyName;
import vigil.synthetic.place.Home;

/**
 * Somebody before any service knows them.
 *
 * @param previousFamily the name before marriage, where it is on record
 * @param age whole years on the day that the register is of
 */
public record Resident(
        Community community,
        Gender gender,
        LocalDate born,
        int age,
        String family,
        List<String> given,
        @Nullable String previousFamily,
        @Nullable String knownAs,
        Home home) {
    private static final double WOMEN = 0.54;
    private static final double PREVIOUS_NAME_ON_RECORD = 0.3;
    private static final double KNOWN_AS_ON_RECORD = 0.35;
    private static final int DAYS_A_YEAR = 365;

    /** Somebody of that age, by chance. */
    static Resident of(LocalDate asOf, int age, Home home, Chance chance) {
        Community community = home.locality().community(chance);
        Gender gender = chance.happens(WOMEN) ? Gender.FEMALE : Gender.MALE;
        return of(asOf, age, home, community, gender, community.family(chance), chance);
    }

    static Resident of(
            LocalDate asOf, int age, Home home, Community community, Gender gender, FamilyName family, Chance chance) {
        LocalDate born = asOf.minusYears(age).minusDays(chance.below(DAYS_A_YEAR));
        List<String> given = community.given(gender, born.getYear(), chance);
        boolean mayHaveMarried = gender == Gender.FEMALE && age >= 30 && community.changesNameOnMarriage();
        String previous = mayHaveMarried && chance.happens(PREVIOUS_NAME_ON_RECORD)
                ? community.family(chance).of(gender)
                : null;
        return new Resident(
                community,
                gender,
                born,
                Period.between(born, asOf).getYears(),
                family.of(gender),
                given,
                previous,
                chance.happens(KNOWN_AS_ON_RECORD)
                        ? KnownAs.of(given.getFirst()).orElse(null)
                        : null,
                home);
    }

    boolean isChild() {
        return age < 18;
    }

    @Override
    public String toString() {
        return "Resident[•••]";
    }
}
