package vigil.matching.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.json;
import static vigil.matching.Examples.matcher;
import static vigil.matching.Examples.register;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vigil.matching.decide.RegisterIndex;
import vigil.matching.decide.incident.IncidentFlow;
import vigil.matching.decide.incident.IncidentMemory;
import vigil.platform.kafka.GroupTransactions;
import vigil.platform.kafka.PacedPoll;
import vigil.platform.kafka.Topic;
import vigil.wire.Decoded;

/** One session with mock clients, which can be made to fail, on a clock of its own; it restores from a real log. */
final class OneSession {
    static final MatchingTopics TOPICS = new MatchingTopics("");

    /** Where the incident's key belongs. */
    static final int OWN = Topic.AMBULANCE_EVENTS.partitionOf(Log.key("i-1"));

    private final Log log;
    private final AtomicReference<Instant> now = new AtomicReference<>(AT_TWO);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            requireNotFenced();
            committed.putAll(offsets);
            super.commitSync(offsets);
        }
    };
    final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                @Override
                public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
                    whenRemembering.getAndSet(() -> {}).run();
                    return super.send(record);
                }

                @Override
                public synchronized void sendOffsetsToTransaction(
                        Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
                    requireNotFenced();
                    committed.putAll(offsets);
                    super.sendOffsetsToTransaction(offsets, group);
                }
            };

    final RegisterIndex register = register(MARGARET);
    final RegisterChanges changes = new RegisterChanges();
    private final AtomicReference<Runnable> whenRemembering = new AtomicReference<>(() -> {});
    private Runnable whenAssigned = () -> {};
    private boolean fenced;
    private volatile Duration running = Duration.ZERO;

    OneSession(Log log) {
        this.log = log;
    }

    /** What happens before the first record is sent. */
    void whenRemembering(Runnable happens) {
        whenRemembering.set(happens);
    }

    /** What happens as soon as its inputs are assigned. */
    void whenAssigned(Runnable happens) {
        whenAssigned = happens;
    }

    /** The group takes nothing from it any more. */
    void fence() {
        fenced = true;
    }

    void run(int index, List<Runnable> steps) throws Exception {
        run(partitions -> partitions, index, steps);
    }

    /** Assigns some of the index's inputs, takes one step before each poll, then stops. */
    MatchingSession run(Function<Stream<TopicPartition>, Stream<TopicPartition>> some, int index, List<Runnable> steps)
            throws Exception {
        AtomicBoolean stopping = new AtomicBoolean();
        List<TopicPartition> assigned = some.apply(TOPICS.inputs(index)).toList();
        consumer.updateBeginningOffsets(
                assigned.stream().collect(Collectors.toMap(partition -> partition, partition -> 0L)));
        consumer.schedulePollTask(() -> {
            consumer.rebalance(assigned);
            whenAssigned.run();
        });
        steps.forEach(consumer::schedulePollTask);
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> stopping.set(true));
        MatchingSession session = session();
        session.run(stopping::get);
        assertThat(session.isRestored()).isTrue();
        return session;
    }

    private MatchingSession session() {
        Publications publications = new Publications(TOPICS);
        Memories memories = new Memories(publications);
        IncidentFlow flow = new IncidentFlow(matcher(register));
        Uptime uptime = () -> running;
        Clock steady = new SteadyClock(clock, uptime);
        Rematching rematching = new Rematching(flow, memories, publications, changes, metrics(), steady, uptime);
        PacedPoll polls = new PacedPoll(consumer);
        GroupTransactions group = new GroupTransactions(consumer, producer, steady);
        return new MatchingSession(
                consumer,
                polls,
                group,
                TOPICS,
                memories,
                new Assignment(
                        consumer,
                        polls,
                        group,
                        TOPICS,
                        memories,
                        new Restore(log.clients(), TOPICS, deadLetters())::read,
                        rematching,
                        metrics()),
                new Deciding(flow, memories, publications, deadLetters(), metrics(), TOPICS, steady),
                rematching,
                steady,
                uptime);
    }

    private void requireNotFenced() {
        if (fenced) {
            throw new CommitFailedException();
        }
    }

    /** Time passes, and the machine's clock shows it. */
    void pass(Duration time) {
        running = running.plus(time);
        jump(time);
    }

    /** The machine's clock is set to another time. */
    void jump(Duration distance) {
        now.updateAndGet(time -> time.plus(distance));
    }

    /** Something nobody can read, but the brokers have dated it. */
    void somethingElseIsHeard() {
        long offset = consumer.position(new TopicPartition("ambulance.events", OWN));
        consumer.addRecord(new ConsumerRecord<>(
                "ambulance.events",
                OWN,
                offset,
                now.get().toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                "key",
                new byte[0],
                new RecordHeaders(),
                Optional.empty()));
    }

    /** A ruling that nobody can read, dated by whoever wrote it. */
    void aRulingOfAnotherYearIsHeard(Instant written) {
        TopicPartition rulings = new TopicPartition("matching.rulings", OWN);
        consumer.addRecord(new ConsumerRecord<>(
                rulings.topic(),
                OWN,
                consumer.position(rulings),
                written.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                new byte[0],
                new RecordHeaders(),
                Optional.empty()));
    }

    /** The ambulance service says that it has been called to Margaret. */
    void event(int index, String id, int minute) {
        long offset = consumer.position(new TopicPartition("ambulance.events", index));
        consumer.addRecord(new ConsumerRecord<>(
                "ambulance.events",
                index,
                offset,
                AT_TWO.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                Log.key("i-1"),
                json(minute, "\"person\":{" + MARGARETS_DEMOGRAPHICS + "}").getBytes(UTF_8),
                Log.headers(id, "vigil.ambulance.incident.v1"),
                Optional.empty()));
    }

    /** The register hears of Margaret. */
    void margaretIsAdded() {
        register.put(MARGARET, 9);
        changes.another();
    }

    /** What it wrote of incidents, tombstones too. */
    List<ProducerRecord<String, byte[]>> incidents() {
        return producer.history().stream()
                .filter(record -> record.topic().equals("matching.incidents"))
                .toList();
    }

    List<IncidentMemory> memories() {
        return incidents().stream()
                .map(record -> ((Decoded.Value<IncidentMemory>) Publications.MEMORY.decode(record.value())).value())
                .toList();
    }

    DeadLetters deadLetters() {
        return new DeadLetters(TOPICS, metrics(), clock);
    }

    private static MatchingMetrics metrics() {
        return new MatchingMetrics(new SimpleMeterRegistry());
    }
}
