package vigil.load.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against a real broker and two real instances, each in a process of its own. */
@Tag("slow")
class TakeoverRunTest {
    @Test
    void whatAKilledInstanceHadIsAnsweredOnceByTheOther() throws InterruptedException {
        TakeoverReport report = new TakeoverRun(
                        new TakeoverRun.Settings(Path.of("../directory"), 100, 2, 20), Clock.systemUTC(), line -> {})
                .run();

        assertThat(report.wrong()).isEmpty();
        assertThat(report.lost()).isZero();
        assertThat(report.kills()).hasSize(2);
        assertThat(report.answers().count()).isEqualTo(report.snapshots() + report.actions());
        assertThat(TakeoverMarkdown.of(report)).contains("**0 lost, 0 wrong;");
    }
}
