package vigil.routing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.review;
import static vigil.routing.kafka.Ground.MARIA;
import static vigil.routing.kafka.Ground.SOON;
import static vigil.routing.kafka.Ground.acknowledge;
import static vigil.routing.kafka.Ground.untilOverdue;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.What;
import vigil.domain.match.Review;
import vigil.platform.kafka.Topic;
import vigil.platform.service.LoopThread;
import vigil.routing.Examples;

/** What an instance that starts goes on from: the alert topic, with its timers and its time. */
@ExtendWith(SharedBroker.class)
class RestartTest {
    private Ground ground;

    @BeforeEach
    void prepare(Ground own) {
        ground = own;
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
        assertThat(ground.ids()).hasSize(1);
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

    /** As after compaction, which may have come or not: an instance that takes over knows the same either way. */
    @Test
    void onlyAnAlertsLastRecordCounts() {
        LoopThread first = ground.instance("a", Clock.systemUTC());
        ground.say(confirmed(MARIA, event("i-1", "dispatched", 0)));
        await().atMost(SOON).until(() -> ground.alerts().size() == 1);
        Alert raised = ground.alerts().getFirst();
        first.close();
        ground.putGarbage(raised);
        ground.put(raised);

        ground.instance("a", Clock.systemUTC());
        ground.act(acknowledge(raised, "act-1"), raised.partitionKey());

        await().atMost(SOON).until(() -> ground.outcomes().size() == 1);
        assertThat(ground.outcomes().getFirst().result()).isEqualTo(ActionOutcome.Result.APPLIED);
    }
}
