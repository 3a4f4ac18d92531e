package vigil.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vigil.platform.service.RunningService;

@ExtendWith(SharedBroker.class)
class PublishFilesTest {
    private static final String LINE = "{\"type\":\"vigil.ooh.case.v1\",\"source\":\"%s\",\"id\":\"%s\","
            + "\"time\":\"2026-11-21T02:14:10Z\",\"data\":{\"incident\":{\"id\":\"i-1\",\"status\":\"triaged\","
            + "\"updatedAt\":\"2026-11-21T02:14:09Z\"},\"location\":{\"latitude\":52.4090}}}";

    @TempDir
    static Path folder;

    private static RunningBroker broker;
    private static RunningService intake;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void start(RunningBroker shared) {
        broker = shared;
        intake = broker.startIntake("0", 24 << 20);
    }

    @AfterAll
    static void stop() {
        intake.close();
    }

    @Test
    void sendsTheGoodLinesAndNamesTheOthers() throws Exception {
        Path file = file(
                "night.ndjson",
                LINE.formatted("urn:p", "1"),
                "",
                "not JSON",
                LINE.formatted("urn:p", "2").replace("vigil.ooh", "pizza"),
                LINE.formatted("urn:p", "3").replace("\"id\":\"i-1\",", ""),
                LINE.formatted("urn:p", "4").replace("triaged", "flying"));

        assertThat(publish(file)).isEqualTo(PublishFiles.FAILED);

        assertThat(err.toString(UTF_8).lines().toList())
                .startsWith(
                        file + ":3: is not a JSON object",
                        file + ":4: /type: must be one of vigil.ambulance.incident.v1, vigil.ucr.referral.v1 and"
                                + " vigil.ooh.case.v1",
                        file + ":5: /data/incident/id: the incident has no readable id")
                .hasSize(4)
                .last()
                .asString()
                .startsWith(file + ":6: taken, but /data/incident/status: ");
        assertThat(out.toString(UTF_8)).isEqualTo("2 events received, 3 refused.\n");
        assertThat(broker.records("ooh.events", "urn:p")).hasSize(2);
    }

    @Test
    void takesAnArrayOverManyLinesAndKeepsItsNumbersAsTheyAre() throws Exception {
        Path file =
                file("array.json", "[", LINE.formatted("urn:array", "1"), ",", LINE.formatted("urn:array", "2"), "]");

        assertThat(publish(file)).isEqualTo(PublishFiles.OK);

        assertThat(new String(
                        broker.records("ooh.events", "urn:array").getFirst().value(), UTF_8))
                .contains("52.4090");
    }

    @Test
    void takesOneObjectOverManyLines() throws Exception {
        Path file = file(
                "one.json", LINE.formatted("urn:one", "1").replace(",", ",\n").split("\n", -1));

        assertThat(publish(file)).isEqualTo(PublishFiles.OK);

        assertThat(broker.records("ooh.events", "urn:one")).hasSize(1);
    }

    @Test
    void sendsMoreThanOneRequestHolds() throws Exception {
        Path file = file(
                "many.ndjson",
                IntStream.range(0, 1200)
                        .mapToObj(i -> LINE.formatted("urn:many", "e" + i))
                        .toArray(String[]::new));

        assertThat(publish(file)).isEqualTo(PublishFiles.OK);
        assertThat(publish(file)).as("again").isEqualTo(PublishFiles.OK);

        assertThat(broker.records("ooh.events", "urn:many")).hasSize(1200);
    }

    @Test
    void saysThatFhirIsNotTakenYet() throws Exception {
        Path file = file("bars.json", "{", "  \"resourceType\": \"Bundle\",", "  \"entry\": []", "}");

        assertThat(publish(file)).isEqualTo(PublishFiles.FAILED);

        assertThat(err.toString(UTF_8)).startsWith(file + ":1: is a FHIR message; Vigil doesn't take FHIR yet");
    }

    @Test
    void saysWhatToDoWhenNothingCanBeSent() throws Exception {
        Path file = file("lonely.ndjson", LINE.formatted("urn:lonely", "1"));
        PrintStream errors = new PrintStream(err, true, UTF_8);
        int status = PublishFiles.run(
                List.of(file),
                URI.create("http://127.0.0.1:1"),
                Duration.ZERO,
                new PrintStream(out, true, UTF_8),
                errors);

        assertThat(status).isEqualTo(PublishFiles.FAILED);
        assertThat(err.toString(UTF_8))
                .contains("can't be reached; is it running?")
                .contains(file + ":1");
        assertThat(publish(folder.resolve("none.ndjson"))).isEqualTo(PublishFiles.FAILED);
        assertThat(err.toString(UTF_8)).contains("There is no file");
    }

    private int publish(Path file) throws Exception {
        return PublishFiles.run(
                List.of(file),
                URI.create("http://127.0.0.1:" + intake.port()),
                Duration.ofSeconds(5),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    }

    private static Path file(String name, String... lines) throws Exception {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
