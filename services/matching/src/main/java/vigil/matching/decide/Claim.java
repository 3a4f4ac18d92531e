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

/**
 * What a source says of the patient, made ready for comparison: placeholders and impossible dates are
 * missing. Nothing of the caller is in it: the caller is never the patient.
 */
record Claim(
        @Nullable NhsNumber nhsNumber,
        Name family,
        Name given,
        @Nullable PartialDate birthDate,
        @Nullable Gender gender,
        @Nullable Postcode postcode,
        String firstLine,
        List<String> phones,
        @Nullable String gpPractice) {
    private static final int LONGEST_LIFE_YEARS = 122;

    static Claim of(PersonClaim said, Instant openedAt) {
        ClaimedAddress address = said.address();
        return new Claim(
                said.nhsNumber(),
                Name.of(said.family()),
                Name.of(said.given()),
                possible(said.birthDate(), openedAt.atZone(ZoneOffset.UTC).toLocalDate()),
                said.gender(),
                address == null ? null : address.postcode(),
                address == null ? "" : Known.firstLine(address.lines()),
                Known.phones(said.phones()),
                said.gpPractice());
    }

    /** Whether anything says who the patient is; an address, telephone, practice or gender alone does not. */
    boolean saysWho() {
        return nhsNumber != null || !family.missing() || !given.missing() || birthDate != null;
    }

    /** The date, unless it is a placeholder, in the future, or longer ago than anybody has lived. */
    static @Nullable PartialDate possible(@Nullable PartialDate date, LocalDate today) {
        if (date == null || Known.isPlaceholder(date)) {
            return null;
        }
        LocalDate earliest =
                LocalDate.of(date.year(), date.month() == null ? 1 : date.month(), date.day() == null ? 1 : date.day());
        boolean tooOld = date.year() < today.getYear() - LONGEST_LIFE_YEARS;
        return earliest.isAfter(today.plusDays(1)) || tooOld ? null : date;
    }

    @Override
    public String toString() {
        return "Claim[•••]";
    }
}
