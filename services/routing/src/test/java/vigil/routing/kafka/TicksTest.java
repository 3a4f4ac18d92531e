package vigil.routing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.team.Pressure;

/** An alert whose timer can't be applied. */
class TicksTest {
    private static final Instant DUE = Examples.AT_2.plus(Duration.ofHours(1));
    private static final TeamDirectory FIT = Examples.directory();

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Ticks ticks = new Ticks(new RoutingMetrics(registry));
    private final AlertBook book = new AlertBook();

    @BeforeEach
    void raise() {
        book.apply(new Coordination(FIT, Examples.AT_2)
                .decide(confirmed(maria(), event("i-1", "dispatched", 0)), book)
                .versions()
                .getFirst());
    }

    @Test
    void isTriedAgainEveryMinuteAndIsSeenMeanwhile() {
        TeamDirectory broken = broken(3);
        tick(broken, DUE);
        assertThat(stuck()).isEqualTo(1);
        assertThat(tick(broken, DUE.plusSeconds(59))).isEmpty();
        assertThat(tries()).isEqualTo(1);

        tick(broken, DUE.plusSeconds(60));
        assertThat(tries()).isEqualTo(2);
        assertThat(stuck()).isEqualTo(1);

        assertThat(tick(FIT, DUE.plusSeconds(121))).hasSize(1);
        assertThat(stuck()).isZero();
    }

    @Test
    void isTriedAgainAtOnceWithAnotherDirectory() {
        tick(broken(2), DUE);

        assertThat(tick(FIT, DUE.plusSeconds(1))).hasSize(1);
        assertThat(stuck()).isZero();
    }

    @Test
    void thatHasGoneElsewhereIsStuckThere() {
        tick(broken(3), DUE);
        book.forget(book.dueAt(DUE).getFirst().alertId());
        tick(broken(3), DUE.plusSeconds(1));

        assertThat(stuck()).isZero();
    }

    @Test
    void aClockThatIsSetBackDoesNotStopTheOthers() {
        tick(FIT, DUE.minusSeconds(1_800).plus(Duration.ofHours(1)));
        book.apply(new Coordination(FIT, DUE)
                .decide(confirmed(maria(), event("i-2", "dispatched", 61)), book)
                .versions()
                .getFirst());

        assertThat(tick(FIT, DUE)).isNotEmpty();
    }

    @Test
    void anotherDirectoryIsHeldAgainstOpenAlertsOnce() {
        Instant early = Examples.AT_2.plusSeconds(60);
        assertThat(tick(FIT, early)).isEmpty();
        TeamDirectory shorter = Examples.directoryWithHours("night-nurses", "mon-sun 20:00-06:00");

        List<Alert> changed = tick(shorter, early.plusSeconds(1));
        assertThat(changed)
                .extracting(alert -> alert.closing().at())
                .containsExactly(Instant.parse("2026-11-21T06:00:00Z"));
        changed.forEach(book::apply);
        assertThat(tick(shorter, early.plusSeconds(2))).isEmpty();
    }

    @Test
    void whatCouldNotBeHeldAgainstAnotherDirectoryIsTriedAgainEveryMinute() {
        Instant early = Examples.AT_2.plusSeconds(60);
        TeamDirectory broken = broken(3);
        tick(broken, early);
        tick(broken, early.plusSeconds(59));
        assertThat(tries()).isEqualTo(1);

        tick(broken, early.plusSeconds(60));
        assertThat(tries()).isEqualTo(2);
        tick(broken, early.plusSeconds(61));
        assertThat(tries()).isEqualTo(2);
    }

    private List<Alert> tick(TeamDirectory directory, Instant at) {
        Map<Integer, AlertBook> books = Map.of(7, book);
        Batch batch = new Batch(books, new RoutingTopics(""), directory);
        ticks.tick(books, batch, directory, Pressure.NONE, at);
        return batch.versions();
    }

    private double stuck() {
        return registry.get("vigil.alerts.stuck").gauge().value();
    }

    private double tries() {
        return registry.get("vigil.routing.stuck").counter().count();
    }

    /** Without teams there is nobody to go up to. */
    private static TeamDirectory broken(int version) {
        return new TeamDirectory(
                version,
                null,
                null,
                List.of(),
                FIT.places(),
                FIT.needs(),
                FIT.escalation(),
                FIT.possibleMatch(),
                FIT.capabilities(),
                FIT.bankHolidays());
    }
}
