package vigil.matching.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.platform.kafka.GroupTransactions;
import vigil.platform.kafka.PacedPoll;

/**
 * Which partitions this instance works on: an index only when that partition of every input is assigned, and
 * only after what was remembered of its incidents has been read back. Runs on the loop's thread, inside a poll.
 */
final class Assignment implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

    private final Consumer<String, byte[]> inputs;
    private final PacedPoll polls;
    private final GroupTransactions group;
    private final MatchingTopics topics;
    private final Memories memories;
    private final Function<Collection<Integer>, Restore.Found> restore;
    private final Rematching rematching;
    private final List<Restore.SetAside> unreadable = new ArrayList<>();
    private final MatchingMetrics metrics;
    private volatile boolean restored;
    private volatile int inParts;

    Assignment(
            Consumer<String, byte[]> inputs,
            PacedPoll polls,
            GroupTransactions group,
            MatchingTopics topics,
            Memories memories,
            Function<Collection<Integer>, Restore.Found> restore,
            Rematching rematching,
            MatchingMetrics metrics) {
        this.inputs = inputs;
        this.polls = polls;
        this.group = group;
        this.topics = topics;
        this.memories = memories;
        this.restore = restore;
        this.rematching = rematching;
        this.metrics = metrics;
    }

    /** Whether there has been an assignment, and all of it was restored. */
    boolean isRestored() {
        return restored;
    }

    /** How many partitions it has only some inputs of, and so can't work on. */
    int parted() {
        return inParts;
    }

    /** Memories that could not be read, once. */
    List<Restore.SetAside> takeUnreadable() {
        List<Restore.SetAside> memories = List.copyOf(unreadable);
        unreadable.clear();
        return memories;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
        polls.rebalanced();
        Set<TopicPartition> assigned = inputs.assignment();
        Set<Integer> whole = indexes(assigned).stream()
                .filter(index -> topics.inputs(index).allMatch(assigned::contains))
                .collect(Collectors.toSet());
        List<TopicPartition> parted = assigned.stream()
                .filter(partition -> !whole.contains(partition.partition()))
                .toList();
        inputs.pause(parted);
        holds(indexes(parted));
        goOnFromWhatIsCommitted(assigned);
        Restore.Found found = restore.apply(
                whole.stream().filter(index -> !memories.holds(index)).toList());
        unreadable.addAll(found.unreadable());
        found.memories().forEach((index, incidents) -> {
            memories.take(index, incidents);
            rematching.catchUp(index);
        });
        restored = true;
        LOG.atInfo().addKeyValue("indexes", whole.size()).log("assigned and restored");
    }

    /**
     * Asked before the memory is read back: while an earlier owner's transaction is undecided there is no answer, so that
     * the memory holds whatever these positions count as read.
     */
    private void goOnFromWhatIsCommitted(Set<TopicPartition> assigned) {
        group.stableOffsets(assigned).forEach((input, offset) -> {
            if (offset != null) {
                inputs.seek(input, offset);
            }
        });
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> gone) {
        polls.rebalanced();
        restored = false;
        holds(Set.of());
        Set<Integer> others = indexes(gone);
        unreadable.removeIf(memory -> others.contains(memory.partition()));
        memories.drop(others);
    }

    /** Instances that read different topics, as two versions may, are given different inputs of one partition. */
    private void holds(Set<Integer> parted) {
        inParts = parted.size();
        metrics.parted(inParts);
        if (!parted.isEmpty()) {
            LOG.atError()
                    .addKeyValue("partitions", new TreeSet<>(parted))
                    .log(
                            "another instance reads other topics: inputs of these partitions wait until all run one version");
        }
    }

    private static Set<Integer> indexes(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }
}
