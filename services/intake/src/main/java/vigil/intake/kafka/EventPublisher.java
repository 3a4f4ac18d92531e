package vigil.intake.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.event.UrgentEvent;
import vigil.intake.decide.Offered;
import vigil.wire.Envelope;

/**
 * Writes events to their topics and returns when the brokers have them. Used by many threads; each
 * may wait as long as the producer's delivery timeout.
 */
public final class EventPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);

    private final Producer<String, byte[]> producer;
    private final EventTopics topics;
    private final RecentEvents recent;
    private final AtomicBoolean failing = new AtomicBoolean();

    /** {@code producer} must wait for all in-sync replicas; it is closed by whoever made it. */
    public EventPublisher(Producer<String, byte[]> producer, EventTopics topics, RecentEvents recent) {
        this.producer = producer;
        this.topics = topics;
        this.recent = recent;
    }

    /** Learns where the partitions are, so that the first event need not wait for it. */
    public void prepare() {
        topics.names().forEach(producer::partitionsFor);
    }

    /**
     * Publishes all of {@code events}.
     *
     * @throws NotDurable if the brokers don't have every one of them; some may be there, and publishing all again
     *     is harmless
     */
    public void publish(List<Offered> events) throws NotDurable, InterruptedException {
        Throwable failure = await(events, send(events));
        if (failure != null) {
            if (failing.compareAndSet(false, true)) {
                LOG.atError().setCause(failure).log("the brokers do not take events; refusing them until they do");
            }
            throw new NotDurable(failure);
        }
        if (!events.isEmpty() && failing.compareAndSet(true, false)) {
            LOG.atInfo().log("the brokers take events again");
        }
    }

    /** Stops at the first that fails at once: without brokers each further one would wait for them anew. */
    private List<Future<RecordMetadata>> send(List<Offered> events) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Offered each : events) {
            Future<RecordMetadata> future = send(each);
            sent.add(future);
            if (future.state() == Future.State.FAILED) {
                break;
            }
        }
        return sent;
    }

    private Future<RecordMetadata> send(Offered each) {
        try {
            return producer.send(message(each));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private ProducerRecord<String, byte[]> message(Offered each) {
        UrgentEvent event = each.event();
        Envelope envelope =
                new Envelope(event.id(), event.source(), event.type().code(), each.sentAt());
        return new ProducerRecord<>(
                topics.of(event.type()), null, event.incidentKey().hash(), each.data(), envelope.headers());
    }

    private @Nullable Throwable await(List<Offered> events, List<Future<RecordMetadata>> sent)
            throws InterruptedException {
        Throwable failure = null;
        for (int i = 0; i < sent.size(); i++) {
            try {
                sent.get(i).get();
                recent.remember(events.get(i).print());
            } catch (ExecutionException e) {
                failure = e.getCause() == null ? e : e.getCause();
            }
        }
        return failure;
    }
}
