package vigil.matching.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import vigil.domain.identity.IncidentKey;
import vigil.domain.person.Person;
import vigil.matching.Examples;
import vigil.platform.broker.EmbeddedBroker;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.Topics;
import vigil.wire.Envelope;
import vigil.wire.PersonCodec;

/** A real broker with every topic; writes what others write and reads what matching writes. */
public final class Log implements AutoCloseable {
    private final Path data;
    private final EmbeddedBroker broker;
    private final KafkaClients clients;
    private final Producer<String, byte[]> producer;

    public Log(Path data) {
        this.data = data;
        broker = EmbeddedBroker.start(EmbeddedBroker.Options.in(data));
        clients = new KafkaClients(broker.bootstrap(), "test", "0", null);
        try (Admin admin = clients.admin()) {
            Topics.create(admin, new Topics.Creation("", (short) 1, false));
        }
        producer = clients.producer("test", ProducerOptions.AT_ONCE);
    }

    public String bootstrap() {
        return broker.bootstrap();
    }

    KafkaClients clients() {
        return clients;
    }

    public void person(Person person) throws Exception {
        send(
                Topic.REGISTER_PEOPLE,
                person.personId().text(),
                PersonCodec.encode(person),
                headers("p", "vigil.person.v1"));
    }

    /** An ambulance event of incident {@code incident}; {@code members} are those of its data beside the incident. */
    public void event(String id, String incident, int minute, String members) throws Exception {
        String json = Examples.json(minute, members).replace("i-1", incident);
        send(Topic.AMBULANCE_EVENTS, key(incident), json.getBytes(UTF_8), headers(id, "vigil.ambulance.incident.v1"));
    }

    public void send(Topic topic, String key, byte[] value, Headers headers) throws Exception {
        send(topic.named(""), key, value, headers);
    }

    void send(String topic, String key, byte[] value, Headers headers) throws Exception {
        producer.send(new ProducerRecord<>(topic, null, key, value, headers)).get();
    }

    public static String key(String incident) {
        return new IncidentKey("urn:nhs:ods:RYA", incident).hash();
    }

    public static Headers headers(String id, String type) {
        return new Envelope(id, "urn:nhs:ods:RYA", type, Examples.AT_TWO).headers();
    }

    /** Everything on that topic under that key. */
    public List<ConsumerRecord<String, byte[]>> read(Topic topic, String key) {
        return read(topic.named(""), key);
    }

    List<ConsumerRecord<String, byte[]>> read(String topic, String key) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = clients.freeConsumer("reader", true)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
        }
        return records.stream().filter(record -> key.equals(record.key())).toList();
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return header(record.headers(), name);
    }

    static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        clients.close();
        broker.close();
        delete(data);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
