package vigil.load.measure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vigil.load.traffic.EventMark;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.service.LoopThread;

/**
 * Reads the topic where results come out, from where it ends now, committed records only, and tells the phase at
 * hand which events they are of. A record has arrived when the poll that brought it returns.
 */
public final class ResultTail implements AutoCloseable {
    private static final Duration POLL_WAIT = Duration.ofMillis(100);

    private final Consumer<String, byte[]> consumer;
    private final AtomicReference<@Nullable Arrivals> phase = new AtomicReference<>();
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final LoopThread thread;

    /** Starts reading all {@code partitions} of {@code topic}. */
    public ResultTail(KafkaClients clients, String topic, int partitions) {
        this.consumer = clients.freeConsumer("results", true);
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        this.thread = LoopThread.start("results", this::read, consumer::wakeup, died -> {});
    }

    /** From now on that phase's events are looked for. */
    public void lookFor(Arrivals arrivals) {
        phase.set(arrivals);
    }

    /** Whether results are still being read. */
    public boolean alive() {
        return thread.alive();
    }

    /** Records read so far. */
    public long records() {
        return records.get();
    }

    /** Bytes of their values. */
    public long bytes() {
        return bytes.get();
    }

    /** Until it is woken up. */
    private void read() {
        try (consumer) {
            while (true) {
                ConsumerRecords<String, byte[]> polled = consumer.poll(POLL_WAIT);
                long now = System.nanoTime();
                polled.forEach(record -> look(record, now));
            }
        }
    }

    private void look(ConsumerRecord<String, byte[]> record, long now) {
        if (record.value() == null) {
            return;
        }
        records.incrementAndGet();
        bytes.addAndGet(record.value().length);
        Arrivals arrivals = phase.get();
        if (arrivals != null) {
            EventMark.find(record.value(), number -> arrivals.arrived(number, now));
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
