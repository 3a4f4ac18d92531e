package vigil.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vigil.domain.alert.Alert;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.Topic;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** What is committed on a topic, read from its beginning by a client of its own, and what must always hold. */
final class AlertLog {
    private AlertLog() {}

    /** Every version of every alert, in order within a partition. */
    static List<Alert> versions(String bootstrap) {
        return records(bootstrap, Topic.COORDINATION_ALERTS).stream()
                .map(AlertLog::alert)
                .toList();
    }

    /** The last version of each alert. */
    static List<Alert> latest(List<Alert> versions) {
        return List.copyOf(versions.stream()
                .collect(toMap(Alert::alertId, alert -> alert, (earlier, later) -> later))
                .values());
    }

    static void assertVersionsFollowOneAnother(List<Alert> versions) {
        versions.stream()
                .collect(groupingBy(Alert::alertId))
                .forEach((alert, itsVersions) -> assertThat(itsVersions)
                        .as("versions of %s", alert)
                        .extracting(Alert::version)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, itsVersions.size())
                                .boxed()
                                .toList()));
    }

    static void assertNobodyHasTwoOpenAlerts(List<Alert> versions) {
        assertThat(latest(versions))
                .filteredOn(alert -> alert.status().isOpen())
                .extracting(Alert::partitionKey)
                .doesNotHaveDuplicates();
    }

    static List<ConsumerRecord<String, byte[]>> records(String bootstrap, Topic topic) {
        try (KafkaClients clients = new KafkaClients(bootstrap, "test", "0", null);
                Consumer<String, byte[]> consumer = clients.freeConsumer("read-all", true)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.named("")).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static Alert alert(ConsumerRecord<String, byte[]> record) {
        return switch (Codec.ALERT.decode(record.value())) {
            case Decoded.Value<Alert>(var alert, var defects) -> alert;
            case Decoded.Unreadable<Alert> unreadable -> throw new AssertionError(unreadable.sentence());
        };
    }
}
