package vigil.load.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigil.load.traffic.PreparedEvent;
import vigil.load.traffic.Schedule;
import vigil.platform.kafka.Topic;
import vigil.wire.Envelope;

class ArrivalsTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void countsAStallAgainstEveryEventThatItHeldUp() throws InterruptedException {
        Arrivals arrivals = new Arrivals(events(10), Schedule.steady(0, 1));

        IntStream.range(0, 10).forEach(number -> arrivals.arrived(number, 10 * SECOND));

        assertThat(arrivals.await(Duration.ZERO)).isTrue();
        assertThat(arrivals.latency().max()).isBetween(9_990.0, 10_010.0);
        assertThat(arrivals.latency().p50()).isBetween(4_990.0, 5_010.0);
    }

    @Test
    void countsAnEventOnceHoweverOftenItIsSeen() throws InterruptedException {
        Arrivals arrivals = new Arrivals(events(2), Schedule.steady(0, 1));

        arrivals.arrived(0, SECOND);
        arrivals.arrived(0, 9 * SECOND);

        assertThat(arrivals.await(Duration.ZERO)).isFalse();
        assertThat(arrivals.lost()).isEqualTo(1);
        assertThat(arrivals.latency().count()).isEqualTo(1);
        assertThat(arrivals.latency().max()).isBetween(999.0, 1_001.0);
    }

    @Test
    void knowsNothingOfOtherPhases() {
        Arrivals arrivals = new Arrivals(events(2), Schedule.atOnce(0));

        arrivals.arrived(-1, SECOND);
        arrivals.arrived(2, SECOND);

        assertThat(arrivals.lost()).isEqualTo(2);
    }

    private static List<PreparedEvent> events(int count) {
        Envelope envelope = new Envelope("id", "urn:example", "type", Instant.EPOCH);
        return IntStream.range(0, count)
                .mapToObj(number -> new PreparedEvent(number, Topic.OOH_EVENTS, "key", envelope, new byte[0], true))
                .toList();
    }
}
