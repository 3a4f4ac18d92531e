package vigil.load.weights;

import static vigil.matching.decide.evidence.Finding.ADDRESS_EARLIER;
import static vigil.matching.decide.evidence.Finding.ADDRESS_SAME;
import static vigil.matching.decide.evidence.Finding.BIRTH_SAME;
import static vigil.matching.decide.evidence.Finding.FAMILY_NEAR;
import static vigil.matching.decide.evidence.Finding.FAMILY_PART;
import static vigil.matching.decide.evidence.Finding.FAMILY_SAME;
import static vigil.matching.decide.evidence.Finding.FAMILY_SLIP;
import static vigil.matching.decide.evidence.Finding.FAMILY_SPELLING;
import static vigil.matching.decide.evidence.Finding.GIVEN_KNOWN_AS;
import static vigil.matching.decide.evidence.Finding.GIVEN_LEADING;
import static vigil.matching.decide.evidence.Finding.GIVEN_NICKNAME;
import static vigil.matching.decide.evidence.Finding.GIVEN_SAME;
import static vigil.matching.decide.evidence.Finding.GIVEN_SPELLING;
import static vigil.matching.decide.evidence.Finding.HOUSE_SAME;
import static vigil.matching.decide.evidence.Finding.INSTITUTION_SAME;
import static vigil.matching.decide.evidence.Finding.NUMBER_SAME;
import static vigil.matching.decide.evidence.Finding.PHONE_SAME;
import static vigil.matching.decide.evidence.Finding.POSTCODE_OTHER_HOUSE;
import static vigil.matching.decide.evidence.Finding.POSTCODE_SAME;
import static vigil.matching.decide.evidence.Finding.POSTCODE_SLIP;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;
import vigil.matching.decide.evidence.Weights;

/**
 * How well a comparison fits somebody who shares an address with the person and isn't them, as matching assumes; they
 * would otherwise be learnt from as if they were the same person with another name.
 */
final class Relatives {
    /** Of their kinds: at home, in the same institution. */
    static final int KINDS = 2;

    private static final Set<Finding> SAME_FAMILY =
            EnumSet.of(FAMILY_SAME, FAMILY_SPELLING, FAMILY_PART, FAMILY_SLIP, FAMILY_NEAR);
    private static final Set<Finding> SAME_GIVEN =
            EnumSet.of(GIVEN_SAME, GIVEN_SPELLING, GIVEN_KNOWN_AS, GIVEN_NICKNAME, GIVEN_LEADING);
    private static final Set<Finding> SHARED_ADDRESS =
            EnumSet.of(ADDRESS_SAME, POSTCODE_SAME, HOUSE_SAME, POSTCODE_OTHER_HOUSE, POSTCODE_SLIP, ADDRESS_EARLIER);

    private Relatives() {}

    /** For each kind, the natural logarithm of how many times as often it comes up as of strangers. */
    static Column of(List<Found> found, Weights weights) {
        return Column.of(atHome(found, weights), inInstitution(found, weights));
    }

    private static double atHome(List<Found> found, Weights weights) {
        boolean together = false;
        double sum = 0;
        for (Found one : found) {
            Finding finding = one.finding();
            Weights.Relatives often = weights.relatives();
            if (SHARED_ADDRESS.contains(finding) || finding == PHONE_SAME) {
                together = true;
                sum += weights.of(one);
            } else if (finding == NUMBER_SAME) {
                together = true;
                sum += weights.ratio(one, often.number());
            } else if (finding == BIRTH_SAME) {
                sum += weights.ratio(one, often.birth());
            } else if (SAME_FAMILY.contains(finding)) {
                sum += shared(one, often.family(), weights);
            } else if (SAME_GIVEN.contains(finding)) {
                sum += shared(one, often.given(), weights);
            }
        }
        return together ? sum : Double.NEGATIVE_INFINITY;
    }

    private static double inInstitution(List<Found> found, Weights weights) {
        return found.stream()
                .filter(one -> one.finding() == INSTITUTION_SAME)
                .mapToDouble(weights::of)
                .findFirst()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private static double shared(Found name, double often, Weights weights) {
        return Math.max(0, Math.min(weights.of(name), weights.ratio(name, often)));
    }
}
