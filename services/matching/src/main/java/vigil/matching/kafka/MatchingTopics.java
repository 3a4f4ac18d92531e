package vigil.matching.kafka;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import vigil.platform.kafka.Topic;

/**
 * The topics' names on the brokers.
 *
 * @param prefix put before every name, may be empty
 */
record MatchingTopics(String prefix) {
    private static final List<Topic> INPUTS =
            List.of(Topic.UCR_EVENTS, Topic.AMBULANCE_EVENTS, Topic.OOH_EVENTS, Topic.MATCHING_RULINGS);

    String named(Topic topic) {
        return topic.named(prefix);
    }

    /** What the loop reads as a member of its group; all have the same keys and partitions. */
    List<String> inputs() {
        return INPUTS.stream().map(this::named).toList();
    }

    /** The partitions of all inputs with that index. */
    Stream<TopicPartition> inputs(int index) {
        return INPUTS.stream().map(topic -> new TopicPartition(named(topic), index));
    }

    boolean holdsRulings(String topic) {
        return topic.equals(named(Topic.MATCHING_RULINGS));
    }
}
