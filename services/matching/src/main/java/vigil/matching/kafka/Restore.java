package vigil.matching.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import vigil.matching.decide.incident.IncidentMemory;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.WholeLog;
import vigil.wire.Decoded;

/**
 * Reads back what was remembered of partitions just assigned, as far as it is committed, up to the ends found at the start. These
 * are taken <em>un</em>committed: a crashed writer's open transaction would otherwise hide what was committed after it began.
 */
final class Restore {
    private final KafkaClients clients;
    private final String topic;
    private final Publications publications;
    private final DeadLetters deadLetters;

    Restore(KafkaClients clients, MatchingTopics topics, DeadLetters deadLetters) {
        this.clients = clients;
        this.publications = new Publications(topics);
        this.topic = topics.named(Topic.MATCHING_INCIDENTS);
        this.deadLetters = deadLetters;
    }

    /**
     * What was found.
     *
     * @param memories by partition, then by the incident's key
     * @param unreadable what could not be read
     */
    record Found(Map<Integer, Map<String, IncidentMemory>> memories, List<SetAside> unreadable) {}

    /**
     * A memory that can't be read, to be written before anything else is of that partition: it comes once, and is not lost when
     * its incident is heard of again.
     *
     * @param records the dead letter, and what is remembered in its place
     */
    record SetAside(int partition, List<ProducerRecord<String, byte[]>> records) {}

    /** A memory that nothing newer has replaced. */
    private record Unreadable(ConsumerRecord<String, byte[]> record, String sentence) {}

    Found read(Collection<Integer> partitions) {
        Map<Integer, Map<String, IncidentMemory>> memories = new HashMap<>();
        partitions.forEach(partition -> memories.put(partition, new HashMap<>()));
        Map<String, Unreadable> unreadable = new LinkedHashMap<>();
        List<TopicPartition> sources = partitions.stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
        if (!sources.isEmpty()) {
            Map<TopicPartition, Long> ends = ends(sources);
            try (Consumer<String, byte[]> reader = clients.freeConsumer("restore", true)) {
                WholeLog.read(reader, ends, () -> WholeLog.PATIENCE, record -> take(record, memories, unreadable));
            }
        }
        return new Found(
                memories,
                unreadable.values().stream()
                        .map(memory -> setAside(memory, memories))
                        .toList());
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> sources) {
        try (Consumer<String, byte[]> uncommitted = clients.freeConsumer("restore-ends", false)) {
            return uncommitted.endOffsets(sources);
        }
    }

    private static void take(
            ConsumerRecord<String, byte[]> record,
            Map<Integer, Map<String, IncidentMemory>> memories,
            Map<String, Unreadable> unreadable) {
        Map<String, IncidentMemory> incidents = memories.get(record.partition());
        if (incidents == null || record.key() == null) {
            return;
        }
        unreadable.remove(record.key());
        if (record.value() == null) {
            incidents.remove(record.key());
            return;
        }
        switch (Publications.MEMORY.decode(record.value())) {
            case Decoded.Value<IncidentMemory> memory -> incidents.put(record.key(), memory.value());
            case Decoded.Unreadable<IncidentMemory> why ->
                unreadable.put(record.key(), new Unreadable(record, why.sentence()));
        }
    }

    /** An older memory that can be read is better than none. */
    private SetAside setAside(Unreadable memory, Map<Integer, Map<String, IncidentMemory>> memories) {
        ConsumerRecord<String, byte[]> record = memory.record();
        int partition = record.partition();
        IncidentMemory older = memories.getOrDefault(partition, Map.of()).get(record.key());
        return new SetAside(
                partition,
                List.of(
                        deadLetters.letter(record, DeadLetters.Kind.UNREADABLE_MEMORY, memory.sentence()),
                        older == null
                                ? publications.tombstone(partition, record.key())
                                : publications.memory(partition, record.key(), older)));
    }
}
