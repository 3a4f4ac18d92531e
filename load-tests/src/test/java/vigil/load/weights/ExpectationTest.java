package vigil.load.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigil.load.weights.Expectation.Estimate;
import vigil.load.weights.Expectation.Pair;

class ExpectationTest {
    private static final int REGISTERED = 40;
    private static final int FIELDS = 4;
    private static final int LEVELS = 3;
    private static final double MATCHED = 0.3;
    private static final double RELATED = 0.1;

    /** Of each field: the same, nearly, different. */
    private static final double[] SAME = {0.85, 0.10, 0.05, 0.7, 0.2, 0.1, 0.95, 0.04, 0.01, 0.6, 0.3, 0.1};

    private static final double[] UNLIKE = {0.01, 0.04, 0.95, 0.02, 0.08, 0.9, 0.005, 0.015, 0.98, 0.1, 0.2, 0.7};

    /** A relative is the same in the first two fields, and a stranger in the others. */
    private static final double[] RELATIVE = {0.98, 0.01, 0.01, 0.9, 0.05, 0.05, 0.005, 0.015, 0.98, 0.1, 0.2, 0.7};

    private static final List<Integer> GROUPS =
            IntStream.range(0, SAME.length).map(level -> level / LEVELS).boxed().toList();

    private static final Expectation EXPECTATION =
            new Expectation(GROUPS, Column.filled(SAME.length, Assumed.LEAST), REGISTERED);

    private static final Column GUESS = Column.of(0.6, 0.2, 0.2, 0.6, 0.2, 0.2, 0.6, 0.2, 0.2, 0.6, 0.2, 0.2);

    @Test
    void findsTheChancesThatClaimsWereDrawnFrom() {
        Estimate learnt = EXPECTATION.learn(claims(7, 6_000), GUESS, 1);

        assertThat(learnt.m().distance(Column.of(SAME))).isLessThan(0.04);
        assertThat(learnt.matched()).isCloseTo(MATCHED, within(0.02));
        assertThat(learnt.others().get(0)).isCloseTo(RELATED, within(0.02));
    }

    @Test
    void learnsTheSameFromTheSame() {
        Estimate once = EXPECTATION.learn(claims(3, 500), GUESS, 1);

        assertThat(EXPECTATION.learn(claims(3, 500), GUESS, 1)).isEqualTo(once);
    }

    @Test
    void believesWhatWasAssumedWhereNothingWasHeard() {
        Expectation sceptic = new Expectation(GROUPS, Column.of(SAME).map(chance -> chance * 100), REGISTERED);

        assertThat(sceptic.learn(List.of(List.of()), GUESS, 1).m().distance(Column.of(SAME)))
                .isLessThan(1e-9);
    }

    /** Each with the whole register as candidates. */
    private static List<List<Pair>> claims(long seed, int claims) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Pair>> all = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            double at = random.nextDouble();
            double[] first = at < MATCHED ? SAME : at < MATCHED + RELATED ? RELATIVE : UNLIKE;
            List<Pair> candidates = new ArrayList<>();
            candidates.add(pair(first, random));
            for (int other = 1; other < REGISTERED; other++) {
                candidates.add(pair(UNLIKE, random));
            }
            all.add(candidates);
        }
        return all;
    }

    private static Pair pair(double[] chances, SplittableRandom random) {
        List<Integer> levels = new ArrayList<>();
        double unlike = 0;
        double related = 0;
        for (int field = 0; field < FIELDS; field++) {
            int level = field * LEVELS;
            double rest = random.nextDouble() - chances[level];
            while (rest > 0 && level < field * LEVELS + LEVELS - 1) {
                level++;
                rest -= chances[level];
            }
            levels.add(level);
            unlike += Math.log(UNLIKE[level]);
            related += Math.log(RELATIVE[level] / UNLIKE[level]);
        }
        return new Pair(levels, unlike, Column.of(related));
    }
}
