package vigil.intake.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.intake.decide.EventPrint;
import vigil.platform.service.HealthCheck;
import vigil.platform.service.HealthStatus;
import vigil.platform.service.LoopThread;
import vigil.wire.Envelope;

/**
 * Reads the event topics from an hour ago on into {@link RecentEvents}, on a thread of its own, so
 * that every instance knows what any of them took, also after a restart.
 */
public final class RecentTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecentTail.class);
    private static final Duration POLL_WAIT = Duration.ofMillis(200);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);
    private static final Duration START_WITHIN = Duration.ofSeconds(30);
    private static final Duration SILENT_FOR = Duration.ofSeconds(15);

    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final EventTopics topics;
    private final RecentEvents recent;
    private final Clock clock;
    private final LoopThread thread;
    private volatile boolean caughtUp;
    private volatile boolean closing;
    private volatile Instant lastContact;

    private RecentTail(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            EventTopics topics,
            RecentEvents recent,
            Clock clock,
            Consumer<Throwable> onDeath) {
        this.consumer = consumer;
        this.topics = topics;
        this.recent = recent;
        this.clock = clock;
        this.lastContact = clock.instant();
        this.thread = LoopThread.start("recent-events", this::run, this::stop, onDeath);
    }

    /** Starts reading; the tail closes {@code consumer}. */
    public static RecentTail start(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            EventTopics topics,
            RecentEvents recent,
            Clock clock,
            Consumer<Throwable> onDeath) {
        return new RecentTail(consumer, topics, recent, clock, onDeath);
    }

    /** Whether the last hour, as it was at the start, has been read. */
    public boolean caughtUp() {
        return caughtUp;
    }

    /** Up once it has caught up, while it runs and has contact with the brokers. */
    public HealthCheck health() {
        return new HealthCheck("recent-events", () -> {
            HealthStatus loop = thread.health().status();
            if (!loop.up()) {
                return loop;
            }
            if (!caughtUp) {
                return HealthStatus.down("Still reading the events of the last hour.");
            }
            Duration silent = Duration.between(lastContact, clock.instant());
            return silent.compareTo(SILENT_FOR) > 0
                    ? HealthStatus.down("No contact with the brokers for " + silent.toSeconds() + " s.")
                    : HealthStatus.up("The events of the last hour are known.");
        });
    }

    /** Stops reading, in bounded time. */
    @Override
    public void close() {
        thread.close();
    }

    private void stop() {
        closing = true;
        consumer.wakeup();
    }

    private void run() {
        try {
            Map<TopicPartition, Long> ends = begin();
            Instant nextLook = clock.instant();
            while (!closing) {
                consumer.poll(POLL_WAIT).forEach(this::remember);
                caughtUp = caughtUp || reached(ends);
                if (!clock.instant().isBefore(nextLook)) {
                    look(ends);
                    nextLook = clock.instant().plus(LOOK_EVERY);
                }
            }
        } finally {
            consumer.close(CloseOptions.timeout(CLOSE_WITHIN));
        }
    }

    /** Goes to an hour ago; the ends that must be reached. */
    private Map<TopicPartition, Long> begin() {
        List<TopicPartition> partitions = topics.names().stream()
                .flatMap(topic -> consumer.partitionsFor(topic, START_WITHIN).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, START_WITHIN);
        long hourAgo = clock.instant().minus(RecentEvents.WINDOW).toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(each -> each, each -> hourAgo)), START_WITHIN);
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? end : start.offset());
        });
        return ends;
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void remember(ConsumerRecord<String, byte[]> message) {
        byte[] data = message.value();
        if (data != null) {
            Envelope.read(message.headers())
                    .map(event -> EventPrint.of(event.source(), event.id(), event.type(), data))
                    .ifPresent(recent::remember);
        }
    }

    /** An empty poll doesn't tell quiet topics from lost brokers, so ask. */
    private void look(Map<TopicPartition, Long> partitions) {
        try {
            consumer.endOffsets(partitions.keySet(), ANSWER_WITHIN);
            lastContact = clock.instant();
        } catch (TimeoutException lost) {
            LOG.atDebug().log("no answer; the last contact grows old");
        }
    }
}
