package vigil.platform.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.platform.service.HealthCheck;
import vigil.platform.service.HealthStatus;
import vigil.platform.service.LoopThread;

/**
 * Reads all partitions of a topic on a thread of its own, first what is there, then what comes.
 *
 * <p>It has caught up once its {@code position()} has reached the ends that each partition had at
 * the start. A record's offset won't do for that: transaction markers and compacted records have
 * offsets too, and no record.
 */
public final class TopicTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);
    private static final Duration POLL_WAIT = Duration.ofMillis(200);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);

    private final Options options;
    private final Handler handler;
    private final Clock clock;
    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile boolean caughtUp;
    private volatile boolean closing;
    private boolean contact = true;
    private volatile long behind;
    private volatile Instant lastContact;
    private volatile @Nullable LoopThread thread;

    private TopicTail(Options options, KafkaClients clients, Handler handler, Clock clock) {
        this.options = options;
        this.handler = handler;
        this.clock = clock;
        this.lastContact = clock.instant();
        this.consumer = clients.freeConsumer("tail-" + options.purpose(), options.readCommitted());
    }

    /** Where a tail begins. */
    public enum From {
        BEGINNING,
        END
    }

    /**
     * What to read.
     *
     * @param purpose tells this tail from the service's others; part of its thread's and its health check's name
     * @param topic full name, with the prefix
     * @param from where to begin
     * @param readCommitted leave out records of open and aborted transactions
     * @param silentFor longest time without any contact with the brokers before the tail counts as unhealthy
     */
    public record Options(String purpose, String topic, From from, boolean readCommitted, Duration silentFor) {
        /** Committed records from the beginning; unhealthy after 15 s without the brokers. */
        public static Options fromBeginning(String purpose, String topic) {
            return new Options(purpose, topic, From.BEGINNING, true, Duration.ofSeconds(15));
        }

        /** Committed records that come from now on; unhealthy after 15 s without the brokers. */
        public static Options fromEnd(String purpose, String topic) {
            return new Options(purpose, topic, From.END, true, Duration.ofSeconds(15));
        }
    }

    /** Takes the records, on the tail's thread; what it throws ends the tail. */
    @FunctionalInterface
    public interface Handler {
        /** The next record; its value is null for a tombstone. */
        void accept(ConsumerRecord<String, byte[]> record);

        /** Called after each batch of records, and once when the tail has caught up. */
        default void batchEnded() {}
    }

    /**
     * Starts reading.
     *
     * @param clock only dates the last contact with the brokers
     * @param onDeath told why the tail died, if it does
     */
    public static TopicTail start(
            Options options, KafkaClients clients, Handler handler, Clock clock, Consumer<Throwable> onDeath) {
        TopicTail tail = new TopicTail(options, clients, handler, clock);
        tail.thread = LoopThread.start("tail-" + options.purpose(), tail::run, tail::stop, onDeath);
        return tail;
    }

    /** Whether all that was in the topic at the start has been handled. */
    public boolean caughtUp() {
        return caughtUp;
    }

    /** Waits until it has caught up or died; whether it has caught up. */
    public boolean awaitCaughtUp(Duration atMost) throws InterruptedException {
        return settled.await(atMost.toMillis(), TimeUnit.MILLISECONDS) && caughtUp;
    }

    /** Offsets between the position and the end, all partitions together, when last looked (every 2 s). */
    public long behind() {
        return behind;
    }

    /** When the brokers last answered or sent a record; how fresh anything made from the tail can claim to be. */
    public Instant lastContact() {
        return lastContact;
    }

    /** Why it died; empty while it runs and after it was closed. */
    public Optional<Throwable> failure() {
        LoopThread started = thread;
        return started == null ? Optional.empty() : started.failure();
    }

    /** Up once it has caught up, while it runs and has contact with the brokers. */
    public HealthCheck health() {
        return new HealthCheck("tail-" + options.purpose(), () -> {
            if (failure().isPresent()) {
                return HealthStatus.down("Reading " + options.topic() + " has failed.");
            }
            if (!caughtUp) {
                return HealthStatus.down("Still reading " + options.topic() + " from the beginning.");
            }
            Duration silent = Duration.between(lastContact, clock.instant());
            return silent.compareTo(options.silentFor()) > 0
                    ? HealthStatus.down("No contact with the brokers for " + silent.toSeconds() + " s.")
                    : HealthStatus.up("Reading " + options.topic() + ", " + behind + " behind.");
        });
    }

    /** Stops reading, in bounded time. */
    @Override
    public void close() {
        LoopThread started = thread;
        if (started != null) {
            started.close();
        }
    }

    private void stop() {
        closing = true;
        consumer.wakeup();
    }

    private void run() {
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(options.topic(), ENDS_WITHIN).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new IllegalStateException("Topic " + options.topic() + " is missing.");
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ENDS_WITHIN);
            begin(partitions, ends);
            follow(ends);
        } finally {
            settled.countDown();
            consumer.close(CloseOptions.timeout(CLOSE_WITHIN));
        }
    }

    private void begin(List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        consumer.assign(partitions);
        switch (options.from()) {
            case BEGINNING -> consumer.seekToBeginning(partitions);
            case END -> ends.forEach(consumer::seek);
        }
    }

    private void follow(Map<TopicPartition, Long> ends) {
        Instant nextLook = clock.instant();
        while (!closing) {
            ConsumerRecords<String, byte[]> batch = consumer.poll(POLL_WAIT);
            handle(batch);
            if (!caughtUp && distance(ends) == 0) {
                handler.batchEnded();
                caughtUp = true;
                settled.countDown();
            }
            if (!clock.instant().isBefore(nextLook)) {
                look(ends);
                nextLook = clock.instant().plus(LOOK_EVERY);
            }
        }
    }

    private void handle(ConsumerRecords<String, byte[]> batch) {
        if (batch.isEmpty()) {
            return;
        }
        for (ConsumerRecord<String, byte[]> record : batch) {
            handler.accept(record);
        }
        handler.batchEnded();
        lastContact = clock.instant();
    }

    /** An empty poll doesn't tell a quiet topic from lost brokers, so ask. */
    private void look(Map<TopicPartition, Long> partitions) {
        try {
            behind = distance(consumer.endOffsets(partitions.keySet(), ANSWER_WITHIN));
            lastContact = clock.instant();
            contact(true);
        } catch (TimeoutException lost) {
            contact(false);
        }
    }

    private void contact(boolean now) {
        if (contact != now) {
            contact = now;
            LOG.atWarn()
                    .addKeyValue("topic", options.topic())
                    .log(now ? "the brokers answer again" : "the brokers don't answer");
        }
    }

    private long distance(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }
}
