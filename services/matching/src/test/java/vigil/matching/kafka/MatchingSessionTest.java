package vigil.matching.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.matching.decide.RegisterIndex;
import vigil.matching.decide.incident.IncidentFlow;
import vigil.matching.decide.incident.IncidentMemory;
import vigil.platform.kafka.GroupTransactions;
import vigil.platform.kafka.PacedPoll;
import vigil.platform.kafka.Topic;
import vigil.wire.Decoded;

/** The order of the steps, with clients that can be made to fail; what is restored comes from a real broker. */
@ExtendWith(SharedLog.class)
class MatchingSessionTest {
    private static final MatchingTopics TOPICS = new MatchingTopics("");

    /** Where the incident's key belongs. */
    private static final int OWN = Topic.AMBULANCE_EVENTS.partitionOf(Log.key("i-1"));

    private final Log log;
    private final AtomicReference<Instant> now = new AtomicReference<>(AT_TWO);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            requireNotFenced();
            committed.putAll(offsets);
            super.commitSync(offsets);
        }
    };
    private final MockProducer<String, byte[]> producer =
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

    private final AtomicReference<Runnable> whenRemembering = new AtomicReference<>(() -> {});
    private final RegisterIndex register = register(MARGARET);
    private Runnable whenAssigned = () -> {};
    private boolean fenced;
    private volatile Duration running = Duration.ZERO;
    private final RegisterChanges changes = new RegisterChanges();

    MatchingSessionTest(Log log) {
        this.log = log;
    }

    @Test
    void remembersSpeaksAndCommitsInOneTransaction() throws Exception {
        run(OWN, List.of(() -> event(OWN, "e1", 1)));

        assertThat(committed).containsEntry(new TopicPartition("ambulance.events", OWN), new OffsetAndMetadata(1));
        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("matching.incidents", "matching.matched");
        assertThat(producer.consumerGroupOffsetsHistory()).hasSize(1);
        assertThat(producer.history().getFirst().partition()).isEqualTo(OWN);
        assertThat(producer.history().getFirst().key()).isEqualTo(Log.key("i-1"));
    }

    @Test
    void aRecordThatCouldNotBeSentEndsTheLoopBeforeAnythingIsCommitted() {
        producer.sendException = new KafkaException("gone");

        assertThatThrownBy(() -> run(OWN, List.of(() -> event(OWN, "e1", 1)))).isInstanceOf(KafkaException.class);
        assertThat(committed).isEmpty();
    }

    @Test
    void aRedeliveredRecordIsSaidAgainUnderTheSameId() throws Exception {
        run(OWN, List.of(() -> event(OWN, "e1", 1), () -> event(OWN, "e1", 1)));

        List<String> ids = producer.history().stream()
                .filter(record -> record.topic().equals("matching.matched"))
                .map(record -> new String(record.headers().lastHeader("ce_id").value(), UTF_8))
                .toList();
        assertThat(ids).hasSize(2);
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    void anEventOfAPublisherWithAnotherPartitionerIsForwardedToWhereItsIncidentIsRemembered() throws Exception {
        int other = (OWN + 1) % Topic.AMBULANCE_EVENTS.partitions();
        run(other, List.of(() -> event(other, "e1", 1)));

        ProducerRecord<String, byte[]> forwarded = producer.history().getFirst();
        assertThat(producer.history()).hasSize(1);
        assertThat(forwarded.topic()).isEqualTo("ambulance.events");
        assertThat(forwarded.partition()).isEqualTo(OWN);
        assertThat(forwarded.key()).isEqualTo(Log.key("i-1"));
        assertThat(forwarded.headers().lastHeader("ce_id").value())
                .asString(UTF_8)
                .isEqualTo("e1");
    }

    @Test
    void leavesAnIndexWhoseInputsAreNotAllAssigned() throws Exception {
        MatchingSession session = run(partitions -> partitions.limit(2), OWN, List.of(() -> event(OWN, "e1", 1)));

        assertThat(session.parted()).isEqualTo(1);
        assertThat(producer.history()).isEmpty();
        assertThat(committed).isEmpty();
    }

    @Test
    void somebodyWhoComesToTheRegisterIsSaidWithoutAnotherEventAndRememberedWithIt() throws Exception {
        register.remove(MARGARET.personId());

        run(OWN, List.of(() -> event(OWN, "e1", 1), this::margaretIsAdded));

        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("matching.incidents", "matching.incidents", "matching.matched");
        assertThat(memories()).extracting(IncidentMemory::isOpen).containsExactly(true, false);
    }

    @Test
    void whatChangedWhileItWasDownIsCaughtUpOnce() throws Exception {
        register.remove(MARGARET.personId());
        run(OWN, List.of(() -> event(OWN, "e1", 1)));
        ProducerRecord<String, byte[]> open = producer.history().getFirst();
        log.send(Topic.MATCHING_INCIDENTS, open.key(), open.value(), open.headers());

        MatchingSessionTest next = new MatchingSessionTest(log);
        next.run(OWN, List.of(() -> {}, () -> {}));
        log.send(Topic.MATCHING_INCIDENTS, open.key(), null, open.headers());

        assertThat(next.producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("matching.incidents", "matching.matched");
    }

    @Test
    void writesNothingThatTheGroupDoesNotTakeFromIt() {
        register.remove(MARGARET.personId());

        assertThatThrownBy(() -> run(OWN, List.of(() -> event(OWN, "e1", 1), () -> {
                    margaretIsAdded();
                    fenced = true;
                })))
                .isInstanceOf(CommitFailedException.class);

        assertThat(producer.history()).hasSize(1);
        assertThat(producer.consumerGroupOffsetsHistory()).hasSize(1);
    }

    @Test
    void forgetsWhatASourceSaidOfAStrangerAfterTwelveHours() throws Exception {
        register.remove(MARGARET.personId());

        run(OWN, List.of(() -> event(OWN, "e1", 1), () -> {
            pass(Duration.ofHours(13));
            somethingElseIsHeard();
        }));

        assertThat(incidents()).hasSize(2);
        assertThat(new String(incidents().getFirst().value(), UTF_8)).contains("Thompson");
        assertThat(new String(incidents().getLast().value(), UTF_8))
                .doesNotContain("Thompson")
                .doesNotContain("1941")
                .doesNotContain("CV5");
    }

    @Test
    void anHourInAnotherYearMakesItForgetNothing() throws Exception {
        register.remove(MARGARET.personId());

        run(
                OWN,
                List.of(
                        () -> event(OWN, "e1", 1),
                        () -> {
                            jump(Duration.ofDays(365));
                            pass(Duration.ofMinutes(2));
                        },
                        () -> {
                            jump(Duration.ofDays(-365));
                            pass(Duration.ofMinutes(2));
                            margaretIsAdded();
                        },
                        () -> {}));

        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("matching.incidents", "matching.incidents", "matching.matched");
    }

    @Test
    void aClockThatIsSetBackDoesNotStopTheRegisterFromBeingHeard() throws Exception {
        register.remove(MARGARET.personId());

        run(OWN, List.of(() -> event(OWN, "e1", 1), changes::another, () -> {}, () -> {
            jump(Duration.ofDays(-365));
            pass(Duration.ofSeconds(1));
            margaretIsAdded();
        }));

        assertThat(producer.history()).extracting(ProducerRecord::topic).contains("matching.matched");
    }

    @Test
    void aClockThatIsSetBackDoesNotStopTheTidying() throws Exception {
        run(OWN, List.of(() -> event(OWN, "e1", 1), () -> pass(Duration.ofDays(7)), () -> {
            jump(Duration.ofHours(-1));
            pass(Duration.ofHours(2));
            somethingElseIsHeard();
        }));

        assertThat(incidents().getLast().value()).isNull();
    }

    @Test
    void whoComesToTheRegisterWhileABatchIsUnderWayIsFoundAfterIt() throws Exception {
        register.remove(MARGARET.personId());
        whenRemembering.set(this::margaretIsAdded);

        run(OWN, List.of(() -> event(OWN, "e1", 1)));

        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("matching.incidents", "matching.incidents", "matching.matched");
    }

    @Test
    void forgetsAnIncidentAWeekAfterItsLastActivity() throws Exception {
        run(OWN, List.of(() -> event(OWN, "e1", 1), () -> {
            pass(Duration.ofDays(8));
            somethingElseIsHeard();
        }));

        ProducerRecord<String, byte[]> tombstone = incidents().getLast();
        assertThat(tombstone.key()).isEqualTo(Log.key("i-1"));
        assertThat(tombstone.value()).isNull();
    }

    @Test
    void aProcessThatStartsInAnotherYearForgetsNothing() throws Exception {
        register.remove(MARGARET.personId());
        jump(Duration.ofDays(365));

        run(
                OWN,
                List.of(() -> event(OWN, "e1", 1), () -> pass(Duration.ofMinutes(2)), this::margaretIsAdded, () -> {}));

        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("matching.incidents", "matching.incidents", "matching.matched");
    }

    @Test
    void anEventThatComesWithTheAssignmentIsDecidedBeforeAnythingIsCommitted() throws Exception {
        String key = unreadableMemory();
        whenAssigned = () -> event(OWN, "e1", 1);
        run(OWN, List.of());
        log.send(Topic.MATCHING_INCIDENTS, key, null, Log.headers("x", "vigil.match.incident.v1"));

        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("matching.incidents", "matching.matched", "dead-letters");
    }

    @Test
    void aMemoryThatCannotBeReadIsSetAsideAndForgotten() throws Exception {
        String key = unreadableMemory();

        run(OWN, List.of());
        log.send(Topic.MATCHING_INCIDENTS, key, null, Log.headers("x", "vigil.match.incident.v1"));

        assertThat(producer.history()).extracting(ProducerRecord::topic).containsExactly("dead-letters");
    }

    @Test
    void whatWasRememberedAndForgottenSinceIsNotRestored() throws Exception {
        String key = "forgotten";
        run(OWN, List.of(() -> event(OWN, "e1", 1)));
        ProducerRecord<String, byte[]> memory = incidents().getFirst();
        log.send(Topic.MATCHING_INCIDENTS, key, memory.value(), memory.headers());
        assertThat(restored(key)).containsKey(key);

        log.send(Topic.MATCHING_INCIDENTS, key, null, memory.headers());

        assertThat(restored(key)).doesNotContainKey(key);
    }

    private String unreadableMemory() throws Exception {
        String key = IntStream.range(0, 1_000)
                .mapToObj(i -> "unreadable-" + i)
                .filter(some -> Topic.MATCHING_INCIDENTS.partitionOf(some) == OWN)
                .findFirst()
                .orElseThrow();
        log.send(Topic.MATCHING_INCIDENTS, key, "{}".getBytes(UTF_8), Log.headers("x", "vigil.match.incident.v1"));
        return key;
    }

    private Map<String, IncidentMemory> restored(String key) {
        int partition = Topic.MATCHING_INCIDENTS.partitionOf(key);
        Restore restore = new Restore(log.clients(), TOPICS, deadLetters());
        return restore.read(List.of(partition)).memories().get(partition);
    }

    private void run(int index, List<Runnable> steps) throws Exception {
        run(partitions -> partitions, index, steps);
    }

    /** Assigns some of the index's inputs, takes one step before each poll, then stops. */
    private MatchingSession run(
            Function<Stream<TopicPartition>, Stream<TopicPartition>> some, int index, List<Runnable> steps)
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

    private void pass(Duration time) {
        running = running.plus(time);
        jump(time);
    }

    /** The machine's clock is set to another time. */
    private void jump(Duration distance) {
        now.updateAndGet(time -> time.plus(distance));
    }

    /** Something nobody can read, but the brokers have dated it. */
    private void somethingElseIsHeard() {
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

    private void event(int index, String id, int minute) {
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

    private void margaretIsAdded() {
        register.put(MARGARET, 9);
        changes.another();
    }

    private List<ProducerRecord<String, byte[]>> incidents() {
        return producer.history().stream()
                .filter(record -> record.topic().equals("matching.incidents"))
                .toList();
    }

    private List<IncidentMemory> memories() {
        return incidents().stream()
                .map(record -> ((Decoded.Value<IncidentMemory>) Publications.MEMORY.decode(record.value())).value())
                .toList();
    }

    private DeadLetters deadLetters() {
        return new DeadLetters(TOPICS, metrics(), clock);
    }

    private static MatchingMetrics metrics() {
        return new MatchingMetrics(new SimpleMeterRegistry());
    }
}
