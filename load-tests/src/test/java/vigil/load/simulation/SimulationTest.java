package vigil.load.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.load.simulation.Simulation.Result;
import vigil.load.simulation.check.Invariant;
import vigil.load.simulation.world.Mistake;

/** Random nights, and random nights with something wrong on purpose. */
class SimulationTest {
    private static final int STEPS = 800;
    private static final int A_FEW = 20;

    private final SimulationRun run = new SimulationRun(line -> {});

    @Test
    void everyInvariantHoldsInTwentyRandomNights() {
        List<Result> results = run.seeds(1, 20, STEPS);

        assertThat(SimulationReport.failures(results)).isEmpty();
        assertThat(SimulationReport.invariants(results))
                .hasSize(Invariant.values().length)
                .allSatisfy((invariant, checked) ->
                        assertThat(checked.times()).as(invariant.name()).isPositive());
    }

    @Test
    void theSameSeedGivesTheSameNight() {
        Simulation simulation = new Simulation(STEPS, Mistake.NONE);

        assertThat(simulation.run(7)).isEqualTo(simulation.run(7));
    }

    /** Slow, as some need several nights. */
    @Tag("slow")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aDeliberateBugIsNoticedWithinAFewSeeds(Mistake mistake) {
        Simulation simulation = new Simulation(STEPS, mistake);

        assertThat(LongStream.rangeClosed(1, A_FEW).mapToObj(simulation::run))
                .as(mistake.sentence())
                .anyMatch(result -> result.failure() != null);
    }
}
