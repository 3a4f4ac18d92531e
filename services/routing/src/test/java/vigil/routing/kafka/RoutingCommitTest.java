package vigil.routing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Status;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;
import vigil.platform.kafka.Topic;
import vigil.platform.service.LoopThread;
import vigil.routing.Examples;
import vigil.routing.decide.Act;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** What routing's transactions hold together, against a real broker. */
@ExtendWith(SharedBroker.class)
class RoutingCommitTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Person MARIA = maria();

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final AheadClock clock = new AheadClock();
    private Ground ground;

    @BeforeEach
    void prepare(Ground own) {
        ground = own;
    }

    @Test
    void aCommitThatWasNotConfirmedIsAskedForAgain() {
        Wavering wavering = new Wavering(false, 2, () -> {});
        ground.instance("a", clock, wavering, registry);
        sayTwice();

        assertThat(wavering.unknown()).isEqualTo(2);
        assertThat(sessionsEnded()).isZero();
        assertThat(ground.alerts()).extracting(Alert::version).containsExactly(1, 2);
    }

    /** The brokers have the commit, but the answer never comes: what is restored has it, and it isn't made again. */
    @Test
    void aCommitThatStaysUnknownAndDidArriveIsNotMadeAgain() {
        Wavering wavering = new Wavering(true, 3, this::longWithoutAnswer);
        ground.instance("a", clock, wavering, registry);
        sayTwice();

        assertThat(sessionsEnded()).isPositive();
        assertThat(ground.alerts()).extracting(Alert::version).containsExactly(1, 2);
    }

    @Test
    void aCommitThatStaysUnknownAndNeverArrivedIsMadeByTheNextSession() {
        Wavering wavering = new Wavering(false, 3, this::longWithoutAnswer);
        ground.instance("a", clock, wavering, registry);
        sayTwice();

        assertThat(sessionsEnded()).isPositive();
        assertThat(ground.alerts()).extracting(Alert::version).containsExactly(1, 2);
    }

    @Test
    void anAlertLongClosedIsArchivedAndForgotten() {
        ground.instance("a", clock);
        Alert closed = resolved();
        clock.forward(Duration.ofHours(49));

        await().atMost(SOON).until(() -> !ground.all(Topic.COORDINATION_ARCHIVE).isEmpty());
        assertThat(ground.all(Topic.COORDINATION_ARCHIVE)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(closed.alertId().text());
            assertThat(record.value()).isEqualTo(lastWritten(closed));
        });
        assertThat(tombstones()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(closed.alertId().text());
            assertThat(record.partition()).isEqualTo(Topic.COORDINATION_ALERTS.partitionOf("p-maria"));
        });
        assertThat(restored().size()).isZero();
    }

    /** Were either outside the transaction, a first try that came to nothing would leave it there, and it twice. */
    @Test
    void theArchiveAndTheForgettingAreOneTransaction() {
        LoopThread before = ground.instance("before", clock);
        Alert closed = resolved();
        before.close();
        clock.forward(Duration.ofHours(49));

        Wavering wavering = new Wavering(false, 2, this::longWithoutAnswer);
        ground.instance("after", clock, wavering, registry);

        await().atMost(SOON).until(() -> !ground.all(Topic.COORDINATION_ARCHIVE).isEmpty());
        assertThat(sessionsEnded()).isPositive();
        assertThat(ground.all(Topic.COORDINATION_ARCHIVE)).hasSize(1);
        assertThat(tombstones())
                .extracting(ConsumerRecord::key)
                .containsExactly(closed.alertId().text());
    }

    /** Two events of four megabytes make an alert that no broker takes whole: their texts are cut, and no event is lost. */
    @Test
    void anAlertThatWouldOutgrowARecordIsCutAndTheStreamGoesOn() {
        ground.instance("a", Clock.systemUTC());
        ground.say(huge("i-1"));
        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        ground.say(huge("i-2"));
        ground.say(confirmed(MARIA, event("i-3", "dispatched", 2)));

        await().atMost(SOON).until(() -> ground.alerts().size() == 3);
        assertThat(ground.all(Topic.DEAD_LETTERS)).isEmpty();
        assertThat(ground.alerts().getLast().incidents())
                .extracting(incident -> incident.id())
                .containsExactly("i-1", "i-2", "i-3");
    }

    /** It is due, and what would follow can't be written: that holds back neither its neighbours nor anybody else. */
    @Test
    void anAlertThatTimeCanNotTakeOnHoldsBackNoOther() {
        int partition = Topic.COORDINATION_ALERTS.partitionOf("p-maria");
        Alert small = raised("p-maria", "i-1");
        int besides = Codec.ALERT.encode(Ground.withLink(small, "a")).length - 1;
        Alert stuck = Ground.withLink(small, "a".repeat(Outbox.LARGEST_ALERT - besides));
        Alert neighbour = raised(somebody(partition, true), "i-2");
        Alert elsewhere = raised(somebody(partition, false), "i-3");
        List.of(stuck, neighbour, elsewhere).forEach(ground::put);

        ground.instance(
                "a", Clock.offset(Clock.systemUTC(), Duration.ofDays(400)), new Wavering(false, 0, () -> {}), registry);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ground.alerts().stream().filter(alert -> alert.version() > 1))
                        .extracting(Alert::alertId)
                        .contains(neighbour.alertId(), elsewhere.alertId())
                        .doesNotContain(stuck.alertId()));
        assertThat(registry.get("vigil.routing.stuck").counter().count()).isEqualTo(1);
        assertThat(sessionsEnded()).isZero();
        ground.say(confirmed(MARIA, event("i-4", "dispatched", 2)));
        await().atMost(SOON).until(() -> !ground.all(Topic.DEAD_LETTERS).isEmpty());
        whoActsOnItIsTold(stuck);
        assertThat(ground.all(Topic.DEAD_LETTERS)).hasSize(1);
        assertThat(sessionsEnded()).isZero();
    }

    private void whoActsOnItIsTold(Alert stuck) {
        ground.act(resolve(stuck), "p-maria");
        await().atMost(SOON)
                .until(() -> !ground.all(Topic.COORDINATION_OUTCOMES).isEmpty());
        assertThat(Codec.OUTCOME.decode(
                        ground.all(Topic.COORDINATION_OUTCOMES).getFirst().value()))
                .isInstanceOfSatisfying(Decoded.Value.class, decoded -> {
                    ActionOutcome outcome = (ActionOutcome) decoded.value();
                    assertThat(outcome.result()).isEqualTo(ActionOutcome.Result.REFUSED);
                    assertThat(outcome.reason()).startsWith("This alert has become too large to be changed");
                });
    }

    private static Alert raised(String person, String incident) {
        return new Coordination(Examples.directory(), Examples.AT_2)
                .decide(
                        confirmed(
                                Examples.person(
                                        person,
                                        "{\"personId\":\"p-maria\",\"family\":\"A\",\"birthDate\":\"1941-03-02\"}"),
                                event(incident, "dispatched", 0)),
                        new AlertBook())
                .versions()
                .getFirst();
    }

    private static String somebody(int partition, boolean there) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> "p-" + i)
                .filter(person -> (Topic.COORDINATION_ALERTS.partitionOf(person) == partition) == there)
                .findFirst()
                .orElseThrow();
    }

    private static MatchStatement huge(String incident) {
        String text = "a".repeat(Topic.MOST_RECORD_BYTES / 2);
        return confirmed(
                MARIA,
                event(Examples.AMBULANCE, incident, "dispatched", 0, "\"presentation\":{\"text\":\"" + text + "\"}"));
    }

    private long sessionsEnded() {
        return (long) registry.find("vigil.routing.sessions.ended").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private void longWithoutAnswer() {
        clock.forward(Duration.ofSeconds(16));
    }

    private void sayTwice() {
        ground.say(confirmed(MARIA, event("i-1", "dispatched", 0)));
        await().atMost(SOON).until(() -> !ground.alerts().isEmpty());
        ground.say(confirmed(MARIA, event("i-1", "on-scene", 5)));
        await().atMost(SOON)
                .until(() -> ground.alerts()
                                .getLast()
                                .incidents()
                                .getFirst()
                                .timeline()
                                .size()
                        == 2);
    }

    private Alert resolved() {
        ground.say(confirmed(MARIA, event("i-1", "dispatched", 0)));
        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        ground.act(resolve(ground.alerts().getFirst()), "p-maria");
        await().atMost(SOON).until(() -> ground.alerts().size() == 2);
        Alert alert = ground.alerts().getLast();
        assertThat(alert.status()).isEqualTo(Status.RESOLVED);
        return alert;
    }

    private AlertAction resolve(Alert alert) {
        return Act.of(AlertAction.Kind.RESOLVE)
                .outcome(Outcome.STAYED)
                .withoutPhone()
                .on(alert, "act-1", clock.instant());
    }

    private byte[] lastWritten(Alert alert) {
        return ground.all(Topic.COORDINATION_ALERTS).stream()
                .filter(record -> record.value() != null
                        && record.key().equals(alert.alertId().text()))
                .toList()
                .getLast()
                .value();
    }

    private List<ConsumerRecord<String, byte[]>> tombstones() {
        return ground.all(Topic.COORDINATION_ALERTS).stream()
                .filter(record -> record.value() == null)
                .toList();
    }

    private AlertBook restored() {
        int partition = Topic.COORDINATION_ALERTS.partitionOf("p-maria");
        return ground.restored(partition, Map.of()).book();
    }
}
