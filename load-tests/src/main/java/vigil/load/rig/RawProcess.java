package vigil.load.rig;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import vigil.platform.kafka.ConsumerOptions;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.service.Closeables;
import vigil.platform.service.LoopThread;

/**
 * The baseline: two threads that consume and produce the same bytes, one after the other, in a process of their own.
 * They decide nothing, keep nothing, wait for no acknowledgement and commit no offset.
 */
final class RawProcess {
    private static final List<String> JVM = List.of("-Xmx2g");
    private static final Duration POLL_WAIT = Duration.ofMillis(100);

    private RawProcess() {}

    static Child start(String bootstrap, List<String> topics) {
        return Child.start(RawProcess.class, JVM, List.of(bootstrap, topics.get(0), topics.get(1), topics.get(2)));
    }

    /** Takes the brokers and the topics: in, between and out. */
    public static void main(String[] arguments) throws IOException {
        try (Closeables parts = new Closeables()) {
            KafkaClients clients = parts.add(new KafkaClients(arguments[0], "raw", "0", null));
            parts.add(hop(clients, "first", arguments[1], arguments[2]));
            parts.add(hop(clients, "second", arguments[2], arguments[3]));
            Child.readyUntilTold("ready");
        }
    }

    private static LoopThread hop(KafkaClients clients, String name, String from, String to) {
        Consumer<String, byte[]> consumer = clients.groupConsumer(name, ConsumerOptions.of("raw-" + name));
        Producer<String, byte[]> producer = clients.producer(name, ProducerOptions.AT_ONCE);
        consumer.subscribe(List.of(from));
        return LoopThread.start(name, () -> copy(consumer, producer, to), consumer::wakeup, died -> {
            System.err.println("The baseline died: " + died);
            Runtime.getRuntime().halt(1);
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // that is the point of it
    private static void copy(Consumer<String, byte[]> consumer, Producer<String, byte[]> producer, String to) {
        try (consumer;
                producer) {
            while (true) {
                consumer.poll(POLL_WAIT)
                        .forEach(record -> producer.send(
                                new ProducerRecord<>(to, null, record.key(), record.value(), record.headers())));
            }
        }
    }
}
