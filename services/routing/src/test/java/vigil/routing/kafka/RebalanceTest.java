package vigil.routing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.kafka.Ground.SOON;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.domain.alert.Alert;
import vigil.domain.person.Person;
import vigil.platform.kafka.Topic;
import vigil.platform.service.LoopThread;
import vigil.routing.Examples;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;

/** What an instance has of a partition that is asked back and comes again, as each does whenever another starts or ends. */
@ExtendWith(SharedBroker.class)
class RebalanceTest {
    private static final int PARTITION = 7;

    private Ground ground;

    @BeforeEach
    void prepare(Ground own) {
        ground = own;
    }

    @Test
    void aKeptBookLearnsWhatAnotherInstanceHasChangedAndArchivedAndRaised() {
        Alert changed = raised(0);
        Alert archived = raised(1);
        Alert untouched = raised(2);
        List.of(changed, archived, untouched).forEach(ground::put);
        Restore.Restored kept = ground.restored(PARTITION, Map.of());

        Alert later = onScene(0, changed);
        Alert raised = raised(3);
        ground.put(later);
        ground.putTombstone(archived);
        ground.put(raised);
        Restore.Restored now = ground.restored(PARTITION, Map.of(PARTITION, kept));

        assertThat(now.book().allOpen()).containsExactlyInAnyOrder(later, untouched, raised);
        assertThat(now.upTo()).isEqualTo(kept.upTo() + 3);
        assertThat(ground.restored(PARTITION, Map.of()).book().allOpen())
                .as("the same as from the whole log")
                .containsExactlyInAnyOrderElementsOf(now.book().allOpen());
    }

    /** People wait for a restore: what stands before that place isn't read again, as nobody could read this here. */
    @Test
    void whatAKeptBookHasIsNotReadAgain() {
        Alert alert = raised(0);
        ground.put(alert);
        Restore.Restored kept = ground.restored(PARTITION, Map.of());
        ground.putGarbage(raised(1));

        Restore.Restored behind =
                ground.restored(PARTITION, Map.of(PARTITION, new Restore.Restored(kept.book(), kept.upTo() + 1)));

        assertThat(behind.book().allOpen()).containsExactly(alert);
    }

    /** As after brokers that lost what they had acknowledged: what nobody can read any more is no state. */
    @Test
    void aBookThatKnowsMoreThanTheLogIsReadAnew() {
        ground.put(raised(0));
        AlertBook ahead = ground.restored(PARTITION, Map.of()).book();
        ahead.apply(raised(1));

        Restore.Restored now = ground.restored(PARTITION, Map.of(PARTITION, new Restore.Restored(ahead, 1_000)));

        assertThat(now.book().allOpen()).containsExactly(raised(0));
    }

    /** Of partitions that came and went and came back, the state is what the last owner left. */
    @Test
    void whoeverHasAPartitionNextGoesOnFromTheLastOwnersVersion() {
        int people = 12;
        MeterRegistry registry = new SimpleMeterRegistry();
        ground.instance("stays", Clock.systemUTC(), new Wavering(false, 0, () -> {}), registry);
        sayOfEach(people, "first");
        await().atMost(SOON).until(() -> ground.alerts().size() == people);

        LoopThread passing = ground.instance("passing", Clock.systemUTC());
        await().atMost(SOON).until(() -> partitions(registry) == 12);
        sayOfEach(people, "second");
        await().atMost(SOON).until(() -> ground.alerts().size() == 2 * people);
        passing.close();
        await().atMost(SOON).until(() -> partitions(registry) == 24);
        sayOfEach(people, "third");
        await().atMost(SOON).until(() -> ground.alerts().size() == 3 * people);

        assertThat(ground.ids())
                .hasSize(people)
                .allSatisfy(id -> assertThat(ground.alerts())
                        .filteredOn(alert -> alert.alertId().equals(id))
                        .extracting(Alert::version)
                        .containsExactly(1, 2, 3));
    }

    /** Its first reading takes seconds, in which nobody may wait for it; and what can't be read stops it alone. */
    @Test
    void whoeverStartsTakesNothingFromTheOthersBeforeItHasReadEverything() {
        MeterRegistry registry = new SimpleMeterRegistry();
        ground.instance("stays", Clock.systemUTC(), new Wavering(false, 0, () -> {}), registry);
        sayOfEach(1, "first");
        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        long restores = restores(registry);
        ground.putGarbage(raised(0));

        LoopThread unable = ground.instance("unable", Clock.systemUTC());
        await().atMost(SOON).until(() -> unable.failure().isPresent());
        sayOfEach(1, "second");

        await().atMost(SOON).until(() -> ground.all(Topic.COORDINATION_ALERTS).size() == 3);
        assertThat(restores(registry)).as("rebalances").isEqualTo(restores);
        assertThat(partitions(registry)).isEqualTo(24);
    }

    /** What is raised about the so-many-eth person of the partition. */
    private static Alert raised(int which) {
        return decided(which, "dispatched", new AlertBook());
    }

    private static Alert onScene(int which, Alert before) {
        AlertBook book = new AlertBook();
        book.apply(before);
        return decided(which, "on-scene", book);
    }

    private static Alert decided(int which, String status, AlertBook book) {
        String person = IntStream.range(0, 1000)
                .mapToObj(i -> "p-" + i)
                .filter(id -> Topic.COORDINATION_ALERTS.partitionOf(id) == PARTITION)
                .skip(which)
                .findFirst()
                .orElseThrow();
        return new Coordination(Examples.directory(), Examples.AT_2)
                .decide(confirmed(person(person), event("i-" + which, status, which)), book)
                .versions()
                .getFirst();
    }

    private static long restores(MeterRegistry registry) {
        return registry.get("vigil.routing.restore").timer().count();
    }

    private static double partitions(MeterRegistry registry) {
        return registry.get("vigil.routing.partitions").gauge().value();
    }

    private void sayOfEach(int people, String incident) {
        IntStream.range(0, people)
                .forEach(i -> ground.say(
                        confirmed(person("p-" + i), event(AMBULANCE, incident + "-" + i, "dispatched", i, ""))));
    }

    private static Person person(String id) {
        return Examples.person(id, "{\"personId\":\"p-maria\",\"family\":\"A\",\"birthDate\":\"1941-03-02\"}");
    }
}
