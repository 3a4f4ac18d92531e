package vigil.domain.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PartialDate;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.Postcode;
import vigil.domain.person.Gender;

/**
 * Somebody whom an event may concern: identity only, nothing from the plan, no team, no place.
 *
 * @param postcode null for a restricted person
 * @param restricted where they are is shown to nobody without need
 * @param score posterior probability that the event concerns them, 0 to 1
 * @param logOdds natural logarithm of the odds behind the score
 */
public record Candidate(
        PersonId personId,
        String family,
        List<String> given,
        PartialDate birthDate,
        @Nullable Gender gender,
        @Nullable NhsNumber nhsNumber,
        @Nullable Postcode postcode,
        boolean restricted,
        double score,
        double logOdds,
        List<Evidence> evidence) {
    public Candidate {
        given = Copies.of(given);
        evidence = Copies.of(evidence);
    }

    /** The same under another identifier, that of the record which goes on in this one's place. */
    public Candidate as(PersonId survivor) {
        return new Candidate(
                survivor, family, given, birthDate, gender, nhsNumber, postcode, restricted, score, logOdds, evidence);
    }

    /** What a coordinator sees of them: how likely they are moves with every change of the register. */
    public Candidate asSeen() {
        return new Candidate(
                personId, family, given, birthDate, gender, nhsNumber, postcode, restricted, 0, 0, List.of());
    }

    @Override
    public String toString() {
        return "Candidate[" + personId + ", •••]";
    }
}
