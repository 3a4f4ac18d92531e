package vigil.routing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vigil.domain.alert.Alert;
import vigil.domain.person.Person;
import vigil.routing.Examples;

/** Two processes share the partitions; one is killed, as the operating system kills. */
@Tag("slow")
@ExtendWith(SharedBroker.class)
class FailOverTest {
    private static final int PEOPLE = 60;
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    Path data;

    @Test
    void anotherInstanceTakesOverWhatAKilledOneHadAndNothingIsLostOrDoubled(Ground ground) throws Exception {
        List<Process> instances = new ArrayList<>();
        try {
            instances.add(instance(ground, "a"));
            instances.add(instance(ground, "b"));
            say(ground, "before", 0, PEOPLE);
            await().atMost(LONG).until(() -> latest(ground).size() == PEOPLE);

            say(ground, "after", 0, PEOPLE / 2);
            instances.getFirst().destroyForcibly();
            Instant killed = Instant.now();
            say(ground, "after", PEOPLE / 2, PEOPLE);
            await().atMost(LONG)
                    .until(() -> latest(ground).values().stream()
                            .allMatch(alert -> alert.incidents().size() == 2));

            report(ground, killed);
            assertThat(latest(ground)).hasSize(PEOPLE);
            Map<String, List<Integer>> versions = new HashMap<>();
            ground.alerts()
                    .forEach(alert -> versions.computeIfAbsent(alert.alertId().text(), id -> new ArrayList<>())
                            .add(alert.version()));
            assertThat(versions)
                    .hasSize(PEOPLE)
                    .allSatisfy((id, seen) -> assertThat(seen).containsExactly(1, 2));
        } finally {
            instances.forEach(Process::destroyForcibly);
        }
    }

    private static void say(Ground ground, String incident, int from, int to) {
        for (int i = from; i < to; i++) {
            ground.say(confirmed(person(i), event(AMBULANCE, incident + "-" + i, "dispatched", i, "")));
        }
    }

    private static Person person(int i) {
        return Examples.person("p-" + i, "{\"personId\":\"p-maria\",\"family\":\"A\",\"birthDate\":\"1941-03-02\"}");
    }

    /** The latest version of each alert. */
    private static Map<String, Alert> latest(Ground ground) {
        Map<String, Alert> latest = new HashMap<>();
        ground.alerts().forEach(alert -> latest.put(alert.alertId().text(), alert));
        return latest;
    }

    private static void report(Ground ground, Instant killed) {
        Instant last = ground.alerts().stream()
                .map(Alert::lastChangedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        System.out.println("fail-over: last alert updated "
                + Duration.between(killed, last).toMillis()
                + " ms after kill -9 of one of two instances (session timeout 2 s)");
    }

    private Process instance(Ground ground, String name) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "vigil.routing.RoutingMain");
        process.environment()
                .putAll(Map.of(
                        "VIGIL_KAFKA_BOOTSTRAP",
                        ground.bootstrap(),
                        "VIGIL_TOPIC_PREFIX",
                        ground.prefix,
                        "VIGIL_HTTP_PORT",
                        "0",
                        "VIGIL_SESSION_TIMEOUT",
                        "2s",
                        "VIGIL_INSTANCE",
                        name));
        return process.redirectErrorStream(true)
                .redirectOutput(data.resolve(name + ".log").toFile())
                .start();
    }
}
