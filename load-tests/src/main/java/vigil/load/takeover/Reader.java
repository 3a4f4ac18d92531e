package vigil.load.takeover;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.Topic;
import vigil.platform.service.LoopThread;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** Reads every committed alert and outcome, from the beginning, into the ledger. */
final class Reader implements AutoCloseable {
    private static final Duration POLL_WAIT = Duration.ofMillis(50);

    private final Consumer<String, byte[]> consumer;
    private final Ledger ledger;
    private final LoopThread thread;

    Reader(KafkaClients clients, Ledger ledger) {
        this.consumer = clients.freeConsumer("ledger", true);
        this.ledger = ledger;
        List<TopicPartition> all = Stream.of(Topic.COORDINATION_ALERTS, Topic.COORDINATION_OUTCOMES)
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.named(""), partition)))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        this.thread = LoopThread.start("ledger", this::read, consumer::wakeup, died -> {
            System.err.println("What is committed can't be read: " + died);
            Runtime.getRuntime().halt(1);
        });
    }

    private void read() {
        try (consumer) {
            while (true) {
                ConsumerRecords<String, byte[]> polled = consumer.poll(POLL_WAIT);
                long now = System.nanoTime();
                for (ConsumerRecord<String, byte[]> record : polled) {
                    if (record.topic().equals(Topic.COORDINATION_ALERTS.named(""))) {
                        take(Codec.ALERT.decode(record.value()), (alert, at) -> ledger.reads(alert, at), now);
                    } else {
                        take(Codec.OUTCOME.decode(record.value()), (outcome, at) -> ledger.reads(outcome, at), now);
                    }
                }
            }
        }
    }

    private static <T> void take(Decoded<T> decoded, BiConsumer<T, Long> reads, long now) {
        switch (decoded) {
            case Decoded.Value<T>(var value, var defects) -> reads.accept(value, now);
            case Decoded.Unreadable<T> unreadable -> throw new IllegalStateException(unreadable.sentence());
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
