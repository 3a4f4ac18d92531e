package vigil.load.traffic;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;

/** Publishes events when the schedule says, by an idempotent producer, and waits for no answer between them. */
public final class Publisher implements AutoCloseable {
    private static final ProducerOptions PATIENT = ProducerOptions.AT_ONCE.withDeliveryTimeout(Duration.ofMinutes(2));

    /** In a burst records travel in company. */
    private static final Duration BURST_LINGER = Duration.ofMillis(5);

    private final Producer<String, byte[]> steady;
    private final Producer<String, byte[]> burst;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public Publisher(KafkaClients clients) {
        this.steady = clients.producer("steady", PATIENT);
        this.burst = clients.producer("burst", PATIENT.withLinger(BURST_LINGER));
    }

    /**
     * Publishes all events and returns once the brokers have them.
     *
     * @param topic the name of the topic of an event
     * @return how far behind the schedule each was handed to the producer, in nanoseconds
     * @throws IllegalStateException if any could not be sent
     */
    public Histogram publish(List<PreparedEvent> events, Schedule schedule, Function<PreparedEvent, String> topic) {
        Producer<String, byte[]> producer = schedule.gapNanos() == 0 ? burst : steady;
        Histogram behind = new Histogram(3);
        for (int index = 0; index < events.size(); index++) {
            long intended = schedule.intendedNanos(index);
            behind.recordValue(awaitMoment(intended) - intended);
            PreparedEvent event = events.get(index);
            var unused = producer.send(event.to(topic.apply(event)), (metadata, failed) -> {
                if (failed != null) {
                    failure.compareAndSet(null, failed);
                }
            });
        }
        producer.flush();
        Exception failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("An event could not be published.", failed);
        }
        return behind;
    }

    /** Returns at or after that moment, and says when. */
    private static long awaitMoment(long intended) {
        long now = System.nanoTime();
        while (now < intended) {
            LockSupport.parkNanos(intended - now);
            now = System.nanoTime();
        }
        return now;
    }

    @Override
    public void close() {
        steady.close();
        burst.close();
    }
}
