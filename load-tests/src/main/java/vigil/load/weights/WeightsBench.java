package vigil.load.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.load.Sources;
import vigil.load.report.ReportFiles;
import vigil.load.report.Talk;
import vigil.routing.kafka.DirectoryPublisher;
import vigil.synthetic.place.Surroundings;

/**
 * {@code vigil bench weights}: learns what evidence is worth from made-up traffic. The report goes to standard output,
 * what goes on meanwhile to standard error.
 */
@Command(
        name = "weights",
        description = "Learns the weights of evidence from made-up traffic, without being told whom it is about.",
        mixinStandardHelpOptions = true)
public final class WeightsBench implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--directory", description = "Folder of the team directory (${DEFAULT-VALUE}).")
    private Path directory = Path.of("directory");

    @Option(names = "--version-name", description = "What the new weights are called (${DEFAULT-VALUE}).")
    private String version = "unnamed";

    @Option(names = "--people", description = "People on each register (${DEFAULT-VALUE}).")
    private int people = 10_000;

    @Option(names = "--claims", description = "Claims of each register (${DEFAULT-VALUE}).")
    private int claims = 40_000;

    @Option(
            names = "--strangers",
            description = "People whom each claim is compared with at random (${DEFAULT-VALUE}).")
    private int strangers = 100;

    @Option(
            names = "--assumed",
            description =
                    "How many comparisons' worth the present weights count for, for each claim (${DEFAULT-VALUE}).")
    private double assumed = 0.1;

    @Option(names = "--seeds", split = ",", description = "A register each (${DEFAULT-VALUE}).")
    private List<Long> seeds = List.of(101L, 102L, 103L);

    @Option(names = "--other-seed", description = "For a register that nothing is learnt from (${DEFAULT-VALUE}).")
    private long otherSeed = 201;

    @Option(names = "--out", description = "Folder for weights.txt and weights.md.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Talk talk = new Talk(spec);
        talk.requireDirectory(directory);
        talk.require(people >= 100 && people <= 100_000, "--people must be 100 to 100000");
        talk.require(claims > 0 && strangers > 0 && assumed >= 0, "--claims and --strangers: at least 1; --assumed: 0");
        talk.require(!seeds.isEmpty() && !seeds.contains(otherSeed), "--seeds must not have --other-seed among them");
        WeightsSettings settings = new WeightsSettings(version, people, claims, strangers, assumed, seeds, otherSeed);
        WeightsResult result = new WeightsRun(settings, Surroundings.of(DirectoryPublisher.load(directory)), talk::tell)
                .run(Sources.commit(directory));
        new ReportFiles(spec.commandLine().getOut(), out, "weights").write(WeightsMarkdown.of(result));
        if (out != null) {
            Files.write(out.resolve("weights.txt"), result.text().lines());
        }
        return 0;
    }
}
