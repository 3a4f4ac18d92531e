package vigil.routing.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static vigil.routing.Examples.maria;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.identity.AlertId;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.domain.team.Capacity;
import vigil.platform.broker.EmbeddedBroker;
import vigil.platform.kafka.ConsumerOptions;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.TopicTail;
import vigil.platform.kafka.Topics;
import vigil.platform.service.Closeables;
import vigil.platform.service.LoopThread;
import vigil.routing.Examples;
import vigil.routing.decide.Act;
import vigil.routing.decide.team.Pressure;
import vigil.wire.Codec;
import vigil.wire.Decoded;
import vigil.wire.Envelope;

/** A real broker with Vigil's topics under a prefix of the test's own, and hands to write and read them. */
final class Ground implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(30);
    static final Person MARIA = maria();

    final String prefix;
    final KafkaClients clients;
    final RoutingTopics topics;
    private final EmbeddedBroker broker;
    private final Closeables parts = new Closeables();
    private final Producer<String, byte[]> producer;

    Ground(EmbeddedBroker broker, String prefix) {
        this.broker = broker;
        this.prefix = prefix;
        this.topics = new RoutingTopics(prefix);
        this.clients = parts.add(new KafkaClients(broker.bootstrap(), "test", prefix, null));
        try (Admin admin = clients.admin()) {
            Topics.create(admin, new Topics.Creation(prefix, (short) 1, false));
        }
        this.producer = parts.add(clients.producer("hand", ProducerOptions.AT_ONCE));
        new DirectoryPublisher(clients, prefix).publish(Examples.directoryThatNeverCloses(), Optional.empty());
    }

    String bootstrap() {
        return broker.bootstrap();
    }

    /** A running instance of routing. */
    LoopThread instance(String name, Clock clock) {
        KafkaClients own = clients(name);
        CurrentDirectory directory = directory(own);
        return started(
                name,
                RoutingParts.loop(
                        own,
                        prefix,
                        name,
                        Duration.ofSeconds(2),
                        directory,
                        capacity(own),
                        load(own),
                        clock,
                        new SimpleMeterRegistry()));
    }

    /** A running instance of routing, to ask how it is. */
    RoutingLoop loop(String name, MeterRegistry registry) {
        KafkaClients own = clients(name);
        RoutingLoop loop = RoutingParts.loop(
                own,
                prefix,
                name,
                Duration.ofSeconds(2),
                directory(own),
                capacity(own),
                load(own),
                Clock.systemUTC(),
                registry);
        started(name, loop);
        return loop;
    }

    /** A running instance of routing whose producers are wavering, and where its numbers go. */
    LoopThread instance(String name, Clock clock, Wavering wavering, MeterRegistry registry) {
        KafkaClients own = clients(name);
        CurrentDirectory directory = directory(own);
        RoutingMetrics metrics = new RoutingMetrics(registry);
        ConsumerOptions options = ConsumerOptions.of(prefix + "routing").withSessionTimeout(Duration.ofSeconds(2));
        return started(
                name,
                new RoutingLoop(
                        () -> new RoutingSession(
                                topics,
                                own.groupConsumer("inputs", options),
                                wavering.around(own.transactionalProducer(
                                        "alerts", prefix + "routing-" + name, ProducerOptions.AT_ONCE)),
                                new Restore(own, topics),
                                directory,
                                () -> Pressure.NONE,
                                clock,
                                metrics),
                        directory,
                        metrics));
    }

    private KafkaClients clients(String name) {
        return parts.add(new KafkaClients(broker.bootstrap(), "routing", name, null));
    }

    private LoopThread started(String name, RoutingLoop loop) {
        return parts.add(LoopThread.start("routing-" + name, loop::run, loop::stop, died -> {}));
    }

    private SaidCapacity capacity(KafkaClients own) {
        return tail(own, "capacity", Topic.COORDINATION_CAPACITY, new SaidCapacity());
    }

    private OpenLoad load(KafkaClients own) {
        return tail(own, "load", Topic.COORDINATION_ALERTS, new OpenLoad());
    }

    private <T extends TopicTail.Handler> T tail(KafkaClients own, String purpose, Topic topic, T handler) {
        TopicTail tail = parts.add(TopicTail.start(
                TopicTail.Options.fromBeginning(purpose, topic.named(prefix)),
                own,
                handler,
                Clock.systemUTC(),
                died -> {}));
        await().until(tail::caughtUp);
        return handler;
    }

    private CurrentDirectory directory(KafkaClients own) {
        CurrentDirectory directory = new CurrentDirectory();
        parts.add(TopicTail.start(
                TopicTail.Options.fromBeginning("directory", Topic.DIRECTORY_TEAMS.named(prefix)),
                own,
                directory,
                Clock.systemUTC(),
                died -> {}));
        return directory;
    }

    void say(MatchStatement statement) {
        send(
                Topic.MATCHING_MATCHED,
                statement.personId().text(),
                Codec.MATCHED.encode(statement),
                new Envelope("m", "urn:vigil:matching", Codec.MATCHED.ceType(), Instant.now()));
    }

    void ask(Review review) {
        send(
                Topic.MATCHING_REVIEWS,
                review.reviewKey(),
                Codec.REVIEW.encode(review),
                new Envelope("r", "urn:vigil:matching", Codec.REVIEW.ceType(), Instant.now()));
    }

    void act(AlertAction action, String key) {
        send(
                Topic.COORDINATION_ACTIONS,
                key,
                Codec.ACTION.encode(action),
                new Envelope(action.actionId(), "urn:vigil:board", Codec.ACTION.ceType(), Instant.now()));
    }

    /** The register's record of somebody; null removes them. */
    void register(String personId, @Nullable String json) {
        send(
                Topic.REGISTER_PEOPLE,
                personId,
                json == null ? null : json.getBytes(UTF_8),
                new Envelope("p", "urn:vigil:register", "vigil.person.v1", Instant.now()));
    }

    /** What a team says of itself. */
    void capacity(Capacity capacity) {
        send(
                Topic.COORDINATION_CAPACITY,
                capacity.team().text(),
                Codec.CAPACITY.encode(capacity),
                new Envelope("c", "urn:vigil:board", Codec.CAPACITY.ceType(), Instant.now()));
    }

    void garbage(Topic topic, String key) {
        send(topic, key, "{not json".getBytes(UTF_8), new Envelope("g", "urn:x", "x", Instant.now()));
    }

    /** An alert as another instance has written it. */
    void put(Alert alert) {
        put(alert, Codec.ALERT.encode(alert));
    }

    /** What nobody can read, where a version of that alert should be. */
    void putGarbage(Alert alert) {
        put(alert, "{not json".getBytes(UTF_8));
    }

    private void put(Alert alert, byte @Nullable [] value) {
        Envelope envelope = new Envelope("a", "urn:vigil:routing", Codec.ALERT.ceType(), Instant.now());
        send(new ProducerRecord<>(
                Topic.COORDINATION_ALERTS.named(prefix),
                Topic.COORDINATION_ALERTS.partitionOf(alert.partitionKey()),
                alert.alertId().text(),
                value,
                envelope.headers()));
    }

    /** As archiving leaves it. */
    void putTombstone(Alert alert) {
        put(alert, null);
    }

    /** A partition as an instance would have it that goes on from what it kept. */
    Restore.Restored restored(int partition, Map<Integer, Restore.Restored> kept) {
        return Objects.requireNonNull(
                new Restore(clients, topics).books(List.of(partition), kept).get(partition));
    }

    /** The alert with a link to another of that name, which nothing cuts. */
    static Alert withLink(Alert alert, String name) {
        String json = new String(Codec.ALERT.encode(alert), UTF_8)
                .replace("\"links\":[]", "\"links\":[{\"rel\":\"x\",\"alertId\":\"" + name + "\"}]");
        return ((Decoded.Value<Alert>) Codec.ALERT.decode(json.getBytes(UTF_8))).value();
    }

    /** Sam acknowledges the alert as it is there. */
    static AlertAction acknowledge(Alert alert, String id) {
        return Act.of(AlertAction.Kind.ACKNOWLEDGE).withoutPhone().on(alert, id, Instant.now());
    }

    /** How long it is until nobody has acknowledged the alert in time. */
    static Duration untilOverdue(Alert alert) {
        return Duration.between(Instant.now(), alert.clocks().acknowledgeBy()).plusSeconds(1);
    }

    private void send(Topic topic, String key, byte @Nullable [] value, Envelope envelope) {
        send(new ProducerRecord<>(topic.named(prefix), null, key, value, envelope.headers()));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Every committed version of every alert, in the order of its partition. */
    List<Alert> alerts() {
        return all(Topic.COORDINATION_ALERTS).stream()
                .filter(record -> record.value() != null)
                .map(record -> ((Decoded.Value<Alert>) Codec.ALERT.decode(record.value())).value())
                .toList();
    }

    Set<AlertId> ids() {
        return alerts().stream().map(Alert::alertId).collect(Collectors.toSet());
    }

    List<ActionOutcome> outcomes() {
        return all(Topic.COORDINATION_OUTCOMES).stream()
                .map(record -> ((Decoded.Value<ActionOutcome>) Codec.OUTCOME.decode(record.value())).value())
                .toList();
    }

    /** All committed records of a topic. */
    List<ConsumerRecord<String, byte[]>> all(Topic topic) {
        List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.named(prefix), partition))
                .toList();
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (Consumer<String, byte[]> reader = clients.freeConsumer("reader-" + topic, true)) {
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (!ends.entrySet().stream().allMatch(end -> reader.position(end.getKey()) >= end.getValue())) {
                reader.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
