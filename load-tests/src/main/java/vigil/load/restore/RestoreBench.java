package vigil.load.restore;

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
 * {@code vigil bench restore}: routing is started again and again beside many open alerts. The report goes to standard output, what
 * goes on meanwhile to standard error.
 */
@Command(
        name = "restore",
        description = "Starts routing again and again, and reports how long it took to read back what is open.",
        mixinStandardHelpOptions = true)
public final class RestoreBench implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--directory", description = "Folder of the team directory (${DEFAULT-VALUE}).")
    private Path directory = Path.of("directory");

    @Option(names = "--alerts", description = "Open alerts (${DEFAULT-VALUE}).")
    private int alerts = 50_000;

    @Option(
            names = "--archived",
            description = "Alerts that were archived, whose tombstones stand beside (${DEFAULT-VALUE}).")
    private int archived = 500_000;

    @Option(names = "--starts", description = "How often routing is started (${DEFAULT-VALUE}).")
    private int starts = 5;

    @Option(names = "--out", description = "Folder for restore.md and restore.json.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Talk talk = new Talk(spec);
        talk.requireDirectory(directory);
        talk.require(alerts > 0 && alerts <= 100_000, "--alerts must be 1 to 100000");
        talk.require(archived >= 0 && starts > 0, "--archived must be at least 0, and --starts at least 1");
        RestoreReport report = new RestoreRun(
                        new RestoreRun.Settings(directory, alerts, archived, starts), Clock.systemUTC(), talk::tell)
                .run();
        new ReportFiles(spec.commandLine().getOut(), out, "restore").write(RestoreMarkdown.of(report), report);
        return report.isGood() ? 0 : 1;
    }
}
