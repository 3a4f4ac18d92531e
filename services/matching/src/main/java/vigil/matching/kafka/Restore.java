package vigil.matching.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

/** Reads back what was remembered of partitions just assigned, up to the ends found at the start. */
final class Restore {
    private final KafkaClients clients;
    private final String topic;
    private final DeadLetters deadLetters;

    Restore(KafkaClients clients, MatchingTopics topics, DeadLetters deadLetters) {
        this.clients = clients;
        this.topic = topics.named(Topic.MATCHING_INCIDENTS);
        this.deadLetters = deadLetters;
    }

    /**
     * What was found.
     *
     * @param memories by partition, then by the incident's key
     * @param unreadable dead letters to be sent
     */
    record Found(Map<Integer, Map<String, IncidentMemory>> memories, List<ProducerRecord<String, byte[]>> unreadable) {}

    Found read(Collection<Integer> partitions) {
        Found found = new Found(new HashMap<>(), new ArrayList<>());
        partitions.forEach(partition -> found.memories().put(partition, new HashMap<>()));
        List<TopicPartition> sources = partitions.stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
        if (sources.isEmpty()) {
            return found;
        }
        try (Consumer<String, byte[]> consumer = clients.freeConsumer("restore", true)) {
            WholeLog.read(
                    consumer,
                    consumer.endOffsets(sources, WholeLog.PATIENCE),
                    () -> WholeLog.PATIENCE,
                    record -> take(record, found));
        }
        return found;
    }

    private void take(ConsumerRecord<String, byte[]> record, Found found) {
        Map<String, IncidentMemory> memories = found.memories().get(record.partition());
        if (memories == null || record.key() == null) {
            return;
        }
        if (record.value() == null) {
            memories.remove(record.key());
            return;
        }
        switch (Publications.MEMORY.decode(record.value())) {
            case Decoded.Value<IncidentMemory> memory -> memories.put(record.key(), memory.value());
            case Decoded.Unreadable<IncidentMemory> unreadable ->
                found.unreadable()
                        .add(deadLetters.letter(record, DeadLetters.Kind.UNREADABLE_MEMORY, unreadable.sentence()));
        }
    }
}
