package vigil.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.load.measure.CoreUse;
import vigil.load.measure.Latency;

class MarkdownReportTest {
    private static final Latency LATENCY = new Latency(9_998, 5.04, 12, 48.26, 101, 250);

    @Test
    void saysWhereWhatAndHowFast() {
        String text = MarkdownReport.of(report(new CoreUse(0.5, 2, 0.25)));

        assertThat(text)
                .contains("commit abc1234", "2 cores, 23.5 GiB", "load average before the run 0.4", "Kafka 4.3.1")
                .contains("## Matching and routing: every event concerns somebody on the register")
                .contains("| 500 | 5.0 | 12.0 | 48.3 | 101.0 | 250.0 | 10,000 | 10,000 | 2 | 1.5 | 0.25 |")
                .contains("Backlog: **5,000 events/s** (100,000 events, 100,000 awaited, 0 lost, 20.0 s")
                .contains("20 µs of a core in matching and routing and 5 µs in the broker");
    }

    @Test
    void saysSoWhereNothingIsKnownOfOthers() {
        assertThat(MarkdownReport.of(report(new CoreUse(0, 0, null)))).contains("| 1.5 | unknown |");
    }

    @Test
    void addsUpWhatWasLost() {
        assertThat(report(new CoreUse(0, 0, null)).lost()).isEqualTo(2);
    }

    private static BenchReport report(CoreUse cores) {
        return new BenchReport(
                "2026-11-21T02:00:00Z",
                "abc1234",
                new Machine(2, 23.5, "Linux 6 amd64", "A JVM 25", 0.4),
                Map.of("Kafka", "4.3.1"),
                new BenchReport.Options(20, 20, 100_000, 10_000, false),
                List.of(new SubjectResult(
                        "matching and routing",
                        "all",
                        "every event concerns somebody on the register",
                        List.of(new RateResult(500, 10_000, 10_000, 2, LATENCY, 1.5, cores)),
                        new BacklogResult(100_000, 100_000, 0, 1.2, 20, 5_000, cores),
                        562,
                        9_374,
                        1)));
    }
}
