package vigil.platform.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Makes one service's Kafka clients: text keys, bytes as values, the same settings everywhere.
 *
 * <p>Who asks for a client closes it. {@link #close} ends only the measuring of clients, so close
 * it last. A client's id is the service, the instance and {@code purpose}, which must tell the
 * service's clients apart. May be used by several threads.
 */
public final class KafkaClients implements AutoCloseable {
    private final String bootstrap;
    private final String service;
    private final String instance;
    private final @Nullable MeterRegistry registry;
    private final ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("kafka-client-metrics").factory());
    private final Map<String, KafkaClientMetrics> measured = new HashMap<>();

    /**
     * Makes clients of the brokers at {@code bootstrap} ({@code host:port,…}).
     *
     * @param service name of the service, such as {@code matching}
     * @param instance tells instances of the service apart
     * @param registry where the clients' own metrics go, or null to leave them unmeasured
     */
    public KafkaClients(String bootstrap, String service, String instance, @Nullable MeterRegistry registry) {
        this.bootstrap = bootstrap;
        this.service = service;
        this.instance = instance;
        this.registry = registry;
    }

    /** A consumer that shares its topics with the other members of its group. */
    public Consumer<String, byte[]> groupConsumer(String purpose, ConsumerOptions options) {
        return consumer(purpose, id -> ClientConfigs.groupConsumer(bootstrap, id, options));
    }

    /** A consumer without a group, for {@code assign} and {@code seek}. */
    public Consumer<String, byte[]> freeConsumer(String purpose, boolean readCommitted) {
        return consumer(purpose, id -> ClientConfigs.consumer(bootstrap, id, readCommitted));
    }

    /** An idempotent producer. */
    public Producer<String, byte[]> producer(String purpose, ProducerOptions options) {
        return producer(purpose, id -> ClientConfigs.producer(bootstrap, id, options));
    }

    /** A producer whose transactions fence those of an earlier one with the same id, and time out after 3 s. */
    public Producer<String, byte[]> transactionalProducer(
            String purpose, String transactionalId, ProducerOptions options) {
        return producer(purpose, id -> ClientConfigs.transactional(bootstrap, id, transactionalId, options));
    }

    /** An administrative client. */
    public Admin admin() {
        return Admin.create(ClientConfigs.common(bootstrap, clientId("admin")));
    }

    /** Ends the measuring of the clients; closes none of them. */
    @Override
    public synchronized void close() {
        measured.values().forEach(KafkaClientMetrics::close);
        measured.clear();
        refresher.shutdownNow();
    }

    private Consumer<String, byte[]> consumer(String purpose, Function<String, Map<String, Object>> configs) {
        String id = clientId(purpose);
        Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(configs.apply(id), new StringDeserializer(), new ByteArrayDeserializer());
        measure(id, new KafkaClientMetrics(consumer, Tags.of("service", service), refresher));
        return consumer;
    }

    private Producer<String, byte[]> producer(String purpose, Function<String, Map<String, Object>> configs) {
        String id = clientId(purpose);
        Producer<String, byte[]> producer =
                new KafkaProducer<>(configs.apply(id), new StringSerializer(), new ByteArraySerializer());
        measure(id, new KafkaClientMetrics(producer, Tags.of("service", service), refresher));
        return producer;
    }

    /** A client made again, say after it was fenced, takes the place of the earlier one. */
    private synchronized void measure(String id, KafkaClientMetrics metrics) {
        if (registry == null) {
            return;
        }
        KafkaClientMetrics earlier = measured.put(id, metrics);
        if (earlier != null) {
            earlier.close();
        }
        metrics.bindTo(registry);
    }

    private String clientId(String purpose) {
        return service + "-" + instance + "-" + purpose;
    }
}
