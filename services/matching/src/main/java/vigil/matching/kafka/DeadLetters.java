package vigil.matching.kafka;

import java.time.Clock;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.platform.kafka.DeadLetter;
import vigil.platform.kafka.Topic;

/** Sets aside, with the reason, what can't be processed; counts and logs it. */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final MatchingTopics topics;
    private final MatchingMetrics metrics;
    private final Clock clock;

    DeadLetters(MatchingTopics topics, MatchingMetrics metrics, Clock clock) {
        this.topics = topics;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Kinds of reasons, as they are counted. */
    enum Kind {
        NOT_A_CLOUD_EVENT,
        UNREADABLE_EVENT,
        UNDECIDED_EVENT,
        UNREADABLE_RULING,
        UNDECIDED_RULING,
        REFUSED_RULING,
        UNREADABLE_PERSON,
        UNREADABLE_MEMORY;

        String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The record to send; {@code reason} quotes nothing of it. */
    ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> record, Kind kind, String reason) {
        metrics.deadLetter(kind);
        LOG.atWarn()
                .addKeyValue("kind", kind.tag())
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .log("set aside: {}", reason);
        return DeadLetter.of(topics.named(Topic.DEAD_LETTERS), record, "matching", reason, clock.instant());
    }
}
