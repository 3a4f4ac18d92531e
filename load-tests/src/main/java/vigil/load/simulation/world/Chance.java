package vigil.load.simulation.world;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** All that is left to chance; it follows from one seed. Not for use by several threads. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 to below {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    final <T> T of(T... all) {
        return all[random.nextInt(all.length)];
    }

    /** Less than that many minutes, to the second. */
    Duration minutes(int fewerThan) {
        return Duration.ofSeconds(random.nextInt(fewerThan * 60));
    }
}
