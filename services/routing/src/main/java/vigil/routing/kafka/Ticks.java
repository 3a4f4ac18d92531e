package vigil.routing.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Map<AlertBook, Held> held = new HashMap<>();

    private Instant next = Instant.EPOCH;

    Ticks(RoutingMetrics metrics) {
        this.metrics = metrics;
    }

    /** Where time could not take an alert on, and until when that is taken to be so. */
    private record Stuck(int version, int directory, Instant until) {}

    /** The directory that a partition's open alerts have been held against; again from that moment where one of them could not be. */
    private record Held(TeamDirectory directory, Instant again) {
        boolean isDone(TeamDirectory teams, Instant now) {
            return directory.equals(teams) && now.isBefore(again);
        }
    }

    void tick(Map<Integer, AlertBook> books, Batch batch, TeamDirectory teams, Pressure pressure, Instant now) {
        boolean clockWentBack = now.isBefore(next.minus(EVERY));
        if (now.isBefore(next) && !clockWentBack) {
            return;
        }
        next = now.plus(EVERY);
        stuck.entrySet()
                .removeIf(entry -> isPast(entry.getValue(), teams, now)
                        || books.values().stream().noneMatch(book -> holds(book, entry.getKey(), entry.getValue())));
        held.keySet().retainAll(books.values());
        books.forEach((partition, book) -> {
            Coordination coordination = new Coordination(teams, batch.with(pressure), book.notBefore(now));
            Held before = held.get(book);
            if (before == null || !before.isDone(teams, now)) {
                Function<Alert, Decision> change = coordination.underNewDirectory();
                boolean all = takeOn(partition, book.allOpen(), change, Cause.directory(coordination), batch, now);
                held.put(book, new Held(teams, all ? Instant.MAX : now.plus(AGAIN_AFTER)));
            }
            List<Alert> due = book.dueAt(coordination.now()).stream()
                    .filter(alert -> !stuck.containsKey(alert.alertId()))
                    .toList();
            takeOn(partition, due, coordination::tick, Cause.time(coordination), batch, now);
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

    /** Each as this batch has left it; false where any could not be. */
    private boolean takeOn(
            int partition, List<Alert> alerts, Function<Alert, Decision> step, Cause cause, Batch batch, Instant now) {
        boolean all = true;
        for (Alert alert : alerts) {
            Optional<Alert> left = batch.alerts(partition).find(alert.alertId());
            all &= left.isEmpty() || takeOn(partition, left.get(), step, cause, batch, now);
        }
        return all;
    }

    private boolean takeOn(
            int partition, Alert alert, Function<Alert, Decision> step, Cause cause, Batch batch, Instant now) {
        try {
            Decision decision = step.apply(alert);
            if (!decision.equals(Decision.NOTHING)) {
                batch.add(partition, decision, cause);
            }
            return true;
        } catch (RuntimeException defect) {
            stuck.put(
                    alert.alertId(),
                    new Stuck(alert.version(), cause.by().directory().version(), now.plus(AGAIN_AFTER)));
            metrics.stuck();
            LOG.atError()
                    .addKeyValue("alertId", alert.alertId())
                    .addKeyValue("partition", partition)
                    .setCause(defect)
                    .log("an alert is due and can't go on: nobody else is asked while that is so; ring its team");
            return false;
        }
    }
}
