package vigil.matching.decide;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;
import vigil.matching.decide.evidence.Weights;

/**
 * How likely each candidate is the one meant: against each other, against somebody unregistered who lives with
 * one of them, and against anybody else who is not on the register (whose odds are 1).
 *
 * @param prior natural logarithm of the odds of any one registered person before anything is compared
 * @param relatives odds that it is somebody unregistered who lives with a candidate
 * @param total the odds of everybody together
 */
record Posterior(double prior, double relatives, double total) {
    private static final Set<Finding> SAME_FAMILY = EnumSet.of(
            Finding.FAMILY_SAME,
            Finding.FAMILY_SPELLING,
            Finding.FAMILY_PART,
            Finding.FAMILY_SLIP,
            Finding.FAMILY_NEAR);

    private static final Set<Finding> SAME_GIVEN = EnumSet.of(
            Finding.GIVEN_SAME,
            Finding.GIVEN_SPELLING,
            Finding.GIVEN_KNOWN_AS,
            Finding.GIVEN_NICKNAME,
            Finding.GIVEN_LEADING);

    private static final Set<Finding> SHARED_ADDRESS = EnumSet.of(
            Finding.ADDRESS_SAME,
            Finding.POSTCODE_SAME,
            Finding.HOUSE_SAME,
            Finding.POSTCODE_OTHER_HOUSE,
            Finding.POSTCODE_SLIP,
            Finding.ADDRESS_EARLIER);

    /** Odds of less than one in ten million change nothing. */
    private static final double NEGLIGIBLE = -16;

    static Posterior of(List<Comparison> all, int registered, Weights weights) {
        double prior = weights.prior(registered);
        double relatives = 0;
        double total = 1;
        for (Comparison one : all) {
            if (prior + one.weight() > NEGLIGIBLE) {
                relatives = Math.max(relatives, Math.exp(prior + relative(one, weights)));
                total += Math.exp(prior + one.weight());
            }
        }
        return new Posterior(prior, relatives, total + relatives);
    }

    /** The weight of everything for somebody who lives with that person and is not on the register. */
    private static double relative(Comparison one, Weights weights) {
        Weights.Relatives relatives = weights.relatives();
        double phone = one.phone() == null ? 0 : weights.of(one.phone());
        double number = one.number() == Finding.NUMBER_SAME ? weights.ratio(one.number(), relatives.number()) : 0;
        double birth = one.birth() == Finding.BIRTH_SAME ? weights.ratio(one.birth(), relatives.birth()) : 0;
        if (one.address() == Finding.INSTITUTION_SAME) {
            return Math.log(relatives.inInstitution() / weights.registeredRate()) + weights.of(one.address());
        }
        if (!SHARED_ADDRESS.contains(one.address()) && phone == 0 && number == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return Math.log(relatives.atHome() / weights.registeredRate())
                + weights.of(one.address())
                + phone
                + number
                + birth
                + shared(one.foundFamily(), SAME_FAMILY, relatives.family(), weights)
                + shared(one.foundGiven(), SAME_GIVEN, relatives.given(), weights);
    }

    /** A name that they may share: as often as relatives do, and never less often than anybody does. */
    private static double shared(Found name, Set<Finding> same, double often, Weights weights) {
        return same.contains(name.finding()) ? Math.max(0, Math.min(weights.of(name), weights.ratio(name, often))) : 0;
    }

    /** Posterior probability, 0 to 1. */
    double score(Comparison one) {
        return odds(one) / total;
    }

    /** Natural logarithm of the odds behind {@link #score}; tells apart scores that round to 1. */
    double logOdds(Comparison one) {
        double odds = odds(one);
        return one.weight() + prior - Math.log(Math.max(total - odds, 1 + relatives));
    }

    /** How likely it is anybody on the register. */
    double someone() {
        return (total - 1 - relatives) / total;
    }

    private double odds(Comparison one) {
        return Math.exp(one.weight() + prior);
    }
}
