package vigil.load.simulation;

import org.jspecify.annotations.Nullable;
import vigil.load.simulation.check.Invariant;
import vigil.load.simulation.world.Mistake;

/**
 * What became of a deliberate bug.
 *
 * @param seeds how many were tried
 * @param seed the last of them
 * @param step the last of that seed
 * @param by what did not hold; null where nothing was noticed
 */
record Caught(
        Mistake mistake,
        String what,
        int seeds,
        long seed,
        int step,
        @Nullable Invariant by) {
    boolean isCaught() {
        return by != null;
    }
}
