package vigil.matching.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vigil.matching.decide.incident.IncidentMemory;

/** What is remembered of the incidents of the partitions at work. Used by the loop's thread alone, but for a count. */
final class Memories {
    private final Publications publications;
    private final Map<Integer, Map<String, IncidentMemory>> partitions = new HashMap<>();
    private final Set<Place> open = new LinkedHashSet<>();
    private final Map<String, ProducerRecord<String, byte[]>> unwritten = new LinkedHashMap<>();
    private volatile int openCount;

    Memories(Publications publications) {
        this.publications = publications;
    }

    /** Where an incident is remembered: its partition, and its key there. */
    record Place(int partition, String key) {}

    /** Takes a partition's memories over. */
    void take(int partition, Map<String, IncidentMemory> restored) {
        partitions.put(partition, restored);
        restored.forEach((key, memory) -> sort(new Place(partition, key), memory));
    }

    /** Forgets partitions that others work on now. */
    void drop(Collection<Integer> gone) {
        gone.forEach(partitions::remove);
        open.removeIf(place -> gone.contains(place.partition()));
        unwritten.values().removeIf(record -> gone.contains(record.partition()));
        openCount = open.size();
    }

    /** Forgets everything, also what was not written. */
    void dropAll() {
        drop(Set.copyOf(partitions.keySet()));
        unwritten.clear();
    }

    /** The partitions at work. */
    Set<Integer> partitions() {
        return Set.copyOf(partitions.keySet());
    }

    boolean holds(int partition) {
        return partitions.containsKey(partition);
    }

    @Nullable IncidentMemory of(int partition, String key) {
        return incidents(partition).get(key);
    }

    /** Null also where others work on the partition now. */
    @Nullable IncidentMemory at(Place place) {
        Map<String, IncidentMemory> incidents = partitions.get(place.partition());
        return incidents == null ? null : incidents.get(place.key());
    }

    /** The incidents of which something may be said when the register changes. */
    List<Place> open() {
        return List.copyOf(open);
    }

    List<Place> open(int partition) {
        return open.stream().filter(place -> place.partition() == partition).toList();
    }

    /** How many these are; may be asked by any thread. */
    int openCount() {
        return openCount;
    }

    /** Keeps it at once, and on the log when {@link #takeUnwritten} is sent; the later one wins. */
    void keep(int partition, String key, IncidentMemory memory) {
        keep(new Place(partition, key), memory);
    }

    void keep(Place place, IncidentMemory memory) {
        incidents(place.partition()).put(place.key(), memory);
        sort(place, memory);
        unwritten.put(place.key(), publications.memory(place.partition(), place.key(), memory));
    }

    /** Every memory that changed since the last call, in its latest state. */
    List<ProducerRecord<String, byte[]>> takeUnwritten() {
        List<ProducerRecord<String, byte[]>> records = List.copyOf(unwritten.values());
        unwritten.clear();
        return records;
    }

    /**
     * Forgets what sources said of people whom the register has not named in time, and incidents that are stale;
     * the records that say so are to be sent.
     */
    List<ProducerRecord<String, byte[]>> forget(Instant now) {
        open().forEach(place -> blankWhereDue(place, now));
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(takeUnwritten());
        partitions.forEach((partition, incidents) -> incidents.entrySet().removeIf(entry -> {
            boolean stale = entry.getValue().isStale(now);
            if (stale) {
                records.addAll(publications.tombstones(partition, entry.getKey(), entry.getValue()));
            }
            return stale;
        }));
        return records;
    }

    private void blankWhereDue(Place place, Instant now) {
        IncidentMemory memory = incidents(place.partition()).get(place.key());
        if (memory != null && memory.hasWaited(now)) {
            keep(place, memory.blanked());
        }
    }

    private void sort(Place place, IncidentMemory memory) {
        if (memory.isOpen()) {
            open.add(place);
        } else {
            open.remove(place);
        }
        openCount = open.size();
    }

    private Map<String, IncidentMemory> incidents(int partition) {
        Map<String, IncidentMemory> incidents = partitions.get(partition);
        if (incidents == null) {
            throw new IllegalStateException("Partition " + partition + " was not restored.");
        }
        return incidents;
    }
}
