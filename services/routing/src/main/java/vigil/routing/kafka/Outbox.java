package vigil.routing.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Carried;
import vigil.domain.alert.Merging;
import vigil.domain.alert.SourceResponse;
import vigil.domain.identity.IncidentKey;
import vigil.domain.match.Ruling;
import vigil.platform.kafka.DeadLetter;
import vigil.platform.kafka.Topic;
import vigil.routing.decide.Alerts;
import vigil.routing.decide.Decision;
import vigil.wire.Codec;
import vigil.wire.Envelope;
import vigil.wire.ShortAlert;

/** The records that a transaction writes. */
final class Outbox {
    private static final String SOURCE = "urn:vigil:routing";

    /** The CloudEvents attribute that names the alert, so that its decisions are found without reading others'. */
    private static final String SUBJECT = "ce_subject";

    /** A little less than the brokers take, for the headers; a larger one would stop the transaction of everybody. */
    static final int LARGEST_VALUE = Topic.MOST_RECORD_BYTES - 64 * 1024;

    /** With room for what its decision saw of the teams: some thousands of them. */
    static final int LARGEST_ALERT = LARGEST_VALUE - 192 * 1024;

    private final RoutingTopics topics;
    private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();

    Outbox(RoutingTopics topics) {
        this.topics = topics;
    }

    List<ProducerRecord<String, byte[]>> records() {
        return records;
    }

    /**
     * All that follows from a decision about alerts of that partition, with a record of how each version was decided. An alert that has
     * grown too large is cut.
     *
     * @param before the partition's alerts as the decision saw them
     * @return the versions as they are written
     * @throws TooLarge if an alert can't even be written when cut; nothing is added then
     */
    List<Alert> add(int partition, Decision decision, Cause cause, Alerts before) {
        List<ProducerRecord<String, byte[]>> made = new ArrayList<>();
        List<Alert> versions = new ArrayList<>();
        decision.versions().forEach(alert -> versions.add(alert(partition, alert, cause, before, made)));
        decision.archived().forEach(alert -> made.addAll(archive(partition, alert)));
        decision.outcomes().forEach(outcome -> made.add(outcome(partition, outcome)));
        decision.rulings().forEach(ruling -> made.add(ruling(ruling)));
        decision.carried().forEach(carried -> made.add(carried(carried)));
        decision.mergings().forEach(merging -> made.add(merging(written(merging, versions))));
        records.addAll(made);
        return versions;
    }

