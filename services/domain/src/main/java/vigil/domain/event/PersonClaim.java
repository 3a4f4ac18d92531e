package vigil.domain.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PartialDate;
import vigil.domain.person.Gender;

/**
 * Who the source says the patient is: a claim, with anything missing.
 *
 * @param nhsNumberStatus how far the source has traced the number, null when it doesn't say
 * @param gpPractice ODS code of the practice
 */
public record PersonClaim(
        @Nullable NhsNumber nhsNumber,
        @Nullable NhsNumberStatus nhsNumberStatus,
        @Nullable String family,
        List<String> given,
        @Nullable PartialDate birthDate,
        @Nullable Gender gender,
        @Nullable ClaimedAddress address,
        List<String> phones,
        @Nullable String gpPractice) {
    public PersonClaim {
        given = Copies.of(given);
        phones = Copies.of(phones);
    }

    /** Whether anything here says who the patient is; a gender, practice or telephone alone does not. */
    public boolean identifies() {
        return nhsNumber != null || family != null || !given.isEmpty() || birthDate != null;
    }

    @Override
    public String toString() {
        return "PersonClaim[•••]";
    }
}
