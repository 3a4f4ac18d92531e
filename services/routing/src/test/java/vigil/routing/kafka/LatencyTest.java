package vigil.routing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.review;
import static vigil.routing.Examples.ruled;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.domain.event.UrgentEvent;
import vigil.routing.Examples;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.wire.Because;

/** How long Vigil took is told only where it waited for nobody. */
class LatencyTest {
    private static final UrgentEvent CALL = event("i-1", "dispatched", 0);
    private static final Instant HOURS_LATER = CALL.receivedAt().plus(Duration.ofHours(3));

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final RoutingMetrics metrics = new RoutingMetrics(registry);

    @Test
    void anAlertThatFollowsFromAnEventCountsFromItsReceipt() {
        raise(
                Because.EVENT,
                CALL.receivedAt().plusMillis(200),
                CALL.receivedAt().plusMillis(300));

        assertThat(registry.get("vigil.published.to.raised").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(300);
        assertThat(matchedToRaised(Because.EVENT).totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource(
            value = Because.class,
            names = {"RULING", "REGISTER"})
    void theMinutesOfWhoeverRulesAndTheHoursOfTheRegisterAreNotVigils(Because because) {
        raise(because, HOURS_LATER, HOURS_LATER.plusMillis(100));

        assertThat(registry.get("vigil.published.to.raised").timer().count()).isZero();
        assertThat(matchedToRaised(because).totalTime(TimeUnit.MILLISECONDS)).isEqualTo(100);
    }

    @Test
    void whereMatchingDoesNotSayARulingIsKnownFromTheStatement() {
        ConsumerRecord<String, byte[]> silent = new ConsumerRecord<>("t", 0, 0, "k", new byte[0]);
        assertThat(Inputs.because(silent, new Inputs.Input.Stated(ruled(maria(), CALL))))
                .isEqualTo(Because.RULING);
        assertThat(Inputs.because(silent, new Inputs.Input.Stated(confirmed(maria(), CALL))))
                .isEqualTo(Because.EVENT);
    }

    @Test
    void whatMatchingSaysIsBelieved() {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("t", 0, 0, "k", new byte[0]);
        Because.REGISTER.addTo(record.headers());

        assertThat(Inputs.because(record, new Inputs.Input.Asked(review(CALL, maria()))))
                .isEqualTo(Because.REGISTER);
    }

    private void raise(Because because, Instant matched, Instant committed) {
        Batch batch = new Batch(Map.of(0, new AlertBook()), new RoutingTopics(""), Examples.directory());
        Coordination coordination = new Coordination(Examples.directory(), matched);
        batch.add(
                0,
                coordination.decide(confirmed(maria(), CALL), batch.alerts(0)),
                Cause.time(coordination),
                because,
                matched);
        batch.merge();
        metrics.committed(batch, 1, committed);
    }

    private Timer matchedToRaised(Because because) {
        return registry.get("vigil.matched.to.raised")
                .tag("because", because.code())
                .timer();
    }
}
