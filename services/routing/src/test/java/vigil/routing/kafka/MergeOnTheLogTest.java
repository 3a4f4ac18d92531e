package vigil.routing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.kafka.Ground.MARIA;
import static vigil.routing.kafka.Ground.SOON;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Status;
import vigil.domain.identity.AlertId;
import vigil.platform.kafka.Topic;
import vigil.routing.Examples;

/** Two records that turn out to be one person's, in two partitions of a real log that two instances share. */
@ExtendWith(SharedBroker.class)
class MergeOnTheLogTest {
    private static final String SURVIVOR = "p-mary";
    private static final String SURVIVORS =
            Examples.MARIA.replace("p-maria", SURVIVOR).replace("\"version\":7", "\"version\":8");

    @Test
    void theAlertGoesOnInTheOtherPartitionAsItIs(Ground ground) {
        assertThat(Topic.COORDINATION_ALERTS.partitionOf("p-maria"))
                .isNotEqualTo(Topic.COORDINATION_ALERTS.partitionOf(SURVIVOR));
        ground.instance("a", Clock.systemUTC());
        ground.instance("b", Clock.systemUTC());
        ground.say(confirmed(MARIA, event("i-1", "on-scene", 0)));
        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        Alert raised = ground.alerts().getFirst();
        ground.act(Ground.acknowledge(raised, "act-1"), "p-maria");
        await().atMost(SOON).until(() -> ground.alerts().size() == 2);

        for (int known = 0; known < 18; known++) {
            ground.register("p-maria", Examples.MARIA);
        }
        ground.register(SURVIVOR, SURVIVORS);
        ground.register(
                "p-maria",
                Examples.MARIA.replace("\"nhsNumber\"", "\"mergedInto\":\"" + SURVIVOR + "\",\"nhsNumber\""));
        await().atMost(SOON)
                .until(() -> latest(ground).values().stream().anyMatch(alert -> alert.status() == Status.STOOD_DOWN));

        Map<AlertId, Alert> latest = latest(ground);
        assertThat(latest).hasSize(2);
        Alert ended = latest.remove(raised.alertId());
        Alert goesOn = latest.values().iterator().next();
        assertThat(ended.links()).containsExactly(new Alert.Link("became", goesOn.alertId()));
        assertThat(goesOn.personId().text()).isEqualTo(SURVIVOR);
        assertThat(goesOn.status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(goesOn.owner()).isEqualTo(raised.owner());
        assertThat(goesOn.person().plan().version())
                .as("the plan of the record that goes on")
                .isEqualTo(8);
        assertThat(ground.all(Topic.DEAD_LETTERS)).isEqualTo(List.of());
    }

    private static Map<AlertId, Alert> latest(Ground ground) {
        Map<AlertId, Alert> latest = new TreeMap<>();
        ground.alerts().forEach(alert -> latest.put(alert.alertId(), alert));
        return latest;
    }
}
