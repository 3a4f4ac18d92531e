package vigil.matching.decide;

import java.util.List;

/**
 * How likely each candidate is the one meant, against each other, somebody else of the household, and
 * somebody who is not on the register at all (whose odds are 1).
 *
 * @param prior natural logarithm of the odds of any one registered person before anything is compared
 * @param household odds of somebody unregistered at the same address
 */
record Posterior(List<Comparison> all, double prior, double household) {
    /** Of a hundred urgent-care contacts about four concern somebody on the register (set by hand). */
    private static final double CONCERN_THE_REGISTER = 0.04;

    /** A half-loaded register must not make anybody surer. */
    private static final int SMALLEST_REGISTER = 1_000;

    /** How many others live with somebody, on average. */
    private static final double OTHERS_AT_HOME = 1.5;

    static Posterior of(List<Comparison> all, int registerSize) {
        double prior = Math.log(CONCERN_THE_REGISTER / Math.max(registerSize, SMALLEST_REGISTER));
        double household = all.stream()
                .filter(one -> one.hasAny(Rules.AT_THE_ADDRESS))
                .mapToDouble(one -> OTHERS_AT_HOME * Math.exp(one.householdWeight() + prior))
                .max()
                .orElse(0);
        return new Posterior(all, prior, household);
    }

    /** Posterior probability, 0 to 1. */
    double score(Comparison one) {
        double odds = odds(one);
        return odds / (odds + others(one));
    }

    /** Natural logarithm of the odds behind {@link #score}; tells apart scores that round to 1. */
    double logOdds(Comparison one) {
        return one.weight() + prior - Math.log(others(one));
    }

    /** How likely it is anybody on the register. */
    double someone() {
        double sum = all.stream().mapToDouble(this::odds).sum();
        return sum / (sum + 1 + household);
    }

    private double odds(Comparison one) {
        return Math.exp(one.weight() + prior);
    }

    private double others(Comparison one) {
        return 1
                + household
                + all.stream()
                        .filter(other -> !other.personId().equals(one.personId()))
                        .mapToDouble(this::odds)
                        .sum();
    }
}
