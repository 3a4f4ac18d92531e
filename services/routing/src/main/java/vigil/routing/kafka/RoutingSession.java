package vigil.routing.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Merging;
import vigil.domain.match.MatchStatement;
import vigil.domain.team.TeamDirectory;
import vigil.platform.kafka.GroupTransactions;
import vigil.platform.kafka.PacedPoll;
import vigil.platform.kafka.SessionLoop;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;
import vigil.routing.decide.team.Pressure;

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
final class RoutingSession implements SessionLoop.Session, ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(RoutingSession.class);
    private static final String TOO_LARGE =
            "This alert has become too large to be changed: ring the person's team yourself, and tell operations.";
    private static final Duration POLL_WAIT = Duration.ofMillis(100);

    private final RoutingTopics topics;
    private final Consumer<String, byte[]> consumer;
    private final GroupTransactions transactions;
    private final Restore restore;
    private final CurrentDirectory directory;
    private final Supplier<Pressure> pressure;
    private final Clock clock;
    private final RoutingMetrics metrics;
    private final Inputs inputs;
    private final Ticks ticks;
    private final Map<Integer, AlertBook> books = new HashMap<>();
    /** Up to where in its partition's log each book is, at least. */
    private final Map<Integer, Long> upTo = new HashMap<>();

    /** What was read before joining, and what was asked back, until it is known who has it. */
    private final Map<Integer, Restore.Restored> kept = new HashMap<>();

    private final Map<Integer, RecentRegister> recent = new HashMap<>();
    private final PacedPoll polls;
    private volatile boolean assigned;
    private volatile int inParts;

    RoutingSession(
            RoutingTopics topics,
            Consumer<String, byte[]> consumer,
            Producer<String, byte[]> producer,
            Restore restore,
            CurrentDirectory directory,
            Supplier<Pressure> pressure,
            Clock clock,
            RoutingMetrics metrics) {
        this.topics = topics;
        this.consumer = consumer;
        this.transactions = new GroupTransactions(consumer, producer, clock);
        this.restore = restore;
        this.directory = directory;
        this.pressure = pressure;
        this.clock = clock;
        this.metrics = metrics;
        this.inputs = new Inputs(topics);
        this.polls = new PacedPoll(consumer);
        this.ticks = new Ticks(metrics);
    }

    @Override
    public void run(BooleanSupplier stopping) {
        transactions.begin();
        // While others still have the partitions: once it is given some, only what was written meanwhile has to be
        // waited for.
        kept.putAll(metrics.restoring(() -> restore.books(topics.partitions(), Map.of())));
        consumer.subscribe(topics.inputs(), this);
        while (!stopping.getAsBoolean()) {
            List<ConsumerRecord<String, byte[]>> records = polls.next(POLL_WAIT);
            Batch batch = decide(records);
            if (!batch.isEmpty()) {
                Map<TopicPartition, Long> written = transactions.commit(
                        batch.outbox.records(),
                        batch.touched().stream()
                                .flatMap(partition -> topics.inputs(partition).stream())
                                .toList());
                batch.merge();
                upTo.replaceAll((partition, before) ->
                        Math.max(before, written.getOrDefault(topics.alerts(partition), before)));
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

    private Batch decide(List<ConsumerRecord<String, byte[]>> records) {
        Instant now = clock.instant();
        TeamDirectory teams = directory.get().orElseThrow();
        Pressure strain = pressure.get();
        Batch batch = new Batch(books, topics, teams);
        for (ConsumerRecord<String, byte[]> record : records) {
            int partition = record.partition();
            Coordination coordination = new Coordination(
                    teams, batch.with(strain), batch.book(partition).notBefore(now));
            decide(record, coordination, batch);
        }
        ticks.tick(books, batch, teams, strain, now);
        return batch;
    }

    /** A record that can't be read, decided or written is set aside whole, and the stream goes on. */
    private void decide(ConsumerRecord<String, byte[]> record, Coordination coordination, Batch batch) {
        int partition = record.partition();
        Inputs.Input heard = inputs.decode(record);
        Inputs.Input input = withLatest(heard, partition);
        Cause cause = Cause.record(record, topics.input(record.topic()), replaced(heard, input), coordination);
        if (input instanceof Inputs.Input.Poison(String reason)) {
            batch.add(partition, Decision.NOTHING, cause);
            setAside(record, reason, batch, null);
            return;
        }
        try {
            batch.add(
                    partition,
                    input.decide(coordination, batch.alerts(partition)),
                    cause,
                    Inputs.because(record, input),
                    Instant.ofEpochMilli(record.timestamp()));
        } catch (Outbox.TooLarge tooLarge) {
            if (input instanceof Inputs.Input.Acted(AlertAction action)) {
                batch.add(partition, coordination.refuse(action, batch.alerts(partition), TOO_LARGE), cause);
            } else {
                setAside(record, String.valueOf(tooLarge.getMessage()), batch, tooLarge);
            }
        } catch (RuntimeException defect) {
            setAside(record, "deciding failed: " + defect.getClass().getSimpleName(), batch, defect);
        }
    }

    /** Both the register and matching are read here: the later record of a person wins, whichever brings it. */
    private Inputs.Input withLatest(Inputs.Input input, int partition) {
        RecentRegister register = recent.computeIfAbsent(partition, p -> new RecentRegister());
        return switch (input) {
            case Inputs.Input.Registered registered -> {
                register.heard(registered.record());
                yield registered;
            }
            case Inputs.Input.Stated(var statement) -> new Inputs.Input.Stated(register.withLatest(statement));
            case Inputs.Input.Merged(var merging) -> new Inputs.Input.Merged(register.withLatest(merging));
            default -> input;
        };
    }

    /** Where in the register's log the record stands that is used in place of what the input brought; null where none is. */
    private static @Nullable Long replaced(Inputs.Input heard, Inputs.Input used) {
        if (used.equals(heard)) {
            return null;
        }
        return switch (used) {
            case Inputs.Input.Stated(MatchStatement latest) -> Long.valueOf(latest.registerOffset());
            case Inputs.Input.Merged(Merging latest) -> Long.valueOf(latest.registerOffset());
            default -> null;
        };
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

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        polls.rebalanced();
        assigned = false;
        revoked.stream().map(TopicPartition::partition).distinct().forEach(partition -> {
            AlertBook book = books.remove(partition);
            Long place = upTo.remove(partition);
            if (book != null && place != null) {
                kept.put(partition, new Restore.Restored(book, place));
            }
            recent.remove(partition);
        });
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
        kept.clear();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> given) {
        polls.rebalanced();
        List<Integer> complete = Restore.complete(consumer.assignment(), topics);
        Set<TopicPartition> workable = new HashSet<>();
        complete.forEach(partition -> workable.addAll(topics.inputs(partition)));
        Set<TopicPartition> parted = new HashSet<>(consumer.assignment());
        parted.removeAll(workable);
        consumer.pause(parted);
        Map<TopicPartition, OffsetAndMetadata> stable = transactions.stableOffsets(workable);
        List<Integer> missing =
                complete.stream().filter(p -> !books.containsKey(p)).toList();
        metrics.restoring(() -> restore.books(missing, kept)).forEach((partition, restored) -> {
            books.put(partition, restored.book());
            upTo.put(partition, restored.upTo());
        });
        kept.clear();
        recent.putAll(restore.recent(missing, stable, clock.instant()));
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

    @Override
    public void close() {
        transactions.close();
    }
}
