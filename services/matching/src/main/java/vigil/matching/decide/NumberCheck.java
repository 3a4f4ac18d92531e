package vigil.matching.decide;

import vigil.domain.identity.NhsNumber;
import vigil.domain.person.Person;
import vigil.matching.decide.evidence.Finding;

/** Compares NHS numbers; only valid ones get here. */
final class NumberCheck {
    private NumberCheck() {}

    static Finding of(Claim claim, Person person) {
        NhsNumber claimed = claim.nhsNumber();
        if (claimed == null) {
            return Finding.NUMBER_MISSING;
        }
        if (claimed.equals(person.nhsNumber())) {
            return Finding.NUMBER_SAME;
        }
        if (person.supersededNhsNumbers().contains(claimed)) {
            return Finding.NUMBER_SUPERSEDED;
        }
        return person.nhsNumber() == null && person.supersededNhsNumbers().isEmpty()
                ? Finding.NUMBER_MISSING
                : Finding.NUMBER_DIFFERENT;
    }
}
