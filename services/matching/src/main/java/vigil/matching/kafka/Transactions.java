package vigil.matching.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import vigil.platform.kafka.GroupTransactions;

/** What is remembered and said, with how far was read. Used by the loop's thread alone. */
record Transactions(Consumer<String, byte[]> inputs, GroupTransactions transactions, MatchingTopics topics) {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    /**
     * With the positions where the inputs of these partitions stand.
     *
     * @param records what is written; where there is nothing, the positions alone are committed
     * @param partitions all that the records lie in, not empty
     * @throws org.apache.kafka.common.KafkaException if nothing of it is written, or that is not known
     */
    void commit(List<ProducerRecord<String, byte[]>> records, Set<Integer> partitions) {
        Map<TopicPartition, OffsetAndMetadata> positions = positions(partitions);
        if (records.isEmpty()) {
            inputs.commitSync(positions);
        } else {
            transactions.commit(records, positions);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(Set<Integer> partitions) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        partitions.forEach(partition -> topics.inputs(partition)
                .forEach(input -> positions.put(input, new OffsetAndMetadata(inputs.position(input, ANSWER_WITHIN)))));
        return positions;
    }
}
