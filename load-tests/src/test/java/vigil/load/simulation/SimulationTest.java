package vigil.load.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.load.simulation.Simulation.Result;
import vigil.load.simulation.check.Invariant;
import vigil.load.simulation.world.Mistake;

/** Random nights, and random nights with something wrong on purpose. */
class SimulationTest {
    private static final int STEPS = 800;
    private static final int A_FEW = 60;

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
    @MethodSource("mistakes")
    void aDeliberateBugIsNoticedWithinAFewSeedsByThePromiseThatItBreaks(Mistake mistake) {
        Caught caught = run.caught(mistake, 1, A_FEW, STEPS);

        assertThat(caught.by()).as(mistake.sentence()).isIn(mistake.noticedBy());
    }

    static List<Mistake> mistakes() {
        return Mistake.all();
    }

    @Test
    void thereIsADeliberateBugForEveryPromise() {
        assertThat(Mistake.all().stream().flatMap(mistake -> mistake.noticedBy().stream()))
                .containsAll(List.of(Invariant.values()));
        assertThat(Mistake.all()).extracting(Mistake::name).doesNotHaveDuplicates();
    }
}