    /** An alert that no record can hold. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge(int bytes) {
            super("the alert would have " + bytes + " bytes, also when cut");
        }
    }

    private Alert alert(
            int partition, Alert whole, Cause cause, Alerts before, List<ProducerRecord<String, byte[]>> made) {
        Alert alert = whole;
        byte[] value = Codec.ALERT.encode(alert);
        boolean cut = value.length > LARGEST_ALERT;
        if (cut) {
            alert = ShortAlert.of(whole);
            value = Codec.ALERT.encode(alert);
        }
        String key = alert.partitionKey();
        byte[] decided = cause.decided(alert, value, cut, before.about(key), LARGEST_VALUE);
        if (value.length > LARGEST_ALERT || decided.length > LARGEST_VALUE) {
            throw new TooLarge(value.length);
        }
        made.add(new ProducerRecord<>(
                topics.named(Topic.COORDINATION_ALERTS),
                partition,
                alert.alertId().text(),
                value,
                headers(alert)));
        made.add(new ProducerRecord<>(
                topics.named(Topic.COORDINATION_DECISIONS), partition, key, decided, decisionHeaders(alert)));
        return alert;
    }

    private static Headers decisionHeaders(Alert alert) {
        String id = alert.alertId() + "-" + alert.version() + "-decided";
        Headers headers = new Envelope(id, SOURCE, Codec.DECISION.ceType(), alert.lastChangedAt()).headers();
        headers.add(SUBJECT, alert.alertId().text().getBytes(UTF_8));
        return headers;
    }

    private List<ProducerRecord<String, byte[]>> archive(int partition, Alert alert) {
        String key = alert.alertId().text();
        return List.of(
                new ProducerRecord<>(
                        topics.named(Topic.COORDINATION_ARCHIVE), null, key, Codec.ALERT.encode(alert), headers(alert)),
                new ProducerRecord<>(topics.named(Topic.COORDINATION_ALERTS), partition, key, null));
    }

    private static Headers headers(Alert alert) {
        String id = alert.alertId() + "-" + alert.version();
        Headers headers = new Envelope(id, SOURCE, Codec.ALERT.ceType(), alert.lastChangedAt()).headers();
        OwnedAlert.mark(headers, alert);
        return headers;
    }

    private ProducerRecord<String, byte[]> outcome(int partition, ActionOutcome outcome) {
        return new ProducerRecord<>(
                topics.named(Topic.COORDINATION_OUTCOMES),
                partition,
                outcome.alertId().text(),
                Codec.OUTCOME.encode(outcome),
                new Envelope(outcome.actionId(), SOURCE, Codec.OUTCOME.ceType(), outcome.at()).headers());
    }

    private ProducerRecord<String, byte[]> ruling(Ruling ruling) {
        return new ProducerRecord<>(
                topics.named(Topic.MATCHING_RULINGS),
                null,
                ruling.reviewKey(),
                Codec.RULING.encode(ruling),
                new Envelope(ruling.actionId(), SOURCE, Codec.RULING.ceType(), ruling.at()).headers());
    }

    private ProducerRecord<String, byte[]> carried(Carried carried) {
        String id = carried.personAlert() + "-"
                + (carried.reviewAlert() == null ? carried.reviewKey() + "-asked" : carried.reviewAlert());
        return new ProducerRecord<>(
                topics.named(Topic.COORDINATION_CARRIED),
                null,
                carried.partitionKey(),
                Codec.CARRIED.encode(carried),
                new Envelope(id, SOURCE, Codec.CARRIED.ceType(), carried.at()).headers());
    }

    /** An alert that was cut is sent on as it was cut. */
    private static Merging written(Merging merging, List<Alert> versions) {
        return versions.stream()
                .filter(version -> version.alertId().equals(merging.alertId())
                        && version.version() == merging.version()
                        && merging.alert() != null)
                .findFirst()
                .map(merging::writtenAs)
                .orElse(merging);
    }

    private ProducerRecord<String, byte[]> merging(Merging merging) {
        String id = merging.alertId() + "-" + merging.version()
                + (merging.becomes() == null ? "-sent-on" : "-" + merging.becomes());
        byte[] value = Codec.MERGING.encode(merging);
        if (value.length > LARGEST_VALUE) {
            throw new TooLarge(value.length);
        }
        return new ProducerRecord<>(
                topics.named(Topic.COORDINATION_CARRIED),
                null,
                merging.partitionKey(),
                value,
                new Envelope(id, SOURCE, Codec.MERGING.ceType(), merging.at()).headers());
    }

    /** What the source of that incident may be told, as it follows from that version of an alert. */
    void respond(Alert version, IncidentKey incident, SourceResponse response) {
        String id = version.alertId() + "-" + version.version() + "-" + incident.hash();
        records.add(new ProducerRecord<>(
                topics.named(Topic.COORDINATION_RESPONSES),
                null,
                incident.hash(),
                Codec.RESPONSE.encode(response),
                new Envelope(id, SOURCE, Codec.RESPONSE.ceType(), response.at()).headers()));
    }

    /** A record that can't be processed, with why and whence. */
    void deadLetter(ConsumerRecord<String, byte[]> record, String reason, Instant now) {
        records.add(DeadLetter.of(topics.named(Topic.DEAD_LETTERS), record, "routing", reason, now));
    }
}
