package vigil.routing.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;

/**
 * Routing from end to end, as one member of its group: poll, decode, decide, publish, commit.
 *
 * <p>What a batch read, what was decided and its offsets are one Kafka transaction, so after a crash
 * either all of it is there or none. Every transaction, also one for clock ticks alone, carries the
 * positions of all inputs of each partition that it writes, bound to the group's generation: a zombie
 * whose partitions have gone to another can't commit. New versions are seen by later records of the
 * batch, and become the state only once the commit is known. Whatever fails ends the session: its
 * partitions are given up and restored by the next. Runs on one thread.
 */
final class RoutingSession implements AutoCloseable, ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(RoutingSession.class);
    private static final Duration POLL_WAIT = Duration.ofMillis(100);
    private static final Duration COMMIT_WITHIN = Duration.ofSeconds(30);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    /** A poll of at least this many records is load: then batches are gathered for {@link #PACE}. */
    private static final int LOAD = 50;

    /** How long a batch is gathered under load; commits more often would spend the machine on tiny transactions. */
    private static final Duration PACE = Duration.ofMillis(10);

    private static final int LARGEST_BATCH = 2_000;

    private final RoutingTopics topics;
    private final Consumer<String, byte[]> consumer;
    private final Producer<String, byte[]> producer;
    private final Restore restore;
    private final CurrentDirectory directory;
    private final Clock clock;
    private final RoutingMetrics metrics;
    private final Inputs inputs;
    private final Ticks ticks;
    private final Map<Integer, AlertBook> books = new HashMap<>();
    private int generation;
    private volatile boolean assigned;
    private volatile int inParts;

    RoutingSession(
            RoutingTopics topics,
            Consumer<String, byte[]> consumer,
            Producer<String, byte[]> producer,
            Restore restore,
            CurrentDirectory directory,
            Clock clock,
            RoutingMetrics metrics) {
        this.topics = topics;
        this.consumer = consumer;
        this.producer = producer;
        this.restore = restore;
        this.directory = directory;
        this.clock = clock;
        this.metrics = metrics;
        this.inputs = new Inputs(topics);
        this.ticks = new Ticks(metrics);
    }

    /** Works until asked to stop, or throws when it can't go on. */
    void run(BooleanSupplier stopping) {
        producer.initTransactions();
        consumer.subscribe(topics.inputs(), this);
        while (!stopping.getAsBoolean()) {
            List<ConsumerRecord<String, byte[]>> records = gather();
            Batch batch = decide(records);
            if (!batch.isEmpty()) {
                commit(batch);
                batch.merge();
                metrics.committed(batch, records.size(), clock.instant());
            }
        }
    }

    /** Whether it has been given its share of the partitions, which may be none, and has restored them. */
    boolean isAssigned() {
        return assigned;
    }

    /** How many partitions it has only some inputs of, and so can't work on. */
    int parted() {
        return inParts;
    }

    /** One poll, or under load several until a batch is worth its commit. */
    private List<ConsumerRecord<String, byte[]>> gather() {
        List<ConsumerRecord<String, byte[]>> gathered = new ArrayList<>();
        int seen = generation;
        Duration wait = POLL_WAIT;
        Instant until = null;
        do {
            ConsumerRecords<String, byte[]> polled = consumer.poll(wait);
            if (generation != seen) {
                gathered.clear();
                seen = generation;
            }
            polled.forEach(gathered::add);
            Instant now = clock.instant();
            until = until == null ? now.plus(PACE) : until;
            wait = Duration.between(now, until);
        } while (gathered.size() >= LOAD && gathered.size() < LARGEST_BATCH && wait.isPositive());
        return gathered;
    }

    private Batch decide(List<ConsumerRecord<String, byte[]>> records) {
        Instant now = clock.instant();
        TeamDirectory teams = directory.get().orElseThrow();
        Batch batch = new Batch(books, topics);
        for (ConsumerRecord<String, byte[]> record : records) {
            int partition = record.partition();
            Coordination coordination =
                    new Coordination(teams, batch.book(partition).notBefore(now));
            decide(record, coordination, batch);
        }
        ticks.tick(books, batch, teams, now);
        return batch;
    }

    /** A record that can't be read, decided or written is set aside whole, and the stream goes on. */
    private void decide(ConsumerRecord<String, byte[]> record, Coordination coordination, Batch batch) {
        int partition = record.partition();
        Inputs.Input input = inputs.decode(record);
        if (input instanceof Inputs.Input.Poison(String reason)) {
            batch.add(partition, Decision.NOTHING);
            setAside(record, reason, batch, null);
            return;
        }
        try {
            batch.add(
                    partition,
                    input.decide(coordination, batch.alerts(partition)),
                    Inputs.because(record, input),
                    Instant.ofEpochMilli(record.timestamp()));
        } catch (Outbox.TooLarge tooLarge) {
            setAside(record, String.valueOf(tooLarge.getMessage()), batch, tooLarge);
        } catch (RuntimeException defect) {
            setAside(record, "deciding failed: " + defect.getClass().getSimpleName(), batch, defect);
        }
    }

    private void setAside(
            ConsumerRecord<String, byte[]> record, String reason, Batch batch, @Nullable RuntimeException defect) {
        metrics.deadLetter();
        LOG.atError()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .setCause(defect)
                .log("dead-lettered a record: an alert may be missing until it is replayed");
        batch.outbox.deadLetter(record, reason, clock.instant());
    }

    private void commit(Batch batch) {
        producer.beginTransaction();
        batch.outbox.records().forEach(this::send);
        producer.sendOffsetsToTransaction(positions(batch.touched()), consumer.groupMetadata());
        Instant until = clock.instant().plus(COMMIT_WITHIN);
        while (true) {
            try {
                producer.commitTransaction();
                return;
            } catch (TimeoutException unknown) {
                if (clock.instant().isAfter(until)) {
                    throw unknown;
                }
                LOG.warn("the brokers have not confirmed a commit; asking again");
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit reports a failed send
    private void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(Set<Integer> partitions) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        partitions.forEach(partition -> topics.inputs(partition)
                .forEach(
                        input -> positions.put(input, new OffsetAndMetadata(consumer.position(input, ANSWER_WITHIN)))));
        return positions;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        generation++;
        assigned = false;
        revoked.stream().map(TopicPartition::partition).forEach(books::remove);
        holds(Set.of());
    }

    /** Instances that read different topics, as two versions may, are given different inputs of one partition. */
    private void holds(Set<TopicPartition> parted) {
        Set<Integer> numbers =
                parted.stream().map(TopicPartition::partition).collect(Collectors.toCollection(TreeSet::new));
        inParts = numbers.size();
        metrics.holds(books, inParts);
        if (!numbers.isEmpty()) {
            LOG.atError()
                    .addKeyValue("partitions", numbers)
                    .log(
                            "another instance reads other topics: inputs of these partitions wait until all run one version");
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        LOG.warn("partitions were lost to another instance");
        onPartitionsRevoked(lost);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> given) {
        generation++;
        List<Integer> complete = Restore.complete(consumer.assignment(), topics);
        Set<TopicPartition> workable = new HashSet<>();
        complete.forEach(partition -> workable.addAll(topics.inputs(partition)));
        Set<TopicPartition> parted = new HashSet<>(consumer.assignment());
        parted.removeAll(workable);
        consumer.pause(parted);
        Map<TopicPartition, OffsetAndMetadata> stable = stableOffsets(workable);
        List<Integer> missing =
                complete.stream().filter(p -> !books.containsKey(p)).toList();
        books.putAll(metrics.restoring(() -> restore.books(missing)));
        stable.forEach((input, offset) -> {
            if (offset == null) {
                consumer.seekToBeginning(Set.of(input));
            } else {
                consumer.seek(input, offset);
            }
        });
        holds(parted);
        assigned = true;
    }

    /** Where to go on; can't be had while an earlier owner's transaction is undecided, as a rule for seconds. */
    private Map<TopicPartition, OffsetAndMetadata> stableOffsets(Set<TopicPartition> workable) {
        try {
            return consumer.committed(workable, ANSWER_WITHIN);
        } catch (TimeoutException undecided) {
            LOG.warn("an earlier transaction has not ended, and no alert is routed until it has;"
                    + " if this repeats, see \"A transaction that never ends\" in docs/operations.md");
            throw undecided;
        }
    }

    /** Gives the partitions up at once; an open transaction is aborted by whoever comes next. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
