package vigil.routing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.review;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.identity.AlertId;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.domain.team.Capacity;
import vigil.platform.broker.EmbeddedBroker;
import vigil.platform.kafka.ConsumerOptions;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topic;
import vigil.platform.service.LoopThread;
import vigil.routing.Examples;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.wire.Codec;

/** The exactly-once side of routing, against a real broker. */
class RoutingOnKafkaTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Person MARIA = maria();

    @TempDir
    static Path data;

    private static EmbeddedBroker broker;
    private Ground ground;

    @BeforeAll
    static void startBroker() {
        broker = Ground.broker(data);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void prepare(TestInfo test) {
        ground = new Ground(broker, test.getTestMethod().orElseThrow().getName() + ".");
    }

    @AfterEach
    void tidy() throws Exception {
        ground.close();
    }

    @Test
    void aStatementBecomesAnAlertAndAnActionItsOutcome() {
        ground.instance("a", Clock.systemUTC());
        ground.say(confirmed(MARIA, event("i-1", "dispatched", 0)));
        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        Alert alert = ground.alerts().getFirst();

        ground.act(acknowledge(alert, "act-1"), "p-maria");
        ground.act(acknowledge(alert, "act-2"), "p-maria");

        await().atMost(SOON).until(() -> ground.outcomes().size() == 2);
        assertThat(ground.outcomes())
                .extracting(ActionOutcome::result)
                .containsExactly(ActionOutcome.Result.APPLIED, ActionOutcome.Result.REFUSED);
        assertThat(ground.alerts().getLast().status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(ground.all(Topic.COORDINATION_ALERTS)).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo(alert.alertId().text());
            assertThat(record.partition()).isEqualTo(Topic.COORDINATION_ALERTS.partitionOf("p-maria"));
        });
    }

    /** The review's partition and the person's are different ones, and each is asked when it has what it needs. */
    @Test
    void aConfirmedPossibleMatchPassesItsHistoryToAnotherPartitionAndTimersSurviveARestart() {
        LoopThread first = ground.instance("a", Clock.systemUTC());
        Review review = review(event("i-7", "on-scene", 0), MARIA);
        assertThat(Topic.COORDINATION_ALERTS.partitionOf(review.reviewKey()))
                .isNotEqualTo(Topic.COORDINATION_ALERTS.partitionOf("p-maria"));
        ground.ask(review);
        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        first.close();

        ground.instance(
                "a",
                Clock.offset(Clock.systemUTC(), untilOverdue(ground.alerts().getFirst())));
        await().atMost(SOON).until(() -> ground.alerts().size() == 2);
        Alert up = ground.alerts().getLast();
        assertThat(up.owner()).isEqualTo(Examples.team("spa"));
        assertThat(up.history().getLast().what()).isEqualTo(What.ESCALATED);

        ground.act(acknowledge(up, "act-1"), review.reviewKey());
        ground.say(Examples.ruled(MARIA, review.event()));
        await().atMost(SOON)
                .until(() -> ground.alerts().stream()
                                .filter(alert -> !alert.links().isEmpty())
                                .count()
                        == 2);
        Alert hers = ground.alerts().stream()
                .filter(alert -> alert.personId() != null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(hers.history())
                .extracting(Alert.HistoryEntry::what)
                .containsSubsequence(What.ESCALATED, What.ACKNOWLEDGED);
        assertThat(hers.links().getFirst().alertId()).isEqualTo(up.alertId());
    }

    @Test
    void anOpenAlertFollowsTheRegisterAndShowsNoPlanThatIsNoLongerShared() {
        ground.instance("a", Clock.systemUTC());
        ground.say(confirmed(MARIA, event("i-1", "conveying", 0)));
        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        for (int known = 0; known < 18; known++) {
            ground.register("p-maria", Examples.MARIA);
        }
        ground.register("p-other", "{}");
        ground.register("p-maria", Examples.MARIA.replace("\"share\":\"given\"", "\"share\":\"withdrawn\""));

        await().atMost(SOON).until(() -> ground.alerts().size() == 2);
        Alert alert = ground.alerts().getLast();
        assertThat(alert.person().plan()).isNull();
        assertThat(Codec.ALERT.encode(alert)).asString().doesNotContain("Plan says");

        ground.register("p-maria", null);
        ground.say(confirmed(Examples.person("p-next", Examples.MARIA), event("i-2", "dispatched", 0)));
        await().atMost(SOON).until(() -> ground.alerts().size() >= 3);
        assertThat(ground.all(Topic.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void aStatementWithAnOlderRecordBringsNoPlanBackAlsoAfterARestart() {
        String withdrawn = Examples.MARIA.replace("\"share\":\"given\"", "\"share\":\"withdrawn\"");
        String neighbour = neighbour();
        LoopThread first = ground.instance("a", Clock.systemUTC());
        ground.say(confirmed(Examples.person(neighbour, Examples.MARIA), event("i-2", "dispatched", 0)));
        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        for (int known = 0; known < 18; known++) {
            ground.register("p-maria", Examples.MARIA);
        }
        ground.register("p-maria", withdrawn);
        ground.register(neighbour, withdrawn.replace("p-maria", neighbour));
        await().atMost(SOON).until(() -> ground.alerts().size() == 2);
        first.close();

        ground.instance("b", Clock.systemUTC());
        ground.say(confirmed(MARIA, event("i-1", "conveying", 0)));
        await().atMost(SOON).until(() -> ground.alerts().size() == 3);
        Alert hers = ground.alerts().stream()
                .filter(alert -> alert.partitionKey().equals("p-maria"))
                .findFirst()
                .orElseThrow();
        assertThat(hers.person().plan()).isNull();
        assertThat(Codec.ALERT.encode(hers)).asString().doesNotContain("Plan says");
    }

    /** Somebody whose register records lie in the same partition, and so are read after Maria's. */
    private static String neighbour() {
        int hers = Topic.REGISTER_PEOPLE.partitionOf("p-maria");
        return IntStream.range(0, 1_000)
                .mapToObj(i -> "p-neighbour-" + i)
                .filter(id -> Topic.REGISTER_PEOPLE.partitionOf(id) == hers)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTeamThatSaysItIsFullGetsNothingNew() {
        ground.capacity(new Capacity(
                Examples.team("night-nurses"),
                Capacity.State.FULL,
                Examples.AT_2.plus(Duration.ofDays(3_650)),
                "all on visits",
                "Ann",
                Examples.AT_2));
        ground.instance("a", Clock.fixed(Examples.AT_2, ZoneOffset.UTC));
        ground.say(confirmed(MARIA, event("i-1", "dispatched", 0)));

        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        assertThat(ground.alerts().getFirst().owner().text()).isEqualTo("spa");
        assertThat(ground.alerts().getFirst().routing().considered())
                .anyMatch(team -> team.why().contains("all on visits"));
    }

    @Test
    void aPoisonRecordIsSetAsideWholeAndTheStreamGoesOn() {
        ground.instance("a", Clock.systemUTC());
        ground.garbage(Topic.MATCHING_MATCHED, "p-maria");
        ground.garbage(Topic.COORDINATION_ACTIONS, "p-maria");
        ground.say(confirmed(MARIA, event("i-1", "dispatched", 0)));

        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        assertThat(ground.all(Topic.DEAD_LETTERS)).hasSize(2).allSatisfy(record -> {
            assertThat(record.value()).asString().isEqualTo("{not json");
            assertThat(record.headers().lastHeader("vigil_reason").value())
                    .asString()
                    .isEqualTo("is not a JSON object");
        });
    }

    @Test
    void anInstanceThatStartsAgainGoesOnFromTheAlertTopic() {
        LoopThread first = ground.instance("a", Clock.systemUTC());
        ground.say(confirmed(MARIA, event("i-1", "dispatched", 0)));
        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        first.close();

        ground.instance("a", Clock.systemUTC());
        ground.say(confirmed(MARIA, event("i-1", "dispatched", 0)));
        ground.say(confirmed(MARIA, event("i-1", "on-scene", 5)));

        await().atMost(SOON).until(() -> ground.alerts().size() == 2);
        assertThat(ground.alerts()).extracting(Alert::version).containsExactly(1, 2);
        assertThat(ids()).hasSize(1);
    }

    /** One machine's clock was ahead; what comes after it on another is never dated before. */
    @Test
    void timeNeverGoesBackBehindWhatThePartitionHasRecorded() {
        LoopThread ahead = ground.instance("a", Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5)));
        ground.say(confirmed(MARIA, event("i-1", "dispatched", 0)));
        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        ahead.close();

        ground.instance("b", Clock.systemUTC());
        ground.say(confirmed(MARIA, event("i-1", "on-scene", 5)));
        await().atMost(SOON).until(() -> ground.alerts().size() == 2);

        assertThat(ground.alerts().getLast().lastChangedAt())
                .isAfterOrEqualTo(ground.alerts().getFirst().lastChangedAt());
    }

    /** A state that can't be read may not be guessed: the process ends and says so, rather than try for ever. */
    @Test
    void anAlertThatCannotBeReadEndsTheLoop() {
        ground.garbage(Topic.COORDINATION_ALERTS, "a-broken");

        LoopThread instance = ground.instance("a", Clock.systemUTC());

        await().atMost(SOON).until(() -> instance.failure().isPresent());
        assertThat(instance.failure().orElseThrow()).hasMessageContaining("can't be read");
    }

    /**
     * A writer crashes with a transaction open, and others commit to the same partition after it began.
     * Readers of committed records stop at the open transaction, so a restore that trusted the committed
     * end would miss what came after.
     */
    @Test
    void aCrashedWritersOpenTransactionHidesNothingFromARestore() throws Exception {
        int partition = Topic.COORDINATION_ALERTS.partitionOf("p-maria");
        Alert kept = raised("i-kept");
        Alert lost = raised("i-lost");
        Producer<String, byte[]> crashing = transactional("crashing");
        Producer<String, byte[]> other = transactional("other");
        try (other) {
            crashing.beginTransaction();
            crashing.send(record(partition, lost)).get();
            other.beginTransaction();
            other.send(record(partition, kept)).get();
            other.commitTransaction();

            assertThat(ground.alerts()).as("hidden behind the open transaction").isEmpty();
            Map<Integer, AlertBook> books = new Restore(ground.clients, ground.topics).books(List.of(partition));

            assertThat(books.get(partition).find(kept.alertId())).contains(kept);
            assertThat(books.get(partition).find(lost.alertId())).isEmpty();
        } finally {
            crashing.close(Duration.ZERO);
        }
    }

    /** A batch was decided, then the process stood still until its partitions were another's. */
    @Test
    void aZombieWithABatchInHandCannotCommitIt() throws Exception {
        HeldClock held = new HeldClock();
        ground.instance("zombie", held);
        ground.say(confirmed(MARIA, event("i-0", "dispatched", 0)));
        await().atMost(SOON).until(() -> ground.alerts().size() == 1);

        held.hold();
        ground.say(confirmed(MARIA, event("i-1", "dispatched", 1)));
        await().atMost(SOON).until(held::somebodyWaits);
        expel();
        ground.instance("heir", Clock.systemUTC());
        await().atMost(SOON).until(() -> ground.alerts().size() == 2);
        held.release();
        ground.say(confirmed(MARIA, event("i-1", "on-scene", 5)));

        await().atMost(SOON).until(() -> ground.alerts().size() == 3);
        assertThat(ground.alerts()).extracting(Alert::version).containsExactly(1, 2, 3);
        assertThat(ids()).hasSize(1);
    }

    /** The same with a tick: its transaction read nothing, and still carries offsets, or it would be committed. */
    @Test
    void aZombiesTickIsFencedThoughItReadNothing() throws Exception {
        HeldClock held = new HeldClock();
        ground.instance("zombie", held);
        ground.say(confirmed(MARIA, event("i-0", "dispatched", 0)));
        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        Alert alert = ground.alerts().getFirst();

        held.hold();
        await().atMost(SOON).until(held::somebodyWaits);
        expel();
        Duration overdue = untilOverdue(alert);
        ground.instance("heir", Clock.offset(Clock.systemUTC(), overdue));
        await().atMost(SOON).until(() -> ground.alerts().size() == 2);
        held.release(overdue);
        ground.say(confirmed(MARIA, event("i-1", "dispatched", 1)));

        await().atMost(SOON)
                .until(() -> ground.alerts().stream()
                        .anyMatch(version -> version.incidents().size() == 2));
        List<Alert> versions = ground.alerts();
        assertThat(versions.stream().map(Alert::version))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, versions.size()).boxed().toList());
        assertThat(versions.get(1).history().getLast().what()).isEqualTo(What.ESCALATED);
    }

    /** Kafka commits a fenced member's transaction if it carries no offsets: why ours never are without. */
    @Test
    void onlyOffsetsLetKafkaSeeThatAWriterIsAZombie() throws Exception {
        int partition = Topic.COORDINATION_ALERTS.partitionOf("p-maria");
        TopicPartition input = ground.topics.inputs(partition).getFirst();
        try (Consumer<String, byte[]> member =
                        ground.clients.groupConsumer("member", ConsumerOptions.of(ground.prefix + "routing"));
                Producer<String, byte[]> zombie = transactional("zombie")) {
            member.subscribe(ground.topics.inputs());
            await().atMost(SOON).until(() -> {
                member.poll(Duration.ofMillis(50));
                return !member.assignment().isEmpty();
            });
            ConsumerGroupMetadata itsGeneration = member.groupMetadata();
            expel();

            zombie.beginTransaction();
            zombie.send(record(partition, raised("i-1"))).get();
            zombie.sendOffsetsToTransaction(Map.of(), itsGeneration);
            zombie.commitTransaction();
            // The commit is decided before its marker is written, and readers see it with the marker.
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(ground.alerts()).as("the hazard").hasSize(1));

            zombie.beginTransaction();
            zombie.send(record(partition, raised("i-2"))).get();
            assertThatThrownBy(() ->
                            zombie.sendOffsetsToTransaction(Map.of(input, new OffsetAndMetadata(0)), itsGeneration))
                    .isInstanceOf(CommitFailedException.class);
            zombie.abortTransaction();
        }

        assertThat(ground.alerts()).hasSize(1);
    }

    private void expel() throws Exception {
        try (Admin admin = ground.clients.admin()) {
            admin.removeMembersFromConsumerGroup(ground.prefix + "routing", new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        }
    }

    private static Duration untilOverdue(Alert alert) {
        return Duration.between(Instant.now(), alert.clocks().acknowledgeBy()).plusSeconds(1);
    }

    private Set<AlertId> ids() {
        return ground.alerts().stream().map(Alert::alertId).collect(Collectors.toSet());
    }

    private Producer<String, byte[]> transactional(String id) {
        Producer<String, byte[]> producer =
                ground.clients.transactionalProducer(id, ground.prefix + id, ProducerOptions.AT_ONCE);
        producer.initTransactions();
        return producer;
    }

    private ProducerRecord<String, byte[]> record(int partition, Alert alert) throws ExecutionException {
        return new ProducerRecord<>(
                Topic.COORDINATION_ALERTS.named(ground.prefix),
                partition,
                alert.alertId().text(),
                Codec.ALERT.encode(alert));
    }

    private static Alert raised(String incident) {
        return new Coordination(Examples.directory(), Examples.AT_2)
                .decide(confirmed(MARIA, event(incident, "dispatched", 0)), new AlertBook())
                .versions()
                .getFirst();
    }

    private static AlertAction acknowledge(Alert alert, String id) {
        return new AlertAction(
                id,
                alert.alertId(),
                alert.workVersion(),
                "Sam",
                Instant.now(),
                AlertAction.Kind.ACKNOWLEDGE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
