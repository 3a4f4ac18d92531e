package vigil.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.load.report.BenchReport;
import vigil.load.report.MarkdownReport;
import vigil.load.report.ReportFiles;
import vigil.load.report.Talk;
import vigil.load.traffic.Mix;

/**
 * {@code vigil bench pipeline}: from a published event to its alert through matching and routing, on a broker of its
 * own. The report goes to standard output, what goes on meanwhile to standard error.
 */
@Command(
        name = "pipeline",
        description = "Publishes events at fixed rates, and a backlog, and reports how long their alerts took.",
        mixinStandardHelpOptions = true)
final class PipelineBench implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--directory", description = "Folder of the team directory (${DEFAULT-VALUE}).")
    private Path directory = Path.of("directory");

    @Option(names = "--people", description = "People on the synthetic register (${DEFAULT-VALUE}).")
    private int people = 10_000;

    @Option(names = "--rates", split = ",", description = "Events a second, one after the other (${DEFAULT-VALUE}).")
    private List<Double> rates = List.of(50.0, 500.0, 1_000.0);

    @Option(
            names = "--mixes",
            split = ",",
            description = "ALL: every event concerns somebody on the register; NATURAL: 4 %% do (${DEFAULT-VALUE}).")
    private List<Mix> mixes = List.of(Mix.values());

    @Option(names = "--seconds", description = "How long each rate is kept (${DEFAULT-VALUE}).")
    private int seconds = 20;

    @Option(names = "--warm-up", description = "Seconds at the highest rate before the first (${DEFAULT-VALUE}).")
    private int warmUpSeconds = 20;

    @Option(names = "--events", description = "How many events the backlog has (${DEFAULT-VALUE}).")
    private int backlogEvents = 100_000;

    @Option(names = "--flush-events", description = "Write every event to disk first, as 'vigil up' does.")
    private boolean flushEvents;

    @Option(names = "--no-baseline", description = "Leave raw copying out.")
    private boolean withoutBaseline;

    @Option(names = "--jfr", description = "Where to write a flight recording of matching and routing.")
    private @Nullable Path recording;

    @Option(names = "--out", description = "Folder for pipeline.md and pipeline.json.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Talk talk = new Talk(spec);
        BenchReport report = new PipelineRun(settings(talk), Clock.systemUTC(), talk::tell).run();
        new ReportFiles(spec.commandLine().getOut(), out, "pipeline").write(MarkdownReport.of(report), report);
        if (report.lost() > 0) {
            talk.tell(report.lost() + " events were lost: look at the services' log above.");
            return 1;
        }
        return 0;
    }

    private PipelineSettings settings(Talk talk) {
        talk.requireDirectory(directory);
        talk.require(people > 0 && people <= 890_000, "--people must be 1 to 890000");
        talk.require(!rates.isEmpty() && rates.stream().allMatch(rate -> rate > 0), "--rates must be more than 0");
        talk.require(
                seconds > 0 && warmUpSeconds > 0 && backlogEvents > 0, "--seconds, --warm-up, --events: at least 1");
        return new PipelineSettings(
                mixes,
                rates,
                seconds,
                warmUpSeconds,
                backlogEvents,
                people,
                directory,
                flushEvents,
                recording,
                !withoutBaseline);
    }
}
