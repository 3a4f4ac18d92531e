package vigil.matching.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import vigil.platform.kafka.GroupTransactions;
import vigil.platform.kafka.PacedPoll;
import vigil.platform.kafka.SessionLoop;

/**
 * Matching from end to end, as one member of its group: poll, decide, and write what is remembered and said, and how far was
 * read, as one transaction; then, while there is time, the same for incidents that a change of the register may concern.
 *
 * <p>After a crash anywhere in between, nothing of a step is there and its records come again. Whatever fails ends the
 * session: its partitions are given up, and read back by the next. Runs on one thread; only {@link #isRestored} may be called
 * from others.
 */
final class MatchingSession implements SessionLoop.Session {
    private static final Duration POLL_WAIT = Duration.ofMillis(200);
    private static final Duration TIDY_EVERY = Duration.ofMinutes(1);

    /** How far the clock may be ahead of the newest record: longer than any source is silent. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Consumer<String, byte[]> inputs;
    private final PacedPoll polls;
    private final GroupTransactions group;
    private final MatchingTopics topics;
    private final Memories memories;
    private final Assignment assignment;
    private final Deciding deciding;
    private final Rematching rematching;
    private final Clock clock;
    private final Uptime uptime;
    private Instant newest = Instant.EPOCH;

    MatchingSession(
            Consumer<String, byte[]> inputs,
            PacedPoll polls,
            GroupTransactions group,
            MatchingTopics topics,
            Memories memories,
            Assignment assignment,
            Deciding deciding,
            Rematching rematching,
            Clock clock,
            Uptime uptime) {
        this.inputs = inputs;
        this.polls = polls;
        this.group = group;
        this.topics = topics;
        this.memories = memories;
        this.assignment = assignment;
        this.deciding = deciding;
        this.rematching = rematching;
        this.clock = clock;
        this.uptime = uptime;
    }

    @Override
    public void run(BooleanSupplier stopping) {
        begin();
        Duration nextTidying = uptime.soFar().plus(TIDY_EVERY);
        while (!stopping.getAsBoolean()) {
            step(rematching.isUnderWay() ? Duration.ZERO : POLL_WAIT);
            if (uptime.soFar().compareTo(nextTidying) >= 0) {
                tidy();
                nextTidying = uptime.soFar().plus(TIDY_EVERY);
            }
        }
    }

    void begin() {
        memories.dropAll();
        group.begin();
        inputs.subscribe(topics.inputs(), assignment);
    }

    void step(Duration wait) {
        handle(polls.next(wait));
        rematch();
    }

    /** Whether there has been an assignment, and all of it was read back. */
    boolean isRestored() {
        return assignment.isRestored();
    }

    /** How many partitions it has only some inputs of, and so can't work on. */
    int parted() {
        return assignment.parted();
    }

    void handle(List<ConsumerRecord<String, byte[]>> batch) {
        List<Restore.SetAside> unreadable = assignment.takeUnreadable();
        Set<Integer> partitions = Stream.concat(
                        batch.stream().map(ConsumerRecord::partition),
                        unreadable.stream().map(Restore.SetAside::partition))
                .collect(Collectors.toSet());
        if (partitions.isEmpty()) {
            return;
        }
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        unreadable.forEach(memory -> records.addAll(memory.records()));
        List<ProducerRecord<String, byte[]>> said = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            newest = newest(record);
            said.addAll(deciding.about(record));
            if (topics.holdsRulings(record.topic())) {
                rematching.lookAgain(record.partition(), record.key());
            }
        }
        records.addAll(remembered(said));
        group.commit(records, inputs(partitions));
    }

    void rematch() {
        List<Rematching.Found> found = rematching.turn();
        Set<Integer> partitions =
                found.stream().map(each -> each.place().partition()).collect(Collectors.toSet());
        write(remembered(rematching.keep(found)), partitions);
    }

    /**
     * Forgets by the machine's clock, but never beyond what the brokers have dated: a process that started in the wrong
     * year would otherwise forget every incident for good. Where nothing comes in, nothing more is forgotten.
     */
    void tidy() {
        Instant latest = newest.plus(AHEAD);
        Instant now = clock.instant();
        List<ProducerRecord<String, byte[]>> forgotten = memories.forget(now.isAfter(latest) ? latest : now);
        write(forgotten, forgotten.stream().map(ProducerRecord::partition).collect(Collectors.toSet()));
    }

    /** What does not follow from anything just read. */
    private void write(List<ProducerRecord<String, byte[]>> records, Set<Integer> partitions) {
        if (!records.isEmpty() && !partitions.isEmpty()) {
            group.commit(records, inputs(partitions));
        }
    }

    /** Whoever wrote the others has dated them by a clock of their own, which may be in another year as well. */
    private Instant newest(ConsumerRecord<String, byte[]> record) {
        if (record.timestampType() != TimestampType.LOG_APPEND_TIME) {
            return newest;
        }
        Instant dated = Instant.ofEpochMilli(record.timestamp());
        return dated.isAfter(newest) ? dated : newest;
    }

    private List<TopicPartition> inputs(Set<Integer> partitions) {
        return partitions.stream().flatMap(topics::inputs).toList();
    }

    private List<ProducerRecord<String, byte[]>> remembered(List<ProducerRecord<String, byte[]>> said) {
        List<ProducerRecord<String, byte[]>> all = new ArrayList<>(memories.takeUnwritten());
        all.addAll(said);
        return all;
    }

    @Override
    public void close() {
        group.close();
    }
}
