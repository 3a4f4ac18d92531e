package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vigil.domain.alert.Alert;
import vigil.domain.alert.IncidentView;

/** Kills the whole process with SIGKILL in the middle of traffic, again and again, and counts the alerts. */
@Tag("slow")
class KillTest {
    private static final int KILLS = 3;
    private static final int PEOPLE = 40;
    private static final int INCIDENTS = 120;
    private static final List<String> SNAPSHOTS = List.of("call-received", "triaged", "dispatched", "on-scene");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS) // what is left says why
    Path folder;

    @Test
    void noAlertIsLostOrDoubledWhenTheProcessIsKilledInTheMiddleOfTraffic() throws Exception {
        try (VigilProcess vigil = VigilProcess.up(folder.resolve("data"));
                Publishing publishing = new Publishing(vigil.intake(), events())) {
            vigil.start();
            vigil.importPeople(
                    IntStream.range(0, PEOPLE).mapToObj(Example::person).toList());
            publishing.start();
            for (int kill = 1; kill <= KILLS; kill++) {
                int enough = publishing.size() * kill / (KILLS + 1);
                await().atMost(PATIENCE).until(() -> publishing.received() >= enough);
                vigil.kill();
                vigil.start();
            }
            await().atMost(PATIENCE).until(() -> publishing.received() == publishing.size());
            await().atMost(PATIENCE).until(() -> shown(vigil.alerts()) == INCIDENTS);

            List<Alert> versions = vigil.alerts();
            System.out.printf(
                    "%d kills; %d events received, %d sent again after a kill; %d incidents of %d people in %d alerts,"
                            + " %d versions%n",
                    KILLS,
                    publishing.received(),
                    publishing.sentAgain(),
                    INCIDENTS,
                    PEOPLE,
                    AlertLog.latest(versions).size(),
                    versions.size());
            assertEachIncidentIsInOneAlert(versions);
            assertEverybodyHasAnOpenAlert(versions);
            AlertLog.assertNobodyHasTwoOpenAlerts(versions);
            AlertLog.assertVersionsFollowOneAnother(versions);
        }
    }

    /** All first snapshots, then all second ones, and so on: whenever it is killed, every incident is under way. */
    private static List<String> events() {
        List<String> events = new ArrayList<>();
        for (int sequence = 1; sequence <= SNAPSHOTS.size(); sequence++) {
            for (int incident = 0; incident < INCIDENTS; incident++) {
                events.add(Example.event(
                        "incident-" + incident,
                        sequence,
                        SNAPSHOTS.get(sequence - 1),
                        sequence == 1 ? "" : Example.identity(incident % PEOPLE)));
            }
        }
        return events;
    }

    /** How many incidents stand in an alert with their last snapshot. */
    private static long shown(List<Alert> versions) {
        return AlertLog.latest(versions).stream()
                .flatMap(alert -> alert.incidents().stream())
                .filter(incident -> incident.latest().id().endsWith("-" + SNAPSHOTS.size()))
                .count();
    }

    private static void assertEachIncidentIsInOneAlert(List<Alert> versions) {
        List<String> incidents = AlertLog.latest(versions).stream()
                .flatMap(alert -> alert.incidents().stream())
                .map(IncidentView::id)
                .toList();
        assertThat(incidents)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, INCIDENTS)
                        .mapToObj(incident -> "incident-" + incident)
                        .toList());
    }

    private static void assertEverybodyHasAnOpenAlert(List<Alert> versions) {
        assertThat(AlertLog.latest(versions))
                .filteredOn(alert -> alert.status().isOpen())
                .hasSize(PEOPLE);
    }
}
