package vigil.platform.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what follows from what was read, and how far that is: together, or not at all. Each transaction carries positions,
 * bound to the group's generation. Without them the brokers commit it also for an instance that was frozen for a while and
 * whose partitions others have. Used by the consumer's thread alone.
 */
public final class GroupTransactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupTransactions.class);
    private static final Duration COMMIT_WITHIN = Duration.ofSeconds(30);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final Producer<String, byte[]> producer;
    private final InstantSource clock;

    /** Of that member of a group, written by a transactional producer. */
    public GroupTransactions(
            Consumer<String, byte[]> consumer, Producer<String, byte[]> producer, InstantSource clock) {
        this.consumer = consumer;
        this.producer = producer;
        this.clock = clock;
    }

    /** Before the first: whatever an earlier instance of this name left open is aborted. */
    public void begin() {
        producer.initTransactions();
    }

    /**
     * Where to go on; null for an input of which nothing was ever committed. Can't be had while an earlier owner's
     * transaction is undecided, as a rule for seconds.
     *
     * @throws TimeoutException if it is undecided for longer
     */
    public Map<TopicPartition, OffsetAndMetadata> stableOffsets(Set<TopicPartition> inputs) {
        try {
            return consumer.committed(inputs, ANSWER_WITHIN);
        } catch (TimeoutException undecided) {
            LOG.warn("an earlier transaction has not ended, and nothing is read until it has;"
                    + " if this repeats, see \"A transaction that never ends\" in docs/operations.md");
            throw undecided;
        }
    }

    /**
     * Writes and commits where the inputs stand; returns once that is known.
     *
     * @param records what is written; where there is nothing, the positions alone are committed
     * @param inputs all of every partition that is written, not empty
     * @return of each partition that was written the place after the last record, empty where there was none. Nobody else has
     *     written there since this member was given the inputs: the next one can't begin before this is decided
     * @throws org.apache.kafka.common.KafkaException if nothing of it is written, or that is not known
     */
    public Map<TopicPartition, Long> commit(
            List<ProducerRecord<String, byte[]>> records, Collection<TopicPartition> inputs) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        inputs.forEach(input -> positions.put(input, new OffsetAndMetadata(consumer.position(input, ANSWER_WITHIN))));
        if (records.isEmpty()) {
            consumer.commitSync(positions);
            return Map.of();
        }
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
        producer.sendOffsetsToTransaction(positions, consumer.groupMetadata());
        Instant until = clock.instant().plus(COMMIT_WITHIN);
        while (true) {
            try {
                producer.commitTransaction();
                return after(sent);
            } catch (TimeoutException unknown) {
                if (clock.instant().isAfter(until)) {
                    throw unknown;
                }
                LOG.warn("the brokers have not confirmed a commit; asking again");
            }
        }
    }

    private static Map<TopicPartition, Long> after(List<Future<RecordMetadata>> committed) {
        Map<TopicPartition, Long> after = new HashMap<>();
        committed.forEach(sent -> {
            RecordMetadata record = sent.resultNow();
            after.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max);
        });
        return after;
    }

    /** Leaves the group and gives its partitions up at once; an open transaction is aborted by whoever comes next. */
    @Override
    public void close() {
        try {
            producer.close(CLOSE_WITHIN);
        } finally {
            consumer.close(CloseOptions.timeout(CLOSE_WITHIN));
        }
    }
}
