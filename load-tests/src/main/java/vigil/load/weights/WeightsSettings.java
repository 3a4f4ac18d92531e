package vigil.load.weights;

import java.util.List;

/**
 * What is to be learnt from.
 *
 * @param version of the weights to be written
 * @param people on each register
 * @param claims of each register
 * @param strangers how many people each claim is compared with at random
 * @param assumed how many comparisons' worth the present weights count for, for each claim of a circumstance
 * @param seeds a register each
 * @param otherSeed whose events nothing is learnt from
 */
record WeightsSettings(
        String version, int people, int claims, int strangers, double assumed, List<Long> seeds, long otherSeed) {}
