package vigil.app.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import vigil.app.Failure;
import vigil.platform.kafka.KafkaClients;

/** Prints what is committed on a topic, from its beginning to what is its end when reading starts. */
public final class TopicReading {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL_WAIT = Duration.ofMillis(200);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private TopicReading() {}

    /**
     * Prints one line of JSON a record; a value that isn't JSON is printed as text.
     *
     * @param kafka brokers to meet first, {@code host:port}
     */
    public static void print(String kafka, String topic, PrintWriter out) {
        try (KafkaClients clients = new KafkaClients(kafka, "vigil-topic", "0", null);
                Consumer<String, byte[]> consumer = clients.freeConsumer("read", true)) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER_WITHIN);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL_WAIT).forEach(record -> out.println(line(record)));
            }
        } catch (TimeoutException e) {
            throw new Failure("No Kafka broker answers at " + kafka + "; is Vigil running? Choose with --kafka.", e);
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer, String topic) {
        Map<String, List<PartitionInfo>> topics = consumer.listTopics(ANSWER_WITHIN);
        List<PartitionInfo> partitions = topics.get(topic);
        if (partitions == null) {
            throw new Failure("There is no topic " + topic + "; there are: "
                    + String.join(", ", topics.keySet().stream().sorted().toList()) + ".");
        }
        return partitions.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static String line(ConsumerRecord<String, byte[]> record) {
        ObjectNode line = JSON.createObjectNode()
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("key", record.key());
        ObjectNode headers = line.putObject("headers");
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? null : new String(header.value(), UTF_8));
        }
        byte[] value = record.value();
        if (value == null) {
            return line.putNull("value").toString();
        }
        try {
            line.set("value", JSON.readTree(value));
        } catch (IOException notJson) {
            line.put("value", new String(value, UTF_8));
        }
        return line.toString();
    }
}
