package vigil.platform.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads partitions from their beginning to the ends that somebody has found before, and stops. It is done when {@code
 * position()} has reached these: a record's offset won't do, as transaction markers and compacted records have offsets
 * too, and no record.
 */
public final class WholeLog {
    /** How long the brokers may take to say where the reading stands, for those whom nobody waits for. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration POLL_WAIT = Duration.ofMillis(100);

    private WholeLog() {}

    /**
     * Hands each record on, a partition's oldest first.
     *
     * @param reader has no group; it is assigned the partitions of {@code ends}
     * @param patience how long to wait for an answer now; throws what should end the reading when time is up
     * @throws org.apache.kafka.common.errors.TimeoutException if the brokers don't answer within that time
     */
    public static void read(
            Consumer<String, byte[]> reader,
            Map<TopicPartition, Long> ends,
            Supplier<Duration> patience,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        reader.assign(ends.keySet());
        reader.seekToBeginning(ends.keySet());
        readOn(reader, ends, patience, each);
    }

    /**
     * The same from other places than the beginning.
     *
     * @param starts of the same partitions as {@code ends}
     */
    public static void readFrom(
            Consumer<String, byte[]> reader,
            Map<TopicPartition, Long> starts,
            Map<TopicPartition, Long> ends,
            Supplier<Duration> patience,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        reader.assign(ends.keySet());
        starts.forEach(reader::seek);
        readOn(reader, ends, patience, each);
    }

    private static void readOn(
            Consumer<String, byte[]> reader,
            Map<TopicPartition, Long> ends,
            Supplier<Duration> patience,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        while (!reached(reader, ends, patience)) {
            reader.poll(POLL_WAIT).forEach(each);
        }
    }

    private static boolean reached(
            Consumer<String, byte[]> reader, Map<TopicPartition, Long> ends, Supplier<Duration> patience) {
        return ends.entrySet().stream()
                .allMatch(end -> reader.position(end.getKey(), patience.get()) >= end.getValue());
    }
}
