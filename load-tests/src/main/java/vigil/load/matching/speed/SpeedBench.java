package vigil.load.matching.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.load.Sources;
import vigil.load.report.Machine;
import vigil.load.report.ReportFiles;
import vigil.load.report.Talk;
import vigil.load.rig.LargerHeap;
import vigil.routing.kafka.DirectoryPublisher;
import vigil.synthetic.place.Surroundings;

/** {@code vigil bench matching-speed}: how fast matching decides, beside an exact look-up and a scan in the same run. */
@Command(
        name = "matching-speed",
        description = "Times matching's decisions, building its index and reading the register's topic.",
        mixinStandardHelpOptions = true)
public final class SpeedBench implements Callable<Integer> {
    private static final int BYTES_PER_PERSON = 14_000;
    private static final int OTHER_MEGABYTES = 700;
    private static final int CLAIMS = 20_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--directory", description = "Folder of the team directory (${DEFAULT-VALUE}).")
    private Path directory = Path.of("directory");

    @Option(
            names = "--people",
            split = ",",
            description = "Sizes of the register, one after the other (${DEFAULT-VALUE}).")
    private List<Integer> people = List.of(10_000);

    @Option(names = "--seed", description = "Another seed draws other people and events (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--no-log", description = "Leave the broker out.")
    private boolean withoutLog;

    @Option(names = "--out", description = "Folder for matching-speed.md and matching-speed.json.")
    private @Nullable Path out;

    /** In a JVM of its own, for registers that need a larger heap than the command line has. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SpeedBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Talk talk = new Talk(spec);
        talk.requireDirectory(directory);
        talk.require(
                people.stream().allMatch(size -> size >= 100 && size <= 850_000), "--people must be 100 to 850000");
        long megabytes = OTHER_MEGABYTES + (long) Collections.max(people) * BYTES_PER_PERSON / 1_000_000;
        if (LargerHeap.isNeeded(megabytes)) {
            return LargerHeap.run(SpeedBench.class, megabytes, arguments());
        }
        Instant startedAt = Clock.systemUTC().instant();
        Machine machine = Machine.here();
        SpeedRun run = new SpeedRun(
                seed, Surroundings.of(DirectoryPublisher.load(directory)), CLAIMS, !withoutLog, talk::tell);
        List<SpeedResult> results = new ArrayList<>();
        for (int size : people) {
            results.add(run.run(size));
        }
        write(new SpeedReport(startedAt.toString(), Sources.commit(directory), machine, results));
        return 0;
    }

    private void write(SpeedReport report) throws IOException {
        new ReportFiles(spec.commandLine().getOut(), out, "matching-speed").write(SpeedMarkdown.of(report), report);
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--directory=" + directory,
                "--people="
                        + String.join(",", people.stream().map(String::valueOf).toList()),
                "--seed=" + seed));
        if (withoutLog) {
            arguments.add("--no-log");
        }
        if (out != null) {
            arguments.add("--out=" + out);
        }
        return arguments;
    }
}
