package vigil.load.matching;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.PartialDate;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;

/**
 * What a database query would do: the number and the birth date, or else family name, first given name and birth date,
 * letter by letter and of one person only. The baseline beside matching.
 */
public final class ExactLookup implements Subject {
    private static final PersonId SEVERAL = new PersonId("several");

    private final Map<String, PersonId> found = new HashMap<>();

    /** Of those people. */
    public ExactLookup(List<Person> people) {
        for (Person person : people) {
            Optional.ofNullable(person.nhsNumber())
                    .ifPresent(number ->
                            enter(number.digits() + "|" + person.birthDate().iso(), person));
            String name = name(person.family(), person.given(), person.birthDate());
            if (name != null) {
                enter(name, person);
            }
        }
    }

    private void enter(String key, Person person) {
        found.merge(key, person.personId(), (one, other) -> SEVERAL);
    }

    @Override
    public Answer answer(PersonClaim claim, Instant openedAt) {
        PersonId match = null;
        if (claim.nhsNumber() != null && claim.birthDate() != null) {
            match = found.get(
                    claim.nhsNumber().digits() + "|" + claim.birthDate().iso());
        }
        String name = name(claim.family(), claim.given(), claim.birthDate());
        if (match == null && name != null) {
            match = found.get(name);
        }
        return SEVERAL.equals(match)
                ? new Answer(null, true, List.of(), "several")
                : new Answer(match, false, List.of(), "");
    }

    private static @Nullable String name(@Nullable String family, List<String> given, @Nullable PartialDate birthDate) {
        return family == null || given.isEmpty() || birthDate == null
                ? null
                : (family + "|" + given.getFirst() + "|" + birthDate.iso()).toLowerCase(Locale.ROOT);
    }
}
