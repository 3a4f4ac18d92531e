package vigil.synthetic.mistake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.NhsNumberStatus;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.NhsNumber;
import vigil.domain.person.Gender;
import vigil.domain.person.Person;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.names.Community;
import vigil.synthetic.place.Phones;

/** Reports somebody as sources do, with the mistakes that are usual, and says which were made. */
public final class Misreport {
    /** How often the wrong record is opened, of events with a number. */
    public static final double NUMBER_OF_ANOTHER = 0.0015;

    private static final double OLD_NUMBER = 0.3;
    private static final double VERIFIED = 0.85;
    private static final double GENDER_MISSING = 0.08;
    private static final double GENDER_WRONG = 0.004;
    private static final double PHONE_OF_THE_CALLER = 0.35;

    private Misreport() {}

    /**
     * What a source says of a person.
     *
     * @param wrongRecord how often, where a number is told at all, it is {@code anotherNumber}
     * @param anotherNumber the number of whoever's record is opened by mistake: somebody of the same household, or anybody
     */
    public static Report of(
            Person person,
            Community community,
            Told told,
            double wrongRecord,
            Supplier<NhsNumber> anotherNumber,
            Chance chance) {
        Set<Mistake> mistakes = EnumSet.noneOf(Mistake.class);
        NhsNumber number = told.number() ? number(person, wrongRecord, anotherNumber, chance, mistakes) : null;
        Set<Mistake> ofNames = EnumSet.noneOf(Mistake.class);
        Heard name = Misnaming.of(person, community, chance, ofNames);
        String family = told.family() && !name.family().isEmpty() ? name.family() : null;
        List<String> given = told.given() ? name.given() : List.of();
        if (family != null && !given.isEmpty()) {
            mistakes.addAll(ofNames);
        } else if (ofNames.contains(Mistake.NAMES_IN_ONE_FIELD)) {
            mistakes.add(Mistake.NAMES_IN_ONE_FIELD);
        }
        PersonClaim claim = new PersonClaim(
                number,
                number == null
                        ? null
                        : chance.happens(VERIFIED) ? NhsNumberStatus.VERIFIED : NhsNumberStatus.PRESENT_NOT_TRACED,
                family,
                given,
                Misdating.of(person.birthDate(), told.birth(), chance, mistakes),
                gender(person, chance, mistakes),
                Misplacing.of(person, told, chance, mistakes),
                told.phone() ? phones(person, chance) : List.of(),
                told.practice() ? person.gpPractice() : null);
        return new Report(claim, mistakes);
    }

    private static @Nullable NhsNumber number(
            Person person, double wrongRecord, Supplier<NhsNumber> another, Chance chance, Set<Mistake> mistakes) {
        if (chance.happens(wrongRecord)) {
            mistakes.add(Mistake.NUMBER_OF_ANOTHER);
            return another.get();
        }
        if (!person.supersededNhsNumbers().isEmpty() && chance.happens(OLD_NUMBER)) {
            mistakes.add(Mistake.NUMBER_SUPERSEDED);
            return person.supersededNhsNumbers().getFirst();
        }
        return person.nhsNumber();
    }

    private static @Nullable Gender gender(Person person, Chance chance, Set<Mistake> mistakes) {
        if (chance.happens(GENDER_MISSING)) {
            return null;
        }
        if (person.gender() == null || !chance.happens(GENDER_WRONG)) {
            return person.gender();
        }
        mistakes.add(Mistake.GENDER_WRONG);
        return person.gender() == Gender.FEMALE ? Gender.MALE : Gender.FEMALE;
    }

    private static List<String> phones(Person person, Chance chance) {
        return person.phones().isEmpty() || chance.happens(PHONE_OF_THE_CALLER)
                ? List.of(Phones.mobile(chance))
                : List.of(chance.pick(person.phones()));
    }
}
