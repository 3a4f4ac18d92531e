package vigil.matching.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what follows from what was read, and how far that is: together, or not at all. Each transaction carries positions,
 * bound to the group's generation. Without them the brokers commit it also for an instance that was frozen for a while and
 * whose partitions others have: it would write old memories over newer ones. Used by the loop's thread alone.
 */
final class Transactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final Duration COMMIT_WITHIN = Duration.ofSeconds(30);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> inputs;
    private final Producer<String, byte[]> producer;
    private final MatchingTopics topics;
    private final Uptime uptime;

    Transactions(
            Consumer<String, byte[]> inputs, Producer<String, byte[]> producer, MatchingTopics topics, Uptime uptime) {
        this.inputs = inputs;
        this.producer = producer;
        this.topics = topics;
        this.uptime = uptime;
    }

    /** Before the first: whatever an earlier instance of this name left open is aborted. */
    void begin() {
        producer.initTransactions();
    }

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
            return;
        }
        producer.beginTransaction();
        records.forEach(this::send);
        producer.sendOffsetsToTransaction(positions, inputs.groupMetadata());
        Duration until = uptime.soFar().plus(COMMIT_WITHIN);
        while (true) {
            try {
                producer.commitTransaction();
                return;
            } catch (TimeoutException unknown) {
                if (uptime.soFar().compareTo(until) > 0) {
                    throw unknown;
                }
                LOG.warn("the brokers have not confirmed a commit; asking again");
            }
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(Set<Integer> partitions) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        partitions.forEach(partition -> topics.inputs(partition)
                .forEach(input -> positions.put(input, new OffsetAndMetadata(inputs.position(input, ANSWER_WITHIN)))));
        return positions;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit reports a failed send
    private void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    /** Gives the partitions up at once; whoever comes next aborts what is open. */
    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
        inputs.close(CloseOptions.timeout(CLOSE_WITHIN));
    }
}
