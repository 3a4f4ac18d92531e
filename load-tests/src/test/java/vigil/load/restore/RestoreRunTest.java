package vigil.load.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against a real broker and a real instance, each in a process of its own. */
@Tag("slow")
class RestoreRunTest {
    @Test
    void everyStartHasAllThatIsOpen() throws InterruptedException {
        RestoreReport report = new RestoreRun(
                        new RestoreRun.Settings(Path.of("../directory"), 50, 500, 2), Clock.systemUTC(), line -> {})
                .run();

        assertThat(report.restored()).hasSize(2).allSatisfy(start -> {
            assertThat(start.open()).isEqualTo(50);
            assertThat(start.millis()).isPositive();
        });
        assertThat(report.topicBytes()).isPositive();
        assertThat(RestoreMarkdown.of(report))
                .contains("50 open alerts beside 500 archived", "all there after each start");
    }
}
