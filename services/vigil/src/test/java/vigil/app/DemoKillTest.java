package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vigil.platform.kafka.Topic;

/**
 * Kills the demo with SIGKILL in the middle of its own traffic and starts it again on the same folder;
 * at last lets Vigil finish without new traffic, and counts. Each life plays another night, because a night
 * that is played again is known to intake and adds little.
 */
@Tag("slow")
class DemoKillTest {
    private static final int KILLS = 2;

    /** So few that each night concerns many of those who have an alert from the one before. */
    private static final int PEOPLE = 25;

    /** An hour of the night each second, beginning with three hours that lie behind. */
    private static final int SPEED = 3_600;

    /** What each life has to get done of its night before it is killed; far less than there is to do. */
    private static final int EVENTS = 100;

    private static final int STATEMENTS = 15;

    private static final List<Topic> SAID = List.of(Topic.MATCHING_MATCHED);
    private static final List<Topic> ROUTED = List.of(Topic.MATCHING_MATCHED, Topic.MATCHING_REVIEWS);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS) // what is left says why
    Path folder;

    @Test
    void noIncidentOrAlertIsLostOrDoubledWhenTheDemoIsKilledInTheMiddleOfItsTraffic() throws Exception {
        Path data = folder.resolve("data");
        try (VigilProcess demo = VigilProcess.demo(data, PEOPLE, SPEED);
                VigilProcess rest = VigilProcess.up(data)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                demo.start();
                awaitTraffic(new Backlog(demo.kafka()));
                demo.kill();
            }
            rest.start();
            awaitAllDone(new Backlog(rest.kafka()));
            NightLog night = NightLog.read(rest.kafka());
            System.out.printf(
                    "%d kills of the demo; %d events, %d incidents with an NHS number, %d statements,"
                            + " %d incidents of people on the register in %d alerts, %d versions%n",
                    KILLS,
                    night.events().size(),
                    night.named().size(),
                    night.statements().size(),
                    night.confirmed().size(),
                    AlertLog.latest(night.alerts()).size(),
                    night.alerts().size());
            assertNothingIsLostOrDoubled(night);
        }
    }

    private static void awaitTraffic(Backlog backlog) {
        long events = backlog.written(Backlog.EVENTS) + EVENTS;
        long statements = backlog.written(SAID) + STATEMENTS;
        await().atMost(PATIENCE)
                .until(() -> backlog.written(Backlog.EVENTS) >= events && backlog.written(SAID) >= statements);
    }

    private static void awaitAllDone(Backlog backlog) {
        await().atMost(PATIENCE).until(() -> backlog.left("matching", Backlog.EVENTS) == 0);
        await().atMost(PATIENCE).until(() -> backlog.left("routing", ROUTED) == 0);
    }

    private static void assertNothingIsLostOrDoubled(NightLog night) {
        assertThat(night.named()).as("incidents with an NHS number").isNotEmpty();
        assertThat(without(night.named(), night.remembered()))
                .as("of them, those that matching has not seen")
                .isEmpty();
        assertThat(night.confirmed()).as("incidents of people on the register").isNotEmpty();
        assertThat(without(night.confirmed(), night.held()))
                .as("of them, those that are in no alert")
                .isEmpty();
        AlertLog.assertVersionsFollowOneAnother(night.alerts());
        AlertLog.assertNobodyHasTwoOpenAlerts(night.alerts());
    }

    private static <T> Set<T> without(Set<T> all, Set<T> found) {
        Set<T> left = new HashSet<>(all);
        left.removeAll(found);
        return left;
    }
}
