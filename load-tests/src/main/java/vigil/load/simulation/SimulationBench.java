package vigil.load.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.load.Sources;
import vigil.load.report.Machine;
import vigil.load.report.ReportFiles;
import vigil.load.report.Talk;

/**
 * {@code vigil bench simulate}: whether routing's core keeps its promises whatever happens. The report goes to standard output,
 * what goes on meanwhile to standard error.
 */
@Command(
        name = "simulate",
        description =
                "Plays random nights against routing's core in virtual time, and looks at every promise after each step.",
        mixinStandardHelpOptions = true)
public final class SimulationBench implements Callable<Integer> {
    private static final int MOST_SEEDS_OF_A_MISTAKE = 20;
    private static final int STEPS_OF_A_MISTAKE = 1_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--seeds", description = "How many nights (${DEFAULT-VALUE}).")
    private int seeds = 1_000;

    @Option(names = "--steps", description = "Things that happen in each (${DEFAULT-VALUE}).")
    private int steps = 10_000;

    @Option(
            names = "--first-seed",
            description = "The first of them; each seed gives the same again (${DEFAULT-VALUE}).")
    private long firstSeed = 1;

    @Option(names = "--mistakes", description = "Also put every deliberate bug in, and say by what it is noticed.")
    private boolean mistakes;

    @Option(names = "--out", description = "Folder for simulation.md and simulation.json.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Talk talk = new Talk(spec);
        talk.require(seeds > 0 && steps > 0, "--seeds and --steps must be at least 1");
        Clock clock = Clock.systemUTC();
        Instant startedAt = clock.instant();
        SimulationRun run = new SimulationRun(talk::tell);
        List<Simulation.Result> results = run.seeds(firstSeed, seeds, steps);
        double seconds = Duration.between(startedAt, clock.instant()).toMillis() / 1_000.0;
        SimulationReport report = new SimulationReport(
                startedAt.toString(),
                Sources.commit(Path.of("").toAbsolutePath()),
                Machine.here(),
                firstSeed,
                seeds,
                steps,
                seconds,
                SimulationReport.happened(results),
                SimulationReport.invariants(results),
                SimulationReport.failures(results),
                mistakes ? run.mistakes(firstSeed, MOST_SEEDS_OF_A_MISTAKE, STEPS_OF_A_MISTAKE) : List.of());
        write(report);
        return report.isGood() ? 0 : 1;
    }

    private void write(SimulationReport report) throws IOException {
        new ReportFiles(spec.commandLine().getOut(), out, "simulation").write(SimulationMarkdown.of(report), report);
    }
}
