package vigil.load.simulation.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.load.simulation.world.Input.Topic;
import vigil.routing.decide.AlertBook;

/** One partition of routing's topics as the brokers have them: what was written, and how far its readers have committed. */
final class Partition {
    private final Map<Topic, List<Input>> inputs = new EnumMap<>(Topic.class);
    private final Map<Topic, Integer> committed = new EnumMap<>(Topic.class);
    private List<Kept> alerts = new ArrayList<>();

    Partition() {
        for (Topic topic : Topic.values()) {
            inputs.put(topic, new ArrayList<>());
            committed.put(topic, 0);
        }
    }

    /** A record of {@code coordination.alerts}; without a value it is a tombstone. */
    private record Kept(AlertId id, @Nullable Alert alert) {}

    void write(Input input) {
        records(input.topic()).add(input);
    }

    /** The record at that position; empty at the end. */
    Optional<Input> read(Topic topic, int position) {
        List<Input> records = records(topic);
        return position < records.size() ? Optional.of(records.get(position)) : Optional.empty();
    }

    /**
     * One of the last records of the topic; empty where there is none. Matching writes its questions in one transaction with its
     * own place, so that none comes again but the last that it asked, when it asks it once more.
     */
    Optional<Input> anyRecent(Topic topic, Chance chance) {
        List<Input> records = topic == Topic.REVIEWS ? lastOfEach(topic) : records(topic);
        int recent = Math.min(50, records.size());
        return recent == 0 ? Optional.empty() : Optional.of(records.get(records.size() - 1 - chance.below(recent)));
    }

    /** How far its readers have committed. */
    Map<Topic, Integer> committed() {
        return new EnumMap<>(committed);
    }

    /** Whether every record has been read. */
    boolean isRead() {
        return committed.entrySet().stream()
                .allMatch(entry -> entry.getValue() == records(entry.getKey()).size());
    }

    void commit(Map<Topic, Integer> positions) {
        committed.putAll(positions);
    }

    void keep(Alert alert) {
        alerts.add(new Kept(alert.alertId(), alert));
    }

    void tombstone(AlertId id) {
        alerts.add(new Kept(id, null));
    }

    /** Leaves the latest record of each alert, and no tombstones. */
    void compact() {
        List<Kept> left = new ArrayList<>();
        Set<AlertId> seen = new HashSet<>();
        for (Kept kept : alerts.reversed()) {
            if (seen.add(kept.id()) && kept.alert() != null) {
                left.add(kept);
            }
        }
        alerts = new ArrayList<>(left.reversed());
    }

    /** The alerts as whoever is given the partition reads them from the log. */
    AlertBook restored() {
        AlertBook book = new AlertBook();
        for (Kept kept : alerts) {
            if (kept.alert() == null) {
                book.forget(kept.id());
            } else {
                book.apply(kept.alert());
            }
        }
        return book;
    }

    private List<Input> lastOfEach(Topic topic) {
        Map<String, Input> last = new LinkedHashMap<>();
        for (Input input : records(topic)) {
            last.put(input.key(), input);
        }
        return List.copyOf(last.values());
    }

    private List<Input> records(Topic topic) {
        return inputs.getOrDefault(topic, List.of());
    }
}
