package vigil.load;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigil.load.matching.MatchingBench;
import vigil.load.matching.speed.SpeedBench;
import vigil.load.restore.RestoreBench;
import vigil.load.simulation.SimulationBench;
import vigil.load.takeover.TakeoverBench;
import vigil.load.weights.WeightsBench;

/** {@code vigil bench}: the load tests. */
@Command(
        name = "bench",
        description = "Load tests: how fast, how many, and whether anything is lost.",
        mixinStandardHelpOptions = true,
        subcommands = {
            PipelineBench.class,
            MatchingBench.class,
            SpeedBench.class,
            WeightsBench.class,
            SimulationBench.class,
            TakeoverBench.class,
            RestoreBench.class
        })
public final class Bench implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say which load test: pipeline, matching, matching-speed, weights, simulate, takeover or restore.");
    }
}
