package vigil.load.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import vigil.load.simulation.Simulation.Result;
import vigil.load.simulation.world.Mistake;

/** Many seeds, on as many threads as there are cores; and, one after the other, the deliberate bugs. */
final class SimulationRun {
    private static final int TELL_EVERY = 50;

    private final Consumer<String> progress;

    SimulationRun(Consumer<String> progress) {
        this.progress = progress;
    }

    /** What came of each seed, in their order. */
    List<Result> seeds(long first, int seeds, int steps) {
        Simulation simulation = new Simulation(steps, Mistake.NONE);
        AtomicInteger done = new AtomicInteger();
        return LongStream.range(first, first + seeds)
                .parallel()
                .mapToObj(simulation::run)
                .peek(result -> tell(result, done.incrementAndGet(), seeds))
                .toList();
    }

    private void tell(Result result, int done, int seeds) {
        if (result.failure() != null) {
            progress.accept("seed " + result.seed() + ", step "
                    + result.failure().step() + ": " + result.failure().how());
        }
        if (done % TELL_EVERY == 0) {
            progress.accept(done + " of " + seeds + " seeds");
        }
    }

    /**
     * How each deliberate bug was caught.
     *
     * @param most how many seeds it may take
     */
    List<Caught> mistakes(long first, int most, int steps) {
        List<Caught> all = new ArrayList<>();
        for (Mistake mistake : Mistake.all()) {
            all.add(caught(mistake, first, most, steps));
        }
        return all;
    }

    Caught caught(Mistake mistake, long first, int most, int steps) {
        Simulation simulation = new Simulation(steps, mistake);
        for (int tried = 1; tried <= most; tried++) {
            Result result = simulation.run(first + tried - 1);
            if (result.failure() != null) {
                return new Caught(
                        mistake.name(),
                        mistake.sentence(),
                        tried,
                        result.seed(),
                        result.failure().step(),
                        result.failure().invariant(),
                        mistake.noticedBy());
            }
        }
        return new Caught(mistake.name(), mistake.sentence(), most, first + most - 1, steps, null, mistake.noticedBy());
    }
}
