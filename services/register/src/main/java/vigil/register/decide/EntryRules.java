package vigil.register.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vigil.domain.Defect;
import vigil.domain.Parsed;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PartialDate;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Consent;
import vigil.domain.person.Person;

/**
 * What a record must be to come onto the register. An event with a bad field is better than none;
 * a register entry with a bad identity, consent or restriction is worse than none, because somebody
 * can still put it right.
 */
public final class EntryRules {
    /** Fields in which a defect refuses the record. */
    private static final List<String> MUST_BE_RIGHT = List.of(
            "/personId",
            "/nhsNumber",
            "/family",
            "/birthDate",
            "/consent",
            "/restricted",
            "/deceasedAt",
            "/mergedInto");

    /** It is a key on the log and part of an address. */
    private static final Pattern PERSON_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:~-]{0,127}");

    private static final String ID_SHAPE = "must be up to 128 letters, digits and . _ : ~ -";

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private EntryRules() {}

    /**
     * The verdict on a record.
     *
     * @param defects the fields that couldn't be read, as JSON Pointers with reasons
     */
    public static Verdict decide(Person person, List<Defect> defects, Instant now) {
        List<Defect> reasons = Stream.concat(defects.stream().filter(EntryRules::refuses), broken(person, now).stream())
                .toList();
        if (!reasons.isEmpty()) {
            return new Verdict.Refuse(reasons);
        }
        return person.consent().register() == Consent.State.WITHDRAWN
                ? new Verdict.Remove(person.personId())
                : new Verdict.Keep(person.personId(), defects);
    }

    private static boolean refuses(Defect defect) {
        return MUST_BE_RIGHT.stream()
                .anyMatch(
                        field -> defect.field().equals(field) || defect.field().startsWith(field + "/"));
    }

    private static List<Defect> broken(Person person, Instant now) {
        List<Defect> broken = new ArrayList<>();
        String id = person.personId().text();
        if (!PERSON_ID.matcher(id).matches()) {
            broken.add(new Defect("/personId", ID_SHAPE));
        } else if (NhsNumber.parse(id) instanceof Parsed.Valid) {
            broken.add(new Defect("/personId", "is an NHS number; use an identifier that tells nothing of the person"));
        }
        if (isAfter(person.birthDate(), LocalDate.ofInstant(now, HERE))) {
            broken.add(new Defect("/birthDate", "is in the future"));
        }
        PersonId mergedInto = person.mergedInto();
        if (mergedInto != null && person.survivor().isEmpty()) {
            broken.add(
                    new Defect("/mergedInto", "is the record itself; name the record that goes on, or leave it out"));
        } else if (mergedInto != null && !PERSON_ID.matcher(mergedInto.text()).matches()) {
            broken.add(new Defect("/mergedInto", ID_SHAPE));
        }
        Instant deceasedAt = person.deceasedAt();
        if (deceasedAt != null && deceasedAt.isAfter(now)) {
            broken.add(new Defect("/deceasedAt", "is in the future"));
        }
        return broken;
    }

    private static boolean isAfter(PartialDate date, LocalDate today) {
        return date.whole().map(whole -> whole.isAfter(today)).orElse(date.year() > today.getYear());
    }
}
