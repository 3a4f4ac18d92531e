package vigil.matching.decide;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.PartialDate;
import vigil.domain.person.Person;

/**
 * Somebody on the register, made ready for comparison.
 *
 * @param families the family name and earlier ones; none is a placeholder
 * @param given all given names as one
 * @param birthDate null when the record holds a placeholder
 */
record Known(
        Registered registered,
        List<Name> families,
        Name given,
        Name knownAs,
        @Nullable PartialDate birthDate,
        List<String> phones) {
    /** What is written for a date that nobody knows. */
    private static final PartialDate PLACEHOLDER_DATE = new PartialDate(1900, 1, 1);

    private static final int SHORTEST_PHONE = 9;

    static Known of(Registered registered) {
        Person person = registered.person();
        return new Known(
                registered,
                Stream.concat(Stream.of(person.family()), person.previousFamily().stream())
                        .map(Name::of)
                        .filter(name -> !name.missing())
                        .distinct()
                        .toList(),
                Name.of(person.given()),
                Name.of(person.knownAs()),
                isPlaceholder(person.birthDate()) ? null : person.birthDate(),
                phones(person.phones()));
    }

    Person person() {
        return registered.person();
    }

    static boolean isPlaceholder(PartialDate date) {
        return date.equals(PLACEHOLDER_DATE);
    }

    /** The first line of an address, comparable; empty when there is none. */
    static String firstLine(List<String> lines) {
        return lines.isEmpty() ? "" : lines.getFirst().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Telephone numbers in their national form, digits only; what is too short to be one is left out. */
    static List<String> phones(List<String> written) {
        return written.stream()
                .map(phone -> phone.replaceAll("[^0-9]", "").replaceFirst("^(00)?44", "0"))
                .filter(digits -> digits.length() >= SHORTEST_PHONE)
                .toList();
    }

    @Override
    public String toString() {
        return "Known[" + person().personId() + ", •••]";
    }
}
