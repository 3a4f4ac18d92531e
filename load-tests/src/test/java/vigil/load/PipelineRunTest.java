package vigil.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.load.report.BenchReport;
import vigil.load.report.SubjectResult;
import vigil.load.traffic.Mix;

/** Against a real broker and the real services, each in a process of its own. */
class PipelineRunTest {
    @Test
    void losesNothingInAShortRunAtFiftyASecond() throws InterruptedException {
        PipelineSettings short50 = new PipelineSettings(
                List.of(Mix.ALL), List.of(50.0), 3, 1, 200, 300, Path.of("../directory"), false, null, false);

        BenchReport report = new PipelineRun(short50, Clock.systemUTC(), line -> {}).run();

        assertThat(report.lost()).isZero();
        SubjectResult all = report.results().getFirst();
        assertThat(all.rates().getFirst().latency().count()).isEqualTo(150);
        assertThat(all.backlog().awaited()).isEqualTo(200);
        assertThat(all.resultsPerEvent()).isEqualTo(1);
    }

    @Test
    void theRawBaselineCopiesEveryEventOfAMixInTheSameRun() throws InterruptedException {
        PipelineSettings natural = new PipelineSettings(
                List.of(Mix.NATURAL), List.of(50.0), 2, 1, 200, 300, Path.of("../directory"), false, null, true);

        BenchReport report = new PipelineRun(natural, Clock.systemUTC(), line -> {}).run();

        assertThat(report.lost()).isZero();
        assertThat(report.results())
                .extracting(SubjectResult::mix, result -> result.backlog().awaited())
                .containsExactly(tuple("natural", 200), tuple("natural", 8));
    }
}
