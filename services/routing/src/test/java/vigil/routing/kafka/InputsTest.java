package vigil.routing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.kafka.Ground.MARIA;
import static vigil.routing.kafka.Ground.SOON;
import static vigil.routing.kafka.Ground.acknowledge;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Status;
import vigil.domain.team.Capacity;
import vigil.platform.kafka.Topic;
import vigil.platform.service.LoopThread;
import vigil.routing.Examples;
import vigil.wire.Codec;

/** What becomes of what routing reads: statements, actions, the register, what teams say of themselves, and what nobody can read. */
@ExtendWith(SharedBroker.class)
class InputsTest {
    private Ground ground;

    @BeforeEach
    void prepare(Ground own) {
        ground = own;
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

    @Test
    void aTeamThatSaysItIsFullGetsNothingNew() {
        ground.capacity(new Capacity(
                Examples.team("hospice"),
                Capacity.State.FULL,
                Examples.AT_2.plus(Duration.ofDays(3_650)),
                "all on visits",
                "Ann",
                Examples.AT_2));
        ground.instance("a", Clock.fixed(Examples.AT_2, ZoneOffset.UTC));
        ground.say(confirmed(MARIA, event("i-1", "dispatched", 0)));

        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        assertThat(ground.alerts().getFirst().owner().text()).isEqualTo("night-nurses");
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

    /** Somebody whose register records lie in the same partition, and so are read after Maria's. */
    private static String neighbour() {
        int hers = Topic.REGISTER_PEOPLE.partitionOf("p-maria");
        return IntStream.range(0, 1_000)
                .mapToObj(i -> "p-neighbour-" + i)
                .filter(id -> Topic.REGISTER_PEOPLE.partitionOf(id) == hers)
                .findFirst()
                .orElseThrow();
    }
}
