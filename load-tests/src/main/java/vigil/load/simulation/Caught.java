package vigil.load.simulation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.load.simulation.check.Invariant;

/**
 * What became of a deliberate bug.
 *
 * @param seeds how many were tried
 * @param seed the last of them
 * @param step the last of that seed
 * @param by what did not hold; null where nothing was noticed
 * @param expected what it breaks
 */
record Caught(
        String mistake,
        String what,
        int seeds,
        long seed,
        int step,
        @Nullable Invariant by,
        Set<Invariant> expected) {
    /** By the promise that it breaks; by another it would be luck. */
    boolean isCaught() {
        return by != null && expected.contains(by);
    }
}
