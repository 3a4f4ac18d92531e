package vigil.app;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.Topic;

/** How much is on topics, and how much of it a service has yet to deal with. */
record Backlog(String bootstrap) {
    static final List<Topic> EVENTS = List.of(Topic.AMBULANCE_EVENTS, Topic.OOH_EVENTS, Topic.UCR_EVENTS);

    /** How many records were ever written to topics that no transaction writes to. */
    long written(List<Topic> topics) {
        return asked(admin ->
                ends(admin, topics).values().stream().mapToLong(Long::longValue).sum());
    }

    /** How many of them the service has not dealt with for good. */
    long left(String group, List<Topic> topics) {
        return asked(admin -> {
            Map<TopicPartition, @Nullable OffsetAndMetadata> done = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends(admin, topics).entrySet().stream()
                    .mapToLong(end -> end.getValue() - offset(done.get(end.getKey())))
                    .sum();
        });
    }

    private static long offset(@Nullable OffsetAndMetadata done) {
        return done == null ? 0 : done.offset();
    }

    private static Map<TopicPartition, Long> ends(Admin admin, List<Topic> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = topics.stream()
                .flatMap(Backlog::partitions)
                .collect(toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends =
                admin.listOffsets(wanted).all().get();
        return ends.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static Stream<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(i -> new TopicPartition(topic.named(""), i));
    }

    private interface Question {
        long ask(Admin admin) throws ExecutionException, InterruptedException;
    }

    private long asked(Question question) {
        try (KafkaClients clients = new KafkaClients(bootstrap, "test", "backlog", null);
                Admin admin = clients.admin()) {
            return question.ask(admin);
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
