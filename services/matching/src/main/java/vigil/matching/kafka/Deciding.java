package vigil.matching.kafka;

import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.Ruling;
import vigil.matching.decide.incident.IncidentFlow;
import vigil.matching.decide.incident.IncidentMemory;
import vigil.matching.decide.incident.Verdict;
import vigil.matching.kafka.DeadLetters.Kind;
import vigil.matching.kafka.MatchingMetrics.Outcome;
import vigil.platform.kafka.Topic;
import vigil.wire.Codec;
import vigil.wire.Decoded;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;

/** From one record to what is kept in {@link Memories} and to the records that follow. Used by the loop alone. */
final class Deciding {
    private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);

    private final IncidentFlow flow;
    private final Memories memories;
    private final Publications publications;
    private final DeadLetters deadLetters;
    private final MatchingMetrics metrics;
    private final MatchingTopics topics;
    private final Clock clock;

    Deciding(
            IncidentFlow flow,
            Memories memories,
            Publications publications,
            DeadLetters deadLetters,
            MatchingMetrics metrics,
            MatchingTopics topics,
            Clock clock) {
        this.flow = flow;
        this.memories = memories;
        this.publications = publications;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.topics = topics;
        this.clock = clock;
    }

    /** What is to be published because of that record, in this order, together with its memory. */
    List<ProducerRecord<String, byte[]>> about(ConsumerRecord<String, byte[]> record) {
        return topics.holdsRulings(record.topic()) ? aboutRuling(record) : aboutEvent(record);
    }

    private List<ProducerRecord<String, byte[]>> aboutEvent(ConsumerRecord<String, byte[]> record) {
        Optional<Envelope> envelope = Envelope.read(record.headers());
        if (envelope.isEmpty()) {
            metrics.unreadable();
            return List.of(deadLetters.letter(
                    record, Kind.NOT_A_CLOUD_EVENT, "the headers ce_id, ce_source and ce_type are not all there"));
        }
        Instant receivedAt = Instant.ofEpochMilli(record.timestamp());
        return switch (EventCodec.decode(envelope.get(), record.value(), receivedAt)) {
            case Decoded.Value<UrgentEvent> event -> decided(event.value(), record);
            case Decoded.Unreadable<UrgentEvent> unreadable -> {
                metrics.unreadable();
                yield List.of(deadLetters.letter(record, Kind.UNREADABLE_EVENT, unreadable.sentence()));
            }
        };
    }

    private List<ProducerRecord<String, byte[]>> decided(UrgentEvent event, ConsumerRecord<String, byte[]> record) {
        int partition = record.partition();
        String key = event.incidentKey().hash();
        int own = Topic.AMBULANCE_EVENTS.partitionOf(key);
        if (own != partition) {
            // A publisher with another key or partitioner: what is remembered of the incident is elsewhere.
            metrics.decided(event.type(), Outcome.FORWARDED);
            return List.of(new ProducerRecord<>(record.topic(), own, key, record.value(), record.headers()));
        }
        IncidentMemory memory = memories.of(partition, key);
        Timer.Sample start = Timer.start();
        Verdict verdict;
        try {
            verdict = flow.decide(event, memory, clock.instant());
        } catch (RuntimeException defect) {
            LOG.atError().setCause(defect).log("deciding failed: an alert may be missing until the event is replayed");
            return undecided(record, Kind.UNDECIDED_EVENT, defect);
        }
        start.stop(metrics.matching());
        return switch (verdict) {
            case Verdict.Silent() -> {
                metrics.decided(event.type(), Outcome.NO_IDENTITY);
                yield List.of();
            }
            case Verdict.Stated stated -> {
                metrics.decided(event.type(), Outcome.of(stated.memory()));
                yield kept(stated, partition, key, Cause.EVENT);
            }
            case Verdict.Refused refused -> throw new IllegalStateException("only rulings are refused");
        };
    }

    private List<ProducerRecord<String, byte[]>> aboutRuling(ConsumerRecord<String, byte[]> record) {
        return switch (Codec.RULING.decode(record.value())) {
            case Decoded.Value<Ruling> ruling -> ruled(ruling.value(), record);
            case Decoded.Unreadable<Ruling> unreadable ->
                List.of(deadLetters.letter(record, Kind.UNREADABLE_RULING, unreadable.sentence()));
        };
    }

    private List<ProducerRecord<String, byte[]>> ruled(Ruling ruling, ConsumerRecord<String, byte[]> record) {
        String key = ruling.incident().hash();
        IncidentMemory memory = memories.of(record.partition(), key);
        Verdict verdict;
        try {
            verdict = flow.decideRuling(ruling, memory, clock.instant());
        } catch (RuntimeException defect) {
            LOG.atError()
                    .setCause(defect)
                    .log("deciding failed: what somebody ruled has no effect until it is replayed");
            return undecided(record, Kind.UNDECIDED_RULING, defect);
        }
        return switch (verdict) {
            case Verdict.Stated stated -> kept(stated, record.partition(), key, Cause.ruling(ruling.actionId()));
            case Verdict.Refused refused -> List.of(deadLetters.letter(record, Kind.REFUSED_RULING, refused.reason()));
            case Verdict.Silent silent -> List.of();
        };
    }

    /** One record that can't be decided must not hold back all others; it is set aside and can be replayed. */
    private List<ProducerRecord<String, byte[]>> undecided(
            ConsumerRecord<String, byte[]> record, Kind kind, RuntimeException defect) {
        return List.of(deadLetters.letter(
                record, kind, "deciding failed: " + defect.getClass().getSimpleName()));
    }

    private List<ProducerRecord<String, byte[]>> kept(Verdict.Stated stated, int partition, String key, Cause cause) {
        memories.keep(partition, key, stated.memory());
        return publications.of(stated, partition, cause);
    }
}
