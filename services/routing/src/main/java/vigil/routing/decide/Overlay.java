package vigil.routing.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;

/**
 * The versions of a transaction that isn't committed yet, over what is: later records of the batch see
 * them, and after an abort they are simply dropped. Not for use by several threads.
 */
public final class Overlay implements Alerts {
    private final Alerts committed;
    private final Map<AlertId, Alert> pending = new LinkedHashMap<>();

    public Overlay(Alerts committed) {
        this.committed = committed;
    }

    public void put(Alert alert) {
        pending.put(alert.alertId(), alert);
    }

    @Override
    public Optional<Alert> find(AlertId id) {
        Alert changed = pending.get(id);
        return changed == null ? committed.find(id) : Optional.of(changed);
    }

    @Override
    public List<Alert> about(String partitionKey) {
        List<Alert> known = committed.about(partitionKey);
        List<Alert> all = new ArrayList<>(known.size() + 1);
        known.forEach(alert -> all.add(pending.getOrDefault(alert.alertId(), alert)));
        pending.values().stream()
                .filter(alert -> alert.partitionKey().equals(partitionKey)
                        && committed.find(alert.alertId()).isEmpty())
                .forEach(all::add);
        return all;
    }
}
