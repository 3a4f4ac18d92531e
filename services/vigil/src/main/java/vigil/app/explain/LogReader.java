package vigil.app.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vigil.app.Failure;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.WholeLog;

/** Reads what is committed, and writes nothing. Used by one thread. */
final class LogReader {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration POLL_WAIT = Duration.ofMillis(200);

    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final String prefix;
    private final Set<String> topics;

    LogReader(org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer, String prefix) {
        this.consumer = consumer;
        this.prefix = prefix;
        this.topics = consumer.listTopics(ANSWER_WITHIN).keySet();
    }

    /** Every record of a partition, oldest first. */
    void each(Topic topic, int partition, Consumer<ConsumerRecord<String, byte[]>> each) {
        TopicPartition place = new TopicPartition(existing(topic.named(prefix)), partition);
        WholeLog.read(consumer, consumer.endOffsets(Set.of(place), ANSWER_WITHIN), () -> WholeLog.PATIENCE, each);
    }

    /** Every record of a topic. */
    void each(Topic topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        List<TopicPartition> places = new ArrayList<>();
        for (int partition = 0; partition < topic.partitions(); partition++) {
            places.add(new TopicPartition(existing(topic.named(prefix)), partition));
        }
        WholeLog.read(consumer, consumer.endOffsets(places, ANSWER_WITHIN), () -> WholeLog.PATIENCE, each);
    }

    /** The record just there; empty where there is none any more. */
    Optional<ConsumerRecord<String, byte[]>> at(String topic, int partition, long offset) {
        TopicPartition place = new TopicPartition(existing(prefix + topic), partition);
        Map<TopicPartition, Long> ends = consumer.endOffsets(Set.of(place), ANSWER_WITHIN);
        long first = consumer.beginningOffsets(Set.of(place), ANSWER_WITHIN).getOrDefault(place, 0L);
        long end = ends.getOrDefault(place, 0L);
        if (offset < first || offset >= end) {
            return Optional.empty();
        }
        consumer.assign(Set.of(place));
        consumer.seek(place, offset);
        while (consumer.position(place, ANSWER_WITHIN) < end) {
            List<ConsumerRecord<String, byte[]>> read = consumer.poll(POLL_WAIT).records(place);
            if (!read.isEmpty()) {
                return Optional.of(read.getFirst()).filter(record -> record.offset() == offset);
            }
        }
        return Optional.empty();
    }

    private String existing(String topic) {
        if (!topics.contains(topic)) {
            throw new Failure(
                    "There is no topic " + topic + " here: choose the cluster with --kafka and --prefix, or make it"
                            + " with 'vigil topics create'.");
        }
        return topic;
    }
}
