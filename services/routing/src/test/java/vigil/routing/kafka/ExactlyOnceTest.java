package vigil.routing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.kafka.Ground.MARIA;
import static vigil.routing.kafka.Ground.SOON;
import static vigil.routing.kafka.Ground.untilOverdue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.domain.alert.Alert;
import vigil.domain.alert.What;
import vigil.platform.kafka.ConsumerOptions;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topic;
import vigil.routing.Examples;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.wire.Codec;

/** The exactly-once side of routing: crashed writers, zombies, and what Kafka does with their transactions. */
@ExtendWith(SharedBroker.class)
class ExactlyOnceTest {
    private Ground ground;

    @BeforeEach
    void prepare(Ground own) {
        ground = own;
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
            AlertBook book = ground.restored(partition, Map.of()).book();

            assertThat(book.find(kept.alertId())).contains(kept);
            assertThat(book.find(lost.alertId())).isEmpty();
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
        assertThat(ground.ids()).hasSize(1);
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
}
