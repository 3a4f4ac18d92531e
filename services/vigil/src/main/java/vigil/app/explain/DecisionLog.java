package vigil.app.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vigil.app.Failure;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.platform.kafka.Topic;
import vigil.wire.AlertDecision;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** Finds what is recorded of an alert. */
final class DecisionLog {
    private final LogReader log;

    DecisionLog(LogReader log) {
        this.log = log;
    }

    /**
     * What there is about the same person, or the same possible match.
     *
     * @param decisions in the order of the log
     * @param kept what {@code coordination.alerts} still has, and of the alert itself also what the archive has
     */
    record Found(List<AlertDecision> decisions, List<Alert> kept) {}

    /** Empty where there is no such alert, and never was. */
    Optional<Found> about(AlertId alert) {
        List<Alert> versions = new ArrayList<>();
        return key(alert, versions).map(key -> {
            int partition = Topic.COORDINATION_DECISIONS.partitionOf(key);
            List<AlertDecision> decisions = new ArrayList<>();
            log.each(Topic.COORDINATION_DECISIONS, partition, record -> {
                if (key.equals(record.key())) {
                    decisions.add(decision(record));
                }
            });
            List<Alert> kept = new ArrayList<>(versions);
            log.each(
                    Topic.COORDINATION_ALERTS,
                    partition,
                    record -> alert(record)
                            .filter(version -> version.partitionKey().equals(key))
                            .ifPresent(kept::add));
            return new Found(decisions, kept);
        });
    }

    /** Of the person, or of the possible match. */
    private Optional<String> key(AlertId alert, List<Alert> archive) {
        AtomicReference<@Nullable String> key = new AtomicReference<>();
        log.each(
                Topic.COORDINATION_ALERTS,
                record -> found(alert, record).ifPresent(version -> key.set(version.partitionKey())));
        if (key.get() == null) {
            int archived = Topic.COORDINATION_ARCHIVE.partitionOf(alert.text());
            log.each(
                    Topic.COORDINATION_ARCHIVE,
                    archived,
                    record -> found(alert, record).ifPresent(archive::add));
            archive.forEach(version -> key.set(version.partitionKey()));
        }
        if (key.get() == null) {
            log.each(Topic.COORDINATION_DECISIONS, record -> {
                if (alert.text().equals(subject(record))) {
                    key.set(record.key());
                }
            });
        }
        return Optional.ofNullable(key.get());
    }

    private static Optional<Alert> found(AlertId alert, ConsumerRecord<String, byte[]> record) {
        return alert.text().equals(record.key()) ? alert(record) : Optional.empty();
    }

    private static @Nullable String subject(ConsumerRecord<String, byte[]> record) {
        Header subject = record.headers().lastHeader("ce_subject");
        return subject == null ? null : new String(subject.value(), UTF_8);
    }

    private static Optional<Alert> alert(ConsumerRecord<String, byte[]> record) {
        return Codec.ALERT.decode(record.value()) instanceof Decoded.Value<Alert>(Alert alert, var none)
                ? Optional.of(alert)
                : Optional.empty();
    }

    private static AlertDecision decision(ConsumerRecord<String, byte[]> record) {
        return switch (Codec.DECISION.decode(record.value())) {
            case Decoded.Value<AlertDecision>(var decision, var none) -> decision;
            case Decoded.Unreadable<AlertDecision> unreadable ->
                throw new Failure("The record at offset " + record.offset() + " of partition " + record.partition()
                        + " of coordination.decisions can't be read: " + unreadable.sentence()
                        + ". Use the release of Vigil that wrote it, or a later one.");
        };
    }
}
