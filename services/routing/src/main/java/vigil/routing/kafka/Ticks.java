package vigil.routing.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;
import vigil.routing.decide.team.Pressure;

/**
 * The passing of time, four times a second: whatever is due for each alert. What can't be decided or written of one
 * alert holds back no other; it is tried again when the alert has changed, with another directory, and every minute.
 * Used by the session's thread alone.
 */
final class Ticks {
    private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private final RoutingMetrics metrics;
    private final Map<AlertId, Stuck> stuck = new HashMap<>();

    /** The directory that each partition's open alerts have been held against. */
    private final Map<AlertBook, TeamDirectory> applied = new HashMap<>();

    private Instant next = Instant.EPOCH;

    Ticks(RoutingMetrics metrics) {
        this.metrics = metrics;
    }

    /** Where time could not take an alert on, and until when that is taken to be so. */
    private record Stuck(int version, int directory, Instant until) {}

    void tick(Map<Integer, AlertBook> books, Batch batch, TeamDirectory teams, Pressure pressure, Instant now) {
        boolean clockWentBack = now.isBefore(next.minus(EVERY));
        if (now.isBefore(next) && !clockWentBack) {
            return;
        }
        next = now.plus(EVERY);
        stuck.entrySet()
                .removeIf(entry -> isPast(entry.getValue(), teams, now)
                        || books.values().stream().noneMatch(book -> holds(book, entry.getKey(), entry.getValue())));
        applied.keySet().retainAll(books.values());
        books.forEach((partition, book) -> {
            Coordination coordination = new Coordination(teams, pressure, book.notBefore(now));
            if (!teams.equals(applied.put(book, teams))) {
                Function<Alert, Decision> change = coordination.underNewDirectory();
                takeOn(partition, book.allOpen(), change, coordination, batch, now);
            }
            List<Alert> due = book.dueAt(coordination.now()).stream()
                    .filter(alert -> !stuck.containsKey(alert.alertId()))
                    .toList();
            takeOn(partition, due, coordination::tick, coordination, batch, now);
        });
        metrics.stuck(stuck.size());
    }

    private static boolean isPast(Stuck since, TeamDirectory teams, Instant now) {
        return since.directory() != teams.version() || !since.until().isAfter(now);
    }

    private static boolean holds(AlertBook book, AlertId alert, Stuck since) {
        return book.find(alert)
                .filter(known -> known.version() == since.version())
                .isPresent();
    }

    /** Each as this batch has left it. */
    private void takeOn(
            int partition,
            List<Alert> alerts,
            Function<Alert, Decision> step,
            Coordination coordination,
            Batch batch,
            Instant now) {
        alerts.stream()
                .flatMap(alert -> batch.alerts(partition).find(alert.alertId()).stream())
                .forEach(alert -> takeOn(partition, alert, step, coordination, batch, now));
    }

    private void takeOn(
            int partition,
            Alert alert,
            Function<Alert, Decision> step,
            Coordination coordination,
            Batch batch,
            Instant now) {
        try {
            Decision decision = step.apply(alert);
            if (!decision.equals(Decision.NOTHING)) {
                batch.add(partition, decision);
            }
        } catch (RuntimeException defect) {
            stuck.put(
                    alert.alertId(),
                    new Stuck(alert.version(), coordination.directory().version(), now.plus(AGAIN_AFTER)));
            metrics.stuck();
            LOG.atError()
                    .addKeyValue("alertId", alert.alertId())
                    .addKeyValue("partition", partition)
                    .setCause(defect)
                    .log("an alert is due and can't go on: nobody else is asked while that is so; ring its team");
        }
    }
}
