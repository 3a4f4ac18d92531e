package vigil.matching.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.ClaimedAddress;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PartialDate;
import vigil.domain.identity.Postcode;
import vigil.domain.person.Gender;
import vigil.matching.decide.name.Name;
import vigil.matching.decide.name.Vocabulary;

/**
 * What a source says of the patient, made ready for comparison: placeholders and impossible dates are
 * missing. Nothing of the caller is in it: the caller is never the patient.
 *
 * @param birth as {@link DateCheck} holds it
 */
record Claim(
        @Nullable NhsNumber nhsNumber,
        Name family,
        Name given,
        int birth,
        @Nullable Gender gender,
        @Nullable Postcode postcode,
        List<String> lines,
        List<String> phones,
        @Nullable String gpPractice) {
    /** Before or after these no incident was opened, and far beyond them no calendar counts. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** The oldest person known lived 122 years; a little more, since registers err. */
    private static final int LONGEST_LIFE_YEARS = 130;

    static Claim of(PersonClaim said, Instant openedAt, Vocabulary vocabulary) {
        ClaimedAddress address = said.address();
        return new Claim(
                said.nhsNumber(),
                vocabulary.heard(said.family()),
                vocabulary.heard(said.given().size() == 1 ? said.given().getFirst() : String.join(" ", said.given())),
                DateCheck.number(possible(said.birthDate(), openedAt)),
                said.gender(),
                address == null ? null : address.postcode(),
                address == null ? List.of() : address.lines(),
                Phones.national(said.phones()),
                said.gpPractice());
    }

    /** Whether anything says who the patient is; an address, telephone, practice or gender alone does not. */
    boolean saysWho() {
        return nhsNumber != null || !family.missing() || !given.missing() || birth != 0;
    }

    /** The date, unless it is a placeholder, in the future, or longer ago than anybody can have been born. */
    private static @Nullable PartialDate possible(@Nullable PartialDate date, Instant openedAt) {
        if (date == null || Known.isPlaceholder(date)) {
            return null;
        }
        Instant opened = openedAt.isAfter(LATEST) ? LATEST : openedAt.isBefore(EARLIEST) ? EARLIEST : openedAt;
        LocalDate tomorrow = opened.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        LocalDate earliest =
                LocalDate.of(date.year(), date.month() == null ? 1 : date.month(), date.day() == null ? 1 : date.day());
        boolean tooOld = date.year() < tomorrow.getYear() - LONGEST_LIFE_YEARS;
        return earliest.isAfter(tomorrow) || tooOld ? null : date;
    }

    @Override
    public String toString() {
        return "Claim[•••]";
    }
}
