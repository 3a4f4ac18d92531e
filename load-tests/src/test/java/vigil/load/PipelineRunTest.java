package vigil.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.load.report.BenchReport;
import vigil.load.report.SubjectResult;
import vigil.load.traffic.Mix;

/** Against a real broker and the real services, each in a process of its own. */
@Tag("slow")
class PipelineRunTest {
    private static final Path DIRECTORY = Path.of("../directory");

    @Test
    void losesNothingInAShortRunAtFiftyASecond(@TempDir Path folder) throws Exception {
        PipelineSettings short50 = new PipelineSettings(
                List.of(Mix.ALL), List.of(50.0), 3, 1, 200, 300, neverClosing(folder), false, null, false);

        BenchReport report = new PipelineRun(short50, Clock.systemUTC(), line -> {}).run();

        assertThat(report.lost()).isZero();
        SubjectResult all = report.results().getFirst();
        assertThat(all.rates().getFirst().latency().count()).isEqualTo(150);
        assertThat(all.backlog().awaited()).isEqualTo(200);
        assertThat(all.resultsPerEvent()).isEqualTo(1);
    }

    @Test
    void theRawBaselineCopiesEveryEventOfAMixInTheSameRun() throws InterruptedException {
        PipelineSettings natural =
                new PipelineSettings(List.of(Mix.NATURAL), List.of(50.0), 2, 1, 200, 300, DIRECTORY, false, null, true);

        BenchReport report = new PipelineRun(natural, Clock.systemUTC(), line -> {}).run();

        assertThat(report.lost()).isZero();
        assertThat(report.results())
                .extracting(SubjectResult::mix, result -> result.backlog().awaited())
                .containsExactly(tuple("natural", 200), tuple("natural", 8));
    }

    /** The directory with teams that never close: of one that is about to, each alert says that too. */
    private static Path neverClosing(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file)
                        .replaceAll("opens: \\[.*]", "opens: [\"mon-sun 00:00-24:00\"]")
                        .replaceAll("rota: .*", "");
                Path copy = folder.resolve(DIRECTORY.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, text);
            }
        }
        return folder;
    }
}
