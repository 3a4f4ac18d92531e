package vigil.load.weights;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;
import vigil.matching.decide.evidence.Weights.Chances;

/**
 * How often each level comes up of strangers: {@code base + perShare × share of the name}.
 *
 * @param base for each level, 0 to 1
 * @param perShare for each level, 0 or more
 */
record Strangers(Column base, Column perShare) {
    /**
     * Fits random pairs. Of a name that a share of people bear, just that share of strangers have the same; what else
     * grew with the share before is fitted as a straight line over it, which neither falls nor starts below 0. (Names
     * are as common among all people as their square is among those who have the same, which gives mean and spread.)
     * Other given names are fitted to strangers whose family name agrees: those who share a family name often share a
     * community, in which given names sound alike.
     */
    static Strangers of(Listening.Random random, Map<Finding, Chances> before) {
        Column ofAll = often(random.all());
        Column ofFamily = often(random.sameFamily());
        double[] base = ofAll.values();
        double[] perShare = new double[base.length];
        for (int i = 0; i < base.length; i++) {
            Level level = Level.ALL.get(i);
            Chances chances = level.finding() == null ? null : before.get(level.finding());
            if (chances == null || chances.perShare() == 0) {
                continue;
            }
            if (i == same(level)) {
                base[i] = 0;
                perShare[i] = 1;
            } else if (level.circumstance() == Circumstance.GIVEN) {
                perShare[i] = slope(level, ofFamily.get(i), ofAll, random.sameFamily(), random.all());
                base[i] = Math.max(0, ofFamily.get(i) - perShare[i] * ofAll.get(same(level)));
            } else {
                perShare[i] = slope(level, base[i], ofAll, random.all(), random.all());
                base[i] = Math.max(0, base[i] - perShare[i] * ofAll.get(same(level)));
            }
        }
        return new Strangers(Column.of(base), Column.of(perShare));
    }

    private static Column often(Tally tally) {
        return new Expectation(Level.GROUPS, Column.filled(Level.ALL.size(), Assumed.LEAST), 1).shares(tally.counts());
    }

    /** Covariance of level and share over the variance of the share, within what keeps line and mean above 0. */
    private static double slope(Level level, double often, Column ofAll, Tally some, Tally all) {
        double mean = ofAll.get(same(level));
        double variance = all.nameShares().get(same(level)) / Math.max(1, all.heard(level)) - mean * mean;
        double covariance = some.nameShares().get(level.number()) / Math.max(1, some.heard(level)) - often * mean;
        return variance <= 0 ? 0 : Math.clamp(covariance / variance, 0, often / mean);
    }

    private static int same(Level level) {
        Finding same = level.circumstance() == Circumstance.FAMILY ? Finding.FAMILY_SAME : Finding.GIVEN_SAME;
        return new Level(level.circumstance(), same).number();
    }

    /** A candidate as {@link Expectation} needs it. */
    Expectation.Pair pair(Set<Circumstance> circumstances, List<Found> found, Column relatives) {
        List<Integer> levels = Level.of(circumstances, found);
        double log = 0;
        for (int level : levels) {
            log += Math.log(
                    base.get(level) + perShare.get(level) * Level.ALL.get(level).nameShare(found));
        }
        return new Expectation.Pair(levels, log, relatives);
    }
}
