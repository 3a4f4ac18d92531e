package vigil.load.restore;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigil.load.report.ReportFiles;

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
        require(Files.isDirectory(directory), "--directory must be the folder of the team directory, not " + directory);
        require(alerts > 0 && alerts <= 100_000, "--alerts must be 1 to 100000");
        require(archived >= 0 && starts > 0, "--archived must be at least 0, and --starts at least 1");
        RestoreReport report = new RestoreRun(
                        new RestoreRun.Settings(directory, alerts, archived, starts), Clock.systemUTC(), this::tell)
                .run();
        new ReportFiles(spec.commandLine().getOut(), out, "restore").write(RestoreMarkdown.of(report), report);
        return report.isGood() ? 0 : 1;
    }

    private void tell(String line) {
        PrintWriter errors = spec.commandLine().getErr();
        errors.println(line);
        errors.flush();
    }

    private void require(boolean met, String otherwise) {
        if (!met) {
            throw new ParameterException(spec.commandLine(), otherwise + ".");
        }
    }
}
