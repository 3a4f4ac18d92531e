package vigil.matching.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyClockTest {
    private Instant machine = AT_TWO;
    private Duration running = Duration.ZERO;
    private final Clock clock =
            new SteadyClock(((InstantSource) () -> machine).withZone(ZoneOffset.UTC), () -> running);

    @Test
    void goesWithTheMachinesClockAndItsSmallCorrections() {
        pass(Duration.ofHours(3));
        assertThat(clock.instant()).isEqualTo(machine);
        machine = machine.minusSeconds(20);
        assertThat(clock.instant()).isEqualTo(machine);
    }

    @ParameterizedTest
    @ValueSource(longs = {13, -13})
    void aJumpIsNotBelievedUntilItHasLasted(long hours) {
        machine = machine.plus(Duration.ofHours(hours));
        assertThat(clock.instant()).isEqualTo(AT_TWO);
        pass(Duration.ofMinutes(9));
        assertThat(clock.instant()).isEqualTo(AT_TWO.plus(Duration.ofMinutes(9)));
        pass(Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo(machine);
    }

    @Test
    void aClockThatComesBackWasNeverAway() {
        machine = machine.plus(Duration.ofDays(365));
        assertThat(clock.instant()).isEqualTo(AT_TWO);
        pass(Duration.ofMinutes(9));
        machine = machine.minus(Duration.ofDays(365));
        assertThat(clock.instant()).isEqualTo(machine);
        pass(Duration.ofMinutes(9));
        machine = machine.plus(Duration.ofDays(365));

        assertThat(clock.instant()).isEqualTo(AT_TWO.plus(Duration.ofMinutes(18)));
    }

    private void pass(Duration time) {
        running = running.plus(time);
        machine = machine.plus(time);
    }
}
