package vigil.routing.kafka;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import vigil.platform.kafka.Topic;

/** Names of the topics that routing reads and writes. */
record RoutingTopics(String prefix) {
    /** What it reads, in the order of decision when all have records: people's actions before events. */
    static final List<Topic> INPUTS = List.of(
            Topic.COORDINATION_ACTIONS,
            Topic.REGISTER_PEOPLE,
            Topic.MATCHING_MATCHED,
            Topic.MATCHING_REVIEWS,
            Topic.COORDINATION_CARRIED);

    List<String> inputs() {
        return INPUTS.stream().map(topic -> topic.named(prefix)).toList();
    }

    /** One partition of every input. */
    List<TopicPartition> inputs(int partition) {
        return inputs().stream()
                .map(name -> new TopicPartition(name, partition))
                .toList();
    }

    /** The numbers of all partitions, the same for every input and for the alerts. */
    List<Integer> partitions() {
        return IntStream.range(0, Topic.COORDINATION_ALERTS.partitions())
                .boxed()
                .toList();
    }

    TopicPartition alerts(int partition) {
        return new TopicPartition(Topic.COORDINATION_ALERTS.named(prefix), partition);
    }

    TopicPartition register(int partition) {
        return new TopicPartition(Topic.REGISTER_PEOPLE.named(prefix), partition);
    }

    /** Which of the inputs has that name. */
    Topic input(String name) {
        return INPUTS.stream()
                .filter(topic -> topic.named(prefix).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is none of routing's inputs"));
    }

    String named(Topic topic) {
        return topic.named(prefix);
    }
}
