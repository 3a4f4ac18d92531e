package vigil.load.weights;

import java.util.List;
import java.util.Set;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;

/**
 * Comparisons, counted.
 *
 * @param counts for each level, how often it came up
 * @param nameShares for each level, how common the names were with which it came up, added up
 */
record Tally(Column counts, Column nameShares) {
    static final Tally NONE = new Tally(Column.filled(Level.ALL.size(), 0), Column.filled(Level.ALL.size(), 0));

    /** One comparison, counted for so much of one. */
    static Tally of(Set<Circumstance> circumstances, List<Found> found, double part) {
        double[] counts = new double[Level.ALL.size()];
        double[] nameShares = new double[counts.length];
        for (int level : Level.of(circumstances, found)) {
            counts[level] = part;
            nameShares[level] = part * Level.ALL.get(level).nameShare(found);
        }
        return new Tally(Column.of(counts), Column.of(nameShares));
    }

    Tally plus(Tally other) {
        return new Tally(counts.plus(other.counts), nameShares.plus(other.nameShares));
    }

    /** How often it was anything at all in the circumstance of a level. */
    double heard(Level level) {
        double sum = 0;
        for (Finding finding : level.circumstance().findings()) {
            sum += counts.get(new Level(level.circumstance(), finding).number());
        }
        return level.circumstance().silent() ? sum + counts.get(new Level(level.circumstance(), null).number()) : sum;
    }
}
