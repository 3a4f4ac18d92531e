package vigil.platform.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Polls for batches that are worth a transaction each: at once what is there when little comes, and under load what
 * comes within a few milliseconds, as commits more often would spend the machine on tiny transactions.
 *
 * <p>Used by the consumer's thread alone. What was polled before a rebalance is dropped: whoever has its partitions now,
 * perhaps this consumer again, gets it anew. So the owner says when there was one, from its rebalance listener.
 */
public final class PacedPoll {
    /** A poll of at least this many records is load. */
    private static final int LOAD = 50;

    /** How long a batch is gathered under load. */
    private static final long PACE_NANOS = Duration.ofMillis(10).toNanos();

    private static final int LARGEST_BATCH = 2_000;

    private final Consumer<String, byte[]> consumer;
    private int rebalances;

    public PacedPoll(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Partitions were given or taken. */
    public void rebalanced() {
        rebalances++;
    }

    /**
     * The next batch, in the order of each partition; empty when nothing comes within {@code wait}.
     *
     * @throws org.apache.kafka.common.KafkaException as the consumer's poll does
     */
    public List<ConsumerRecord<String, byte[]>> next(Duration wait) {
        List<ConsumerRecord<String, byte[]>> gathered = new ArrayList<>();
        int seen = rebalances;
        long until = 0;
        Duration patience = wait;
        do {
            ConsumerRecords<String, byte[]> polled = consumer.poll(patience);
            if (rebalances != seen) {
                gathered.clear();
                seen = rebalances;
            }
            polled.forEach(gathered::add);
            long now = System.nanoTime();
            until = until == 0 ? now + PACE_NANOS : until;
            patience = Duration.ofNanos(until - now);
        } while (gathered.size() >= LOAD && gathered.size() < LARGEST_BATCH && patience.isPositive());
        return gathered;
    }
}
