package vigil.load.weights;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Weights.Chances;

/**
 * What is taken to have been seen before anything is heard: in each circumstance so many comparisons for each claim,
 * with the chances that were set before. Made-up traffic makes fewer mistakes than people do, and none of some kinds;
 * what it never shows must not become impossible.
 */
final class Assumed {
    /** Jeffreys' half a comparison: of any level, at least. */
    static final double LEAST = 0.5;

    private Assumed() {}

    /**
     * For each level, how many comparisons' worth.
     *
     * @param perClaim comparisons for each claim of the circumstance
     * @param same for each level, the chance that was set
     */
    static Column counts(double perClaim, Column same, Collection<Set<Circumstance>> claims) {
        double[] counts = new double[same.size()];
        for (int i = 0; i < counts.length; i++) {
            Circumstance circumstance = Level.ALL.get(i).circumstance();
            long heard =
                    claims.stream().filter(all -> all.contains(circumstance)).count();
            counts[i] = Math.max(LEAST, perClaim * heard * same.get(i));
        }
        return Column.of(counts);
    }

    /** For each level, how often it was taken to come up of the same person. */
    static Column same(Map<Finding, Chances> before) {
        double[] chances = new double[Level.ALL.size()];
        for (int i = 0; i < chances.length; i++) {
            Level level = Level.ALL.get(i);
            chances[i] = level.finding() == null ? 1 - named(level.circumstance(), before) : m(level.finding(), before);
        }
        Column nothing = Column.filled(chances.length, 0);
        return new Expectation(Level.GROUPS, nothing, 1).shares(Column.of(chances));
    }

    private static double named(Circumstance circumstance, Map<Finding, Chances> before) {
        return circumstance.findings().stream()
                .mapToDouble(finding -> m(finding, before))
                .sum();
    }

    /** What is kept as it was is said of those few of whom it can be found, and next to nothing of all. */
    private static double m(@Nullable Finding finding, Map<Finding, Chances> before) {
        Chances chances = finding == null ? null : before.get(finding);
        if (chances == null) {
            throw new IllegalArgumentException("no chances for " + finding);
        }
        return Kept.WHOLLY.contains(finding) ? 0.001 : chances.m();
    }
}
