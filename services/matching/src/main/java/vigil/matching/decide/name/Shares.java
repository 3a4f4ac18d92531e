package vigil.matching.decide.name;

import java.util.List;

/**
 * How common a name is, from the register itself: a sample, so a name seen once is taken to be less rare than it
 * looks, and none is taken to be rarer than the floor.
 *
 * @param registered how many are on the register
 */
public record Shares(int registered) {
    /** A name that nobody on the register bears: one in 5,000. */
    private static final double UNSEEN = 0.0002;

    /** How many people's weight that assumption has. */
    private static final double SURE_OF_IT = 500;

    private static final double FLOOR = 0.00002;

    double ofFamily(Word word) {
        return share(word.root().families());
    }

    double ofGiven(Word word) {
        return share(word.root().givens());
    }

    /** Of several words together: that of the rarest. */
    double ofFamily(List<Word> words) {
        double least = 1;
        for (Word word : words) {
            least = Math.min(least, ofFamily(word));
        }
        return least;
    }

    /** Of several words together: that of the rarest. */
    double ofGiven(List<Word> words) {
        double least = 1;
        for (Word word : words) {
            least = Math.min(least, ofGiven(word));
        }
        return least;
    }

    private double share(int bearers) {
        return Math.max(FLOOR, (bearers + SURE_OF_IT * UNSEEN) / (registered + SURE_OF_IT));
    }
}
