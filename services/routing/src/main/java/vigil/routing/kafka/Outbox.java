package vigil.routing.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.match.Ruling;
import vigil.platform.kafka.Topic;
import vigil.routing.decide.Decision;
import vigil.wire.Codec;
import vigil.wire.Envelope;

/** The records that a transaction writes. */
final class Outbox {
    private static final String SOURCE = "urn:vigil:routing";

    private final RoutingTopics topics;
    private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();

    Outbox(RoutingTopics topics) {
        this.topics = topics;
    }

    List<ProducerRecord<String, byte[]>> records() {
        return records;
    }

    /** All that follows from a decision about alerts of that partition. */
    void add(int partition, Decision decision) {
        decision.versions().forEach(alert -> alert(partition, alert));
        decision.archived().forEach(alert -> archive(partition, alert));
        decision.outcomes().forEach(outcome -> outcome(partition, outcome));
        decision.rulings().forEach(this::ruling);
    }

    private void alert(int partition, Alert alert) {
        records.add(new ProducerRecord<>(
                topics.named(Topic.COORDINATION_ALERTS),
                partition,
                alert.alertId().text(),
                Codec.ALERT.encode(alert),
                headers(alert)));
    }

    private void archive(int partition, Alert alert) {
        String key = alert.alertId().text();
        records.add(new ProducerRecord<>(
                topics.named(Topic.COORDINATION_ARCHIVE), null, key, Codec.ALERT.encode(alert), headers(alert)));
        records.add(new ProducerRecord<>(topics.named(Topic.COORDINATION_ALERTS), partition, key, null));
    }

    private static Headers headers(Alert alert) {
        String id = alert.alertId() + "-" + alert.version();
        return new Envelope(id, SOURCE, Codec.ALERT.ceType(), alert.lastChangedAt()).headers();
    }

    private void outcome(int partition, ActionOutcome outcome) {
        records.add(new ProducerRecord<>(
                topics.named(Topic.COORDINATION_OUTCOMES),
                partition,
                outcome.alertId().text(),
                Codec.OUTCOME.encode(outcome),
                new Envelope(outcome.actionId(), SOURCE, Codec.OUTCOME.ceType(), outcome.at()).headers()));
    }

    private void ruling(Ruling ruling) {
        records.add(new ProducerRecord<>(
                topics.named(Topic.MATCHING_RULINGS),
                null,
                ruling.reviewKey(),
                Codec.RULING.encode(ruling),
                new Envelope(ruling.actionId(), SOURCE, Codec.RULING.ceType(), ruling.at()).headers()));
    }

    /** The record whole, with why and whence. */
    void deadLetter(ConsumerRecord<String, byte[]> record, String reason, Instant now) {
        RecordHeaders headers = new RecordHeaders(record.headers());
        header(headers, "vigil_reason", reason);
        header(headers, "vigil_topic", record.topic());
        header(headers, "vigil_partition", String.valueOf(record.partition()));
        header(headers, "vigil_offset", String.valueOf(record.offset()));
        header(headers, "vigil_service", "routing");
        header(headers, "vigil_at", now.toString());
        records.add(
                new ProducerRecord<>(topics.named(Topic.DEAD_LETTERS), null, record.topic(), record.value(), headers));
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
