package vigil.matching.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which partitions this instance works on: an index only when that partition of every input is assigned, and
 * only after what was remembered of its incidents has been read back. Runs on the loop's thread, inside a poll.
 */
final class Assignment implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

    private final Consumer<String, byte[]> inputs;
    private final MatchingTopics topics;
    private final Memories memories;
    private final Function<Collection<Integer>, Restore.Found> restore;
    private final Rematching rematching;
    private final Outbox outbox;
    private volatile boolean restored;

    Assignment(
            Consumer<String, byte[]> inputs,
            MatchingTopics topics,
            Memories memories,
            Function<Collection<Integer>, Restore.Found> restore,
            Rematching rematching,
            Outbox outbox) {
        this.inputs = inputs;
        this.topics = topics;
        this.memories = memories;
        this.restore = restore;
        this.rematching = rematching;
        this.outbox = outbox;
    }

    /** Whether there has been an assignment, and all of it was restored. */
    boolean isRestored() {
        return restored;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
        Set<TopicPartition> assigned = inputs.assignment();
        Set<Integer> whole = indexes(assigned).stream()
                .filter(index -> topics.inputs(index).allMatch(assigned::contains))
                .collect(Collectors.toSet());
        List<TopicPartition> parted = assigned.stream()
                .filter(partition -> !whole.contains(partition.partition()))
                .toList();
        if (!parted.isEmpty()) {
            LOG.atWarn().addKeyValue("partitions", parted).log("not all inputs of these are assigned; leaving them");
            inputs.pause(parted);
        }
        Restore.Found found = restore.apply(
                whole.stream().filter(index -> !memories.holds(index)).toList());
        outbox.send(found.unreadable());
        outbox.flush();
        found.memories().forEach((index, incidents) -> {
            memories.take(index, incidents);
            rematching.catchUp(index);
        });
        restored = true;
        LOG.atInfo().addKeyValue("indexes", whole.size()).log("assigned and restored");
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> gone) {
        restored = false;
        memories.drop(indexes(gone));
    }

    private static Set<Integer> indexes(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }
}
