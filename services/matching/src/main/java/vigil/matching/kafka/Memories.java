package vigil.matching.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vigil.matching.decide.incident.IncidentMemory;

/** What is remembered of the incidents of the partitions at work. Used by the loop's thread alone. */
final class Memories {
    private final Publications publications;
    private final Map<Integer, Map<String, IncidentMemory>> partitions = new HashMap<>();
    private final Map<String, ProducerRecord<String, byte[]>> unwritten = new LinkedHashMap<>();

    Memories(Publications publications) {
        this.publications = publications;
    }

    /** Takes a partition's memories over. */
    void take(int partition, Map<String, IncidentMemory> restored) {
        partitions.put(partition, restored);
    }

    /** Forgets partitions that others work on now. */
    void drop(Collection<Integer> gone) {
        gone.forEach(partitions::remove);
    }

    boolean holds(int partition) {
        return partitions.containsKey(partition);
    }

    @Nullable IncidentMemory of(int partition, String key) {
        return incidents(partition).get(key);
    }

    /** Keeps it at once, and on the log when {@link #takeUnwritten} is sent; the later one wins. */
    void keep(int partition, String key, IncidentMemory memory) {
        incidents(partition).put(key, memory);
        unwritten.put(key, publications.memory(partition, key, memory));
    }

    /** Every memory that changed since the last call, in its latest state. */
    List<ProducerRecord<String, byte[]>> takeUnwritten() {
        List<ProducerRecord<String, byte[]>> records = List.copyOf(unwritten.values());
        unwritten.clear();
        return records;
    }

    /** Forgets what is stale; the tombstones that say so are to be sent. */
    List<ProducerRecord<String, byte[]>> forget(Instant now) {
        List<ProducerRecord<String, byte[]>> tombstones = new ArrayList<>();
        partitions.forEach((partition, incidents) -> incidents.entrySet().removeIf(entry -> {
            boolean stale = entry.getValue().isStale(now);
            if (stale) {
                tombstones.addAll(publications.tombstones(partition, entry.getKey(), entry.getValue()));
            }
            return stale;
        }));
        return tombstones;
    }

    private Map<String, IncidentMemory> incidents(int partition) {
        Map<String, IncidentMemory> incidents = partitions.get(partition);
        if (incidents == null) {
            throw new IllegalStateException("Partition " + partition + " was not restored.");
        }
        return incidents;
    }
}
