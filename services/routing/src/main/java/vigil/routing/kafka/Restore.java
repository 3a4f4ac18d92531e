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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.alert.Alert;
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

    /** The alert book of each partition, as the log has it now. */
    Map<Integer, AlertBook> books(Collection<Integer> partitions) {
        Map<Integer, AlertBook> books = new HashMap<>();
        partitions.forEach(partition -> books.put(partition, new AlertBook()));
        if (books.isEmpty()) {
            return books;
        }
        Set<TopicPartition> alerts = partitions.stream().map(topics::alerts).collect(Collectors.toSet());
        Map<TopicPartition, Long> ends = ends(alerts);
        // Decoding takes most of the time, and people wait for it: on all cores. The order stays.
        latest(ends).parallelStream().map(Restore::known).toList().forEach(known -> known.into(books));
        LOG.atInfo()
                .addKeyValue("partitions", new TreeSet<>(partitions))
                .addKeyValue(
                        "alerts",
                        books.values().stream().mapToInt(AlertBook::size).sum())
                .log("restored");
        return books;
    }

    /**
     * The last record of each alert that is not archived, in the log's order. What is not compacted yet holds many versions of an alert;
     * to decode each of them would keep people waiting after a takeover for what none of them is needed for.
     */
    private List<ConsumerRecord<String, byte[]>> latest(Map<TopicPartition, Long> ends) {
        SequencedMap<Place, ConsumerRecord<String, byte[]>> latest = new LinkedHashMap<>();
        Consumer<String, byte[]> reader = clients.freeConsumer("restore", true);
        try {
            WholeLog.read(reader, ends, () -> WholeLog.PATIENCE, record -> {
                Place place = new Place(record.partition(), record.key());
                if (record.value() == null) {
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

    private static Known known(ConsumerRecord<String, byte[]> record) {
        return switch (Codec.ALERT.decode(record.value())) {
            case Decoded.Value<Alert>(var alert, var none) -> new Known(record.partition(), alert);
            case Decoded.Unreadable<Alert> unreadable ->
                throw new IllegalStateException("the alert at " + record.topic() + "-" + record.partition() + "@"
                        + record.offset() + " can't be read, and its state may not be guessed: "
                        + unreadable.sentence());
        };
    }

    /** An alert as its last record has it. */
    private record Known(int partition, Alert alert) {
        void into(Map<Integer, AlertBook> books) {
            AlertBook book = books.get(partition);
            if (book == null) {
                throw new IllegalStateException("partition " + partition + " was not asked for");
            }
            book.apply(alert);
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
