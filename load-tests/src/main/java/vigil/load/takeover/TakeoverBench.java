package vigil.load.takeover;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.load.report.ReportFiles;
import vigil.load.report.Talk;

/**
 * {@code vigil bench takeover}: two instances of routing, of which one is killed again and again. The report goes to standard
 * output, what goes on meanwhile to standard error.
 */
@Command(
        name = "takeover",
        description =
                "Kills one of two routing instances under load, again and again, and looks for what is lost or doubled.",
        mixinStandardHelpOptions = true)
public final class TakeoverBench implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--directory", description = "Folder of the team directory (${DEFAULT-VALUE}).")
    private Path directory = Path.of("directory");

    @Option(names = "--alerts", description = "Open alerts (${DEFAULT-VALUE}).")
    private int alerts = 2_000;

    @Option(names = "--kills", description = "How often an instance is killed (${DEFAULT-VALUE}).")
    private int kills = 20;

    @Option(names = "--rate", description = "Snapshots and actions a second meanwhile (${DEFAULT-VALUE}).")
    private int rate = 50;

    @Option(names = "--out", description = "Folder for takeover.md and takeover.json.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Talk talk = new Talk(spec);
        talk.requireDirectory(directory);
        talk.require(alerts > 0 && alerts <= 100_000, "--alerts must be 1 to 100000");
        talk.require(kills > 0 && rate > 0, "--kills and --rate must be at least 1");
        TakeoverReport report = new TakeoverRun(
                        new TakeoverRun.Settings(directory, alerts, kills, rate), Clock.systemUTC(), talk::tell)
                .run();
        new ReportFiles(spec.commandLine().getOut(), out, "takeover").write(TakeoverMarkdown.of(report), report);
        return report.isGood() ? 0 : 1;
    }
}
