package vigil.synthetic.call;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.ClaimedAddress;
import vigil.domain.event.NhsNumberStatus;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PartialDate;
import vigil.domain.identity.Postcode;
import vigil.domain.person.Address;
import vigil.domain.person.Gender;
import vigil.domain.person.Person;
import vigil.synthetic.chance.Chance;

/**
 * What a source makes of who the patient is: parts missing, misheard, out of date, or in the wrong field. It
 * is drawn once an incident, since a source repeats its mistakes.
 */
public final class Hearsay {
    private static final double FIELDS_SWAPPED = 0.012;
    private static final double MISSPELT = 0.05;
    private static final double PREVIOUS_NAME = 0.25;
    private static final double KNOWN_AS = 0.4;
    private static final double INITIAL_ONLY = 0.03;
    private static final double GIVEN_MISSING = 0.03;
    private static final double SECOND_NAME_TOLD = 0.2;
    private static final double BIRTH_DATE_MISSING = 0.04;
    private static final double YEAR_ONLY = 0.03;
    private static final double BIRTH_DATE_WRONG = 0.035;
    private static final double GENDER_MISSING = 0.08;
    private static final double ADDRESS_MISSING = 0.06;
    private static final double OLD_ADDRESS = 0.4;
    private static final double POSTCODE_MISSING = 0.06;
    private static final double POSTCODE_WRONG = 0.02;
    private static final double PHONE_TOLD = 0.5;
    private static final double PRACTICE_TOLD = 0.55;
    private static final double OLD_NUMBER = 0.3;

    private Hearsay() {}

    /**
     * The whole claim, with number; {@link Knowledge} says how much of it is told when.
     *
     * @param verified how often a number has been traced
     */
    public static PersonClaim about(Person person, double verified, Chance chance) {
        String family = family(person, chance);
        List<String> given = given(person, chance);
        boolean swapped = !given.isEmpty() && chance.happens(FIELDS_SWAPPED);
        return new PersonClaim(
                number(person, chance),
                chance.happens(verified) ? NhsNumberStatus.VERIFIED : NhsNumberStatus.PRESENT_NOT_TRACED,
                swapped ? given.getFirst() : family,
                swapped ? List.of(family) : given,
                birthDate(person, chance),
                gender(person, chance),
                address(person, chance),
                chance.happens(PHONE_TOLD) ? person.phones().stream().limit(1).toList() : List.of(),
                chance.happens(PRACTICE_TOLD) ? person.gpPractice() : null);
    }

    /** The claim of a source that gets everything right. */
    public static PersonClaim exactly(Person person) {
        return new PersonClaim(
                person.nhsNumber(),
                NhsNumberStatus.VERIFIED,
                person.family(),
                person.given(),
                person.birthDate(),
                person.gender(),
                person.currentAddress().map(Hearsay::claimed).orElse(null),
                person.phones().stream().limit(1).toList(),
                person.gpPractice());
    }

    private static @Nullable NhsNumber number(Person person, Chance chance) {
        List<NhsNumber> old = person.supersededNhsNumbers();
        return !old.isEmpty() && chance.happens(OLD_NUMBER) ? old.getFirst() : person.nhsNumber();
    }

    private static String family(Person person, Chance chance) {
        List<String> previous = person.previousFamily();
        String family = !previous.isEmpty() && chance.happens(PREVIOUS_NAME) ? previous.getFirst() : person.family();
        String heard = chance.happens(MISSPELT) ? Typos.in(family, chance) : family;
        return chance.happens(0.1) ? heard.toUpperCase(Locale.ROOT) : heard;
    }

    private static List<String> given(Person person, Chance chance) {
        if (person.given().isEmpty() || chance.happens(GIVEN_MISSING)) {
            return List.of();
        }
        String first = person.given().getFirst();
        if (chance.happens(INITIAL_ONLY)) {
            return List.of(first.substring(0, 1));
        }
        if (person.knownAs() != null && chance.happens(KNOWN_AS)) {
            return List.of(person.knownAs());
        }
        String heard = chance.happens(MISSPELT) ? Typos.in(first, chance) : first;
        return person.given().size() > 1 && chance.happens(SECOND_NAME_TOLD)
                ? List.of(heard, person.given().get(1))
                : List.of(heard);
    }

    private static @Nullable PartialDate birthDate(Person person, Chance chance) {
        PartialDate real = person.birthDate();
        if (chance.happens(BIRTH_DATE_MISSING)) {
            return null;
        }
        if (chance.happens(YEAR_ONLY)) {
            return new PartialDate(real.year(), null, null);
        }
        return chance.happens(BIRTH_DATE_WRONG)
                ? real.whole().map(date -> Typos.in(date, chance)).orElse(real)
                : real;
    }

    private static @Nullable Gender gender(Person person, Chance chance) {
        return chance.happens(GENDER_MISSING) ? null : person.gender();
    }

    private static @Nullable ClaimedAddress address(Person person, Chance chance) {
        Address address = person.addresses().stream()
                .filter(each -> each.use() == Address.Use.PREVIOUS)
                .filter(each -> chance.happens(OLD_ADDRESS))
                .findFirst()
                .or(person::currentAddress)
                .orElse(null);
        if (address == null || chance.happens(ADDRESS_MISSING)) {
            return null;
        }
        return new ClaimedAddress(address.lines(), address.city(), postcode(address.postcode(), chance));
    }

    private static @Nullable Postcode postcode(@Nullable Postcode real, Chance chance) {
        if (real == null || chance.happens(POSTCODE_MISSING)) {
            return null;
        }
        return chance.happens(POSTCODE_WRONG) ? wrong(real, chance) : real;
    }

    /** The digit after the space misheard. */
    private static Postcode wrong(Postcode real, Chance chance) {
        String text = real.text();
        int digit = text.indexOf(' ') + 1;
        return new Postcode(text.substring(0, digit) + chance.between(0, 9) + text.substring(digit + 1));
    }

    private static ClaimedAddress claimed(Address address) {
        return new ClaimedAddress(address.lines(), address.city(), address.postcode());
    }
}
