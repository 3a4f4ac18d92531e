package vigil.load.matching.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.load.report.Machine;
import vigil.synthetic.place.Surroundings;

/** Against a real broker, as the whole measurement is. */
class SpeedRunTest {
    @Test
    void measuresDecisionsRoomAndTheWayFromTheTopic() throws InterruptedException {
        SpeedResult result = new SpeedRun(1, Surroundings.UNKNOWN, 400, true, line -> {}).run(500);

        assertThat(result.decisions()).hasSize(5).allSatisfy(each -> {
            assertThat(each.count()).isPositive();
            assertThat(each.p50()).isPositive().isLessThanOrEqualTo(each.p99());
        });
        assertThat(result.buildSeconds()).isPositive();
        assertThat(result.log().visible().count()).isEqualTo(200);
        assertThat(SpeedMarkdown.of(
                        new SpeedReport("2026-11-21T02:00:00Z", "abc1234", Machine.here(), List.of(result))))
                .contains("## A register of 500", "| decision, median | at most 10 µs |", "a new person is found");
    }
}
