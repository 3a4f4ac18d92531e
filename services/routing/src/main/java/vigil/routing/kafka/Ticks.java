package vigil.routing.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;

/**
 * The passing of time, four times a second: whatever is due for each alert. What can't be decided or written of one
 * alert holds back no other, and is tried again when the alert has changed. Used by the session's thread alone.
 */
final class Ticks {
    private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);
    private static final Duration EVERY = Duration.ofMillis(250);

    private final RoutingMetrics metrics;

    /** The version at which time could not take an alert on. */
    private final Map<AlertId, Integer> stuck = new HashMap<>();

    private Instant next = Instant.MIN;

    Ticks(RoutingMetrics metrics) {
        this.metrics = metrics;
    }

    void tick(Map<Integer, AlertBook> books, Batch batch, TeamDirectory teams, Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        books.forEach((partition, book) -> {
            Instant then = book.notBefore(now);
            Coordination coordination = new Coordination(teams, then);
            List<Alert> due = book.dueAt(then).stream()
                    .filter(alert -> !Objects.equals(stuck.get(alert.alertId()), alert.version()))
                    .flatMap(alert -> batch.alerts(partition).find(alert.alertId()).stream())
                    .toList();
            due.forEach(alert -> takeOn(partition, alert, coordination, batch));
        });
    }

    private void takeOn(int partition, Alert alert, Coordination coordination, Batch batch) {
        try {
            coordination.tick(List.of(alert)).forEach(decision -> batch.add(partition, decision));
            stuck.remove(alert.alertId());
        } catch (RuntimeException defect) {
            stuck.put(alert.alertId(), alert.version());
            metrics.stuck();
            LOG.atError()
                    .addKeyValue("alertId", alert.alertId())
                    .addKeyValue("partition", partition)
                    .setCause(defect)
                    .log("an alert is due and can't go on: nobody else will be asked until it changes; ring its team");
        }
    }
}
