package vigil.routing.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;

/**
 * The alerts of one partition as the log has them. {@link #apply} and {@link #forget} are the only
 * writers, for what was just committed and for what is replayed. Not for use by several threads.
 */
public final class AlertBook implements Alerts {
    private static final Comparator<Alert> OLDEST_FIRST = Comparator.<Alert, Instant>comparing(
                    alert -> alert.clocks().raised())
            .thenComparing(Alert::alertId);

    private final Map<AlertId, Alert> alerts = new HashMap<>();
    private final Map<String, List<AlertId>> byKey = new HashMap<>();
    private final TreeMap<Instant, List<AlertId>> due = new TreeMap<>();
    private Instant latest = Instant.EPOCH;

    @Override
    public Optional<Alert> find(AlertId id) {
        return Optional.ofNullable(alerts.get(id));
    }

    @Override
    public List<Alert> about(String partitionKey) {
        return byKey.getOrDefault(partitionKey, List.of()).stream()
                .flatMap(id -> find(id).stream())
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** Takes a version in; an older one than is known changes nothing. */
    public void apply(Alert alert) {
        Alert known = alerts.get(alert.alertId());
        if (known != null && known.version() >= alert.version()) {
            return;
        }
        if (known == null) {
            byKey.computeIfAbsent(alert.partitionKey(), key -> new ArrayList<>(1))
                    .add(alert.alertId());
        } else {
            notDue(known);
        }
        alerts.put(alert.alertId(), alert);
        TickFlow.nextDue(alert)
                .ifPresent(at ->
                        due.computeIfAbsent(at, moment -> new ArrayList<>(1)).add(alert.alertId()));
        if (alert.lastChangedAt().isAfter(latest)) {
            latest = alert.lastChangedAt();
        }
    }

    /** Lets an archived alert go. */
    public void forget(AlertId id) {
        Alert known = alerts.remove(id);
        if (known != null) {
            notDue(known);
            byKey.computeIfPresent(known.partitionKey(), (key, ids) -> {
                ids.remove(id);
                return ids.isEmpty() ? null : ids;
            });
        }
    }

    private void notDue(Alert known) {
        TickFlow.nextDue(known)
                .ifPresent(at -> due.computeIfPresent(at, (moment, ids) -> {
                    ids.remove(known.alertId());
                    return ids.isEmpty() ? null : ids;
                }));
    }

    /** The alerts for which something is due at that moment, longest overdue first. */
    public List<Alert> dueAt(Instant now) {
        return due.headMap(now, true).values().stream()
                .flatMap(Collection::stream)
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** Those that somebody still has something to do for. */
    public List<Alert> allOpen() {
        return alerts.values().stream().filter(alert -> alert.status().isOpen()).toList();
    }

    /** The latest moment recorded in the partition. */
    public Instant latest() {
        return latest;
    }

    /** Time never goes back behind what the partition has recorded, also when another machine's clock was ahead. */
    public Instant notBefore(Instant now) {
        return latest.isAfter(now) ? latest : now;
    }

    /** How many alerts are kept. */
    public int size() {
        return alerts.size();
    }

    /** How many of them are open and live. */
    public long open() {
        return allOpen().size() - inShadow();
    }

    /** How many of them are open, and nobody but the desk is told of. */
    public long inShadow() {
        return allOpen().stream().filter(Alert::isInShadow).count();
    }
}
