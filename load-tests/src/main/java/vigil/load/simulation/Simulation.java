package vigil.load.simulation;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.load.simulation.check.Broken;
import vigil.load.simulation.check.Invariant;
import vigil.load.simulation.world.Mistake;
import vigil.load.simulation.world.World;

/**
 * One seed from its first step to its last.
 *
 * @param mistake what is wrong on purpose
 */
record Simulation(int steps, Mistake mistake) {
    private static final int REPLAY_EVERY = 100;
    private static final int READ_AGAIN_EVERY = 1_000;

    /**
     * What came of it.
     *
     * @param happened how often each kind of thing
     * @param looked how often each invariant was looked at
     * @param failure null where everything held
     */
    record Result(
            long seed,
            Map<String, Long> happened,
            Map<Invariant, Long> looked,
            @Nullable Failure failure) {}

    /**
     * What did not hold.
     *
     * @param last things that happened, oldest first
     */
    record Failure(Invariant invariant, int step, String how, List<String> last) {}

    Result run(long seed) {
        World world = new World(seed, mistake);
        Failure failure = null;
        int step = 0;
        try {
            while (step < steps) {
                step++;
                world.step();
                if (step % REPLAY_EVERY == 0) {
                    world.replay();
                }
                if (step % READ_AGAIN_EVERY == 0) {
                    world.readAgain();
                }
            }
            world.settle();
            world.replay();
            world.readAgain();
        } catch (Broken broken) {
            failure = new Failure(broken.invariant(), step, String.valueOf(broken.getMessage()), world.trace());
        } catch (RuntimeException defect) {
            failure = new Failure(Invariant.NEVER_FAILS, step, trace(defect), world.trace());
        }
        return new Result(seed, world.tally().counts(), world.watch().checks().looked(), failure);
    }

    private static String trace(RuntimeException defect) {
        StringWriter text = new StringWriter();
        defect.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
