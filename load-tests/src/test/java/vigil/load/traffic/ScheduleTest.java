package vigil.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void spreadsEventsEvenlyFromTheStart() {
        Schedule schedule = Schedule.steady(1_000, 500);

        assertThat(IntStream.of(0, 1, 500).mapToLong(schedule::intendedNanos))
                .containsExactly(1_000L, 2_001_000L, 1_000_001_000L);
    }

    @Test
    void doesNotDriftWhereTheGapIsNoWholeNanosecond() {
        Schedule schedule = Schedule.steady(0, 3);

        assertThat(schedule.intendedNanos(3_000_000)).isEqualTo(1_000_000_000_000_000L);
    }

    @Test
    void makesABacklogDueAllAtOnce() {
        assertThat(Schedule.atOnce(7).intendedNanos(99_999)).isEqualTo(7);
    }

    @Test
    void refusesARateOfNothing() {
        assertThatThrownBy(() -> Schedule.steady(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
