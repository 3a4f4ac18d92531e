package vigil.routing.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.WholeLog;
import vigil.routing.decide.AlertBook;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/**
 * Fills the alert books of partitions just assigned from the alert topic, which is the state.
 *
 * <p>The order matters, and the inputs' stable committed offsets come before this: while an earlier
 * owner's transaction is undecided they can't be had. Then the end is taken <em>un</em>committed, and the
 * topic read committed up to it. With a committed end, a crashed writer's open transaction would hide
 * records committed after it began, and they would be missing from the state.
 */
final class Restore {
    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final RoutingTopics topics;

    Restore(KafkaClients clients, RoutingTopics topics) {
        this.clients = clients;
        this.topics = topics;
    }

    /** A partition's alerts, as its log has them before the place {@code upTo}. */
    record Restored(AlertBook book, long upTo) {}

    /**
     * The alert book of each partition, as the log has it now.
     *
     * @param kept the books that this instance has of some already, from before it joined or before they were asked back: only what
     *     another has written since is read. They are brought up to date, not copied
     */
    Map<Integer, Restored> books(Collection<Integer> partitions, Map<Integer, Restored> kept) {
        if (partitions.isEmpty()) {
            return Map.of();
        }
        Set<TopicPartition> alerts = partitions.stream().map(topics::alerts).collect(Collectors.toSet());
        Map<TopicPartition, Long> ends = ends(alerts);
        Map<Integer, Restored> known = stillInTheLog(kept, ends);
        Map<Integer, Restored> restored = new HashMap<>();
        ends.forEach((alert, end) -> {
            Restored before = known.get(alert.partition());
            restored.put(alert.partition(), new Restored(before == null ? new AlertBook() : before.book(), end));
        });
        // Decoding takes most of the time, and people wait for it: on all cores. The order stays.
        latest(ends, known).parallelStream().map(Restore::said).toList().forEach(said -> said.into(restored));
        LOG.atInfo()
                .addKeyValue("partitions", new TreeSet<>(partitions))
                .addKeyValue(
                        "kept", partitions.stream().filter(known::containsKey).count())
                .addKeyValue(
                        "alerts",
                        restored.values().stream()
                                .mapToInt(each -> each.book().size())
                                .sum())
                .log("restored");
        return restored;
    }

    /** A log that ends before what was known of it has lost something: only what it still has counts, and is read whole. */
    private Map<Integer, Restored> stillInTheLog(Map<Integer, Restored> kept, Map<TopicPartition, Long> ends) {
        Map<Integer, Restored> known = new HashMap<>();
        kept.forEach((partition, restored) -> {
            if (restored.upTo() <= ends.getOrDefault(topics.alerts(partition), -1L)) {
                known.put(partition, restored);
            }
        });
        return known;
    }

    /**
     * The last record of each alert, in the log's order; of an archived one only where the partition's book may still have it. What is
     * not compacted yet holds many versions of an alert; to decode each of them would keep people waiting after a takeover for what
     * none of them is needed for.
     */
    private List<ConsumerRecord<String, byte[]>> latest(Map<TopicPartition, Long> ends, Map<Integer, Restored> kept) {
        SequencedMap<Place, ConsumerRecord<String, byte[]>> latest = new LinkedHashMap<>();
        Consumer<String, byte[]> reader = clients.freeConsumer("restore", true);
        try {
            Map<TopicPartition, Long> starts = reader.beginningOffsets(ends.keySet(), ANSWER_WITHIN);
            starts.replaceAll((alerts, first) -> {
                Restored known = kept.get(alerts.partition());
                return known == null ? first : Long.valueOf(known.upTo());
            });
            WholeLog.readFrom(reader, starts, ends, () -> WholeLog.PATIENCE, record -> {
                Place place = new Place(record.partition(), record.key());
                if (record.value() == null && !kept.containsKey(record.partition())) {
                    latest.remove(place);
                } else {
                    latest.putLast(place, record);
                }
            });
        } finally {
            reader.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
        return List.copyOf(latest.values());
    }

    private record Place(int partition, String key) {}

    /** What the register said lately, up to where each partition's reading goes on. */
    Map<Integer, RecentRegister> recent(
            Collection<Integer> partitions, Map<TopicPartition, OffsetAndMetadata> stable, Instant now) {
        Map<Integer, RecentRegister> recent = new HashMap<>();
        partitions.forEach(partition -> recent.put(partition, new RecentRegister()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        Map<TopicPartition, Long> since = new HashMap<>();
        for (int partition : partitions) {
            TopicPartition register = topics.register(partition);
            OffsetAndMetadata end = stable.get(register);
            if (end != null) {
                ends.put(register, end.offset());
                since.put(register, now.minus(RecentRegister.KEPT).toEpochMilli());
            }
        }
        if (ends.isEmpty()) {
            return recent;
        }
        Consumer<String, byte[]> reader = clients.freeConsumer("restore-register", true);
        try {
            Map<TopicPartition, Long> starts = new HashMap<>();
            reader.offsetsForTimes(since, ANSWER_WITHIN).forEach((register, first) -> {
                if (first != null && first.offset() < ends.getOrDefault(register, 0L)) {
                    long latest = ends.getOrDefault(register, 0L) - RecentRegister.MOST;
                    starts.put(register, Math.max(first.offset(), latest));
                }
            });
            ends.keySet().retainAll(starts.keySet());
            if (!ends.isEmpty()) {
                WholeLog.readFrom(reader, starts, ends, () -> WholeLog.PATIENCE, record -> heard(record, recent));
            }
        } finally {
            reader.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
        return recent;
    }

    private static void heard(ConsumerRecord<String, byte[]> record, Map<Integer, RecentRegister> recent) {
        RecentRegister partition = recent.get(record.partition());
        if (partition != null) {
            partition.heard(record);
        }
    }

    private Map<TopicPartition, Long> ends(Set<TopicPartition> alerts) {
        Consumer<String, byte[]> uncommitted = clients.freeConsumer("restore-ends", false);
        try {
            return uncommitted.endOffsets(alerts, ANSWER_WITHIN);
        } finally {
            uncommitted.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }

    private static Said said(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return new Said(record.partition(), new AlertId(record.key()), null);
        }
        return switch (Codec.ALERT.decode(record.value())) {
            case Decoded.Value<Alert>(var alert, var none) -> new Said(record.partition(), alert.alertId(), alert);
            case Decoded.Unreadable<Alert> unreadable ->
                throw new IllegalStateException("the alert at " + record.topic() + "-" + record.partition() + "@"
                        + record.offset() + " can't be read, and its state may not be guessed: "
                        + unreadable.sentence());
        };
    }

    /** What an alert's last record says; null for one that is archived. */
    private record Said(int partition, AlertId id, @Nullable Alert alert) {
        void into(Map<Integer, Restored> restored) {
            Restored its = restored.get(partition);
            if (its == null) {
                throw new IllegalStateException("partition " + partition + " was not asked for");
            }
            if (alert == null) {
                its.book().forget(id);
            } else {
                its.book().apply(alert);
            }
        }
    }

    /** Inputs of which every partition with that number is assigned; only those can be worked on. */
    static List<Integer> complete(Collection<TopicPartition> assigned, RoutingTopics topics) {
        return assigned.stream()
                .map(TopicPartition::partition)
                .distinct()
                .filter(partition -> assigned.containsAll(topics.inputs(partition)))
                .sorted()
                .toList();
    }
}
