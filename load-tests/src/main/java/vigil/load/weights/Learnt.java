package vigil.load.weights;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Weights.Chances;

/** From chances for each circumstance to those for each finding, as matching knows them. */
final class Learnt {
    private Learnt() {}

    /** Nobody can promise that anything never comes up of strangers: one in a million, at least. */
    private static final double LEAST = 0.000001;

    /** Of every finding; one that nothing was heard of stays as it was. */
    static Map<Finding, Chances> chances(
            Expectation.Estimate estimate, Strangers strangers, Map<Finding, Chances> before) {
        Map<Finding, Double> m = byFinding(estimate.m(), estimate.counts());
        Map<Finding, Double> base = byFinding(strangers.base(), estimate.counts());
        Map<Finding, Double> perShare = byFinding(strangers.perShare(), estimate.counts());
        Map<Finding, Chances> chances = new EnumMap<>(before);
        m.keySet().removeAll(Kept.WHOLLY);
        m.forEach((finding, learnt) -> {
            Chances set = chances.get(finding);
            double grows = in(perShare, finding);
            double least = grows == 0 ? LEAST : 0;
            chances.put(
                    finding,
                    set != null && Kept.OF_STRANGERS.contains(finding)
                            ? new Chances(learnt, set.u(), set.perShare())
                            : new Chances(learnt, Math.max(least, in(base, finding)), grows));
        });
        return chances;
    }

    private static double in(Map<Finding, Double> all, Finding finding) {
        return Objects.requireNonNull(all.get(finding), "learnt for the same findings");
    }

    /**
     * Averaged over the circumstances in which a finding can come up, as often as they did of the same person; a
     * finding whose circumstances never did is left out.
     *
     * @param values for each level
     * @param counts for each level, of comparisons of the same person
     */
    static Map<Finding, Double> byFinding(Column values, Column counts) {
        Column heard = heard(counts);
        Map<Finding, Double> means = new EnumMap<>(Finding.class);
        for (Finding finding : Finding.values()) {
            int[] levels = IntStream.range(0, values.size())
                    .filter(level -> Level.ALL.get(level).finding() == finding && heard.get(level) >= 1)
                    .toArray();
            if (levels.length > 0) {
                means.put(finding, mean(levels, values, heard));
            }
        }
        return means;
    }

    /** For each level, how often its circumstance came up. */
    private static Column heard(Column counts) {
        double[] sums = new double[Circumstance.values().length];
        for (int level = 0; level < counts.size(); level++) {
            sums[Level.GROUPS.get(level)] += counts.get(level);
        }
        return Column.of(Level.GROUPS.stream().mapToDouble(group -> sums[group]).toArray());
    }

    private static double mean(int[] levels, Column values, Column heard) {
        double sum = 0;
        double weight = 0;
        for (int level : levels) {
            sum += values.get(level) * heard.get(level);
            weight += heard.get(level);
        }
        return sum / weight;
    }
}
