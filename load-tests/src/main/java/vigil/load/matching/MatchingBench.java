package vigil.load.matching;

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

/**
 * {@code vigil bench matching}: whether matching tells people apart, and everybody's equally well. The report goes to
 * standard output, what goes on meanwhile to standard error.
 */
@Command(
        name = "matching",
        description =
                "Asks matching about made-up people and those who could be mistaken for them, and reports how often"
                        + " it was right, asked, lost somebody or was wrong.",
        mixinStandardHelpOptions = true)
public final class MatchingBench implements Callable<Integer> {
    private static final int BYTES_PER_PERSON = 9_000;
    private static final int OTHER_MEGABYTES = 700;

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

    @Option(names = "--events", description = "Realistic events (${DEFAULT-VALUE}).")
    private long events = 100_000;

    @Option(names = "--stress-events", description = "Of each kind of lookalike (${DEFAULT-VALUE}).")
    private long stressEvents = 5_000;

    @Option(names = "--community-events", description = "Of each community, saying who it is (${DEFAULT-VALUE}).")
    private long communityEvents = 5_000;

    @Option(names = "--seed", description = "Another seed draws other people and events (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--dump", description = "File for the cases that went worst, as lines of JSON.")
    private @Nullable Path dump;

    @Option(names = "--out", description = "Folder for matching.md and matching.json.")
    private @Nullable Path out;

    /** In a JVM of its own, for registers that need a larger heap than the command line has. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MatchingBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Talk talk = new Talk(spec);
        talk.requireDirectory(directory);
        talk.require(
                people.stream().allMatch(size -> size >= 100 && size <= 850_000), "--people must be 100 to 850000");
        talk.require(events > 0 && stressEvents > 0 && communityEvents > 0, "Numbers of events must be at least 1");
        long megabytes = OTHER_MEGABYTES + (long) Collections.max(people) * BYTES_PER_PERSON / 1_000_000;
        if (LargerHeap.isNeeded(megabytes)) {
            return LargerHeap.run(MatchingBench.class, megabytes, arguments());
        }
        Instant startedAt = Clock.systemUTC().instant();
        TrapRun run = new TrapRun(
                new TrapSettings(seed, events, stressEvents, communityEvents),
                Surroundings.of(DirectoryPublisher.load(directory)),
                talk::tell);
        List<TrapResult> results = new ArrayList<>();
        for (int size : people) {
            results.add(run.run(size));
        }
        write(new TrapReport(startedAt.toString(), Sources.commit(directory), Machine.here(), seed, results));
        if (dump != null) {
            CaseFile.write(dump, run.worst());
        }
        return 0;
    }

    private void write(TrapReport report) throws IOException {
        new ReportFiles(spec.commandLine().getOut(), out, "matching").write(TrapMarkdown.of(report), report);
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--directory=" + directory,
                "--people="
                        + String.join(",", people.stream().map(String::valueOf).toList()),
                "--events=" + events,
                "--stress-events=" + stressEvents,
                "--community-events=" + communityEvents,
                "--seed=" + seed));
        if (dump != null) {
            arguments.add("--dump=" + dump);
        }
        if (out != null) {
            arguments.add("--out=" + out);
        }
        return arguments;
    }
}
