package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.run.AllInOne;
import vigil.app.run.DataFolder;
import vigil.app.run.Ports;

/** Everything at work, spoken to only as the outside does: over HTTP and Kafka. */
class EndToEndTest {
    private static final String CLOUD_EVENT = "application/cloudevents+json";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CopyOnWriteArrayList<Throwable> DEATHS = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static AllInOne vigil;
    private static Web web;

    @BeforeAll
    static void start() throws Exception {
        DataFolder data = DataFolder.open(folder.resolve("data with spaces"));
        String password = data.password().text();
        vigil = AllInOne.start(new AllInOne.Options(
                data, "127.0.0.1", new Ports(0, 0, 0, 0), Path.of("../../directory"), password, null, DEATHS::add));
        web = new Web(AllInOne.user(), password);
    }

    @AfterAll
    static void stop() {
        web.close();
        vigil.close();
    }

    @AfterEach
    void nothingDied() {
        assertThat(DEATHS).isEmpty();
    }

    @Test
    void anIdentityThatComesLateRaisesAnAlertThatACoordinatorAcknowledges() throws Exception {
        load(Example.person(1));
        publish(Example.event("late-identity", 1, "call-received", ""));
        publish(Example.event("late-identity", 2, "triaged", Example.identity(1)));

        JsonNode row = await().atMost(SOON)
                .until(() -> row("TESTAB"), Optional::isPresent)
                .orElseThrow();
        JsonNode alert = json(web.get(board("/api/alerts/" + row.get("alertId").asText())));
        assertThat(alert.at("/routing/why").asText()).contains("Coventry");
        assertThat(alert.at("/routing/chosenName").asText()).isNotBlank();
        assertThat(alert.get("owner")).isEqualTo(alert.at("/routing/chosen"));
        assertThat(alert.at("/preferredPlace/first/place").asText()).isEqualTo("home");

        HttpResponse<String> acknowledged = web.post(
                board("/api/alerts/" + row.get("alertId").asText() + "/actions"),
                "application/json",
                "{\"action\":\"acknowledge\",\"actionId\":\"" + UUID.randomUUID() + "\",\"workVersion\":"
                        + row.get("workVersion") + "}");
        assertThat(acknowledged.statusCode()).as(acknowledged.body()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(row("TESTAB"))
                        .hasValueSatisfying(
                                now -> assertThat(now.get("status").asText()).isEqualTo("acknowledged")));
    }

    @Test
    void aCallToTheDeskRaisesAnAlertAndOneAboutAStrangerNone() throws Exception {
        load(Example.person(9));
        String call = call(9);
        JsonNode became = json(await().atMost(SOON)
                .until(() -> web.get(board("/api/calls/" + call)), answer -> answer.statusCode() == 200));
        assertThat(became.get("match").asText()).isEqualTo("confirmed");
        assertThat(row("TESTAJ"))
                .hasValueSatisfying(row -> assertThat(row.get("alertId")).isEqualTo(became.get("alertId")));
        JsonNode alert =
                json(web.get(board("/api/alerts/" + became.get("alertId").asText())));
        assertThat(alert.get("reason").asText())
                .isEqualTo("Call to the desk, taken by Coordinator. Call received: breathless, frightened");
        assertThat(alert.at("/preferredPlace/first/place").asText()).isEqualTo("home");

        String stranger = call(10);
        load(Example.person(11));
        publish(Example.event("known-after-a-strangers-call", 1, "triaged", Example.identity(11)));
        await().atMost(SOON).until(() -> row("TESTAL").isPresent());
        assertThat(web.get(board("/api/calls/" + stranger)).statusCode()).isEqualTo(404);
    }

    private static String call(int about) throws Exception {
        String call = UUID.randomUUID().toString();
        HttpResponse<String> answer = web.post(board("/api/calls"), "application/json", Example.call(call, about));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return call;
    }

    @Test
    void aStrangerLeavesNoAlert() throws Exception {
        load(Example.person(3));
        publish(Example.event("stranger", 1, "triaged", Example.identity(2)));
        publish(Example.event("known-after-stranger", 1, "triaged", Example.identity(3)));

        await().atMost(SOON).until(() -> row("TESTAD").isPresent());
        assertThat(row("TESTAC")).isEmpty();
    }

    @Test
    void whatCannotBeAnEventIsRefusedAtTheDoorWithTheReason() throws Exception {
        assertRefused("not JSON", 400, "JSON");
        assertRefused(Example.event("x", 1, "triaged", "").replace("\"id\":\"x\",", ""), 422, "incident");
        assertRefused(Example.event("x", 1, "triaged", "").replace("ambulance.incident.v1", "weather.v1"), 400, "type");
        assertRefused("{\"specversion\":\"1.0\",\"x\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}", 413, "MiB");
    }

    @Test
    void aBadLineOfAnImportIsNamedAndTheOthersAreLoaded() throws Exception {
        HttpResponse<String> answer = web.post(
                vigil.address("register") + "/people/import",
                "application/x-ndjson",
                Example.person(5) + "\n{\"personId\":\"p-test-6\"}\n" + Example.person(7) + "\n");
        JsonNode report = json(answer);
        assertThat(report.get("loaded").asInt()).isEqualTo(2);
        assertThat(report.at("/refusedLines/0/line").asInt()).isEqualTo(2);
        assertThat(report.at("/refusedLines/0/reasons").toString()).contains("family");
    }

    @Test
    void everyServiceMeasuresItself() throws Exception {
        assertThat(web.get(vigil.address("intake") + "/metrics").body())
                .contains("service=\"intake\"", "service=\"matching\"", "service=\"routing\"", "service=\"register\"");
    }

    private static void load(String person) throws Exception {
        HttpResponse<String> answer =
                web.post(vigil.address("register") + "/people/import", "application/x-ndjson", person + "\n");
        assertThat(json(answer).get("refused").asInt()).as(answer.body()).isZero();
    }

    private static void publish(String event) throws Exception {
        HttpResponse<String> answer = web.post(vigil.address("intake") + "/events", CLOUD_EVENT, event);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static void assertRefused(String body, int status, String words) throws Exception {
        HttpResponse<String> answer = web.post(vigil.address("intake") + "/events", CLOUD_EVENT, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    /** The board's row about the person of that family name. */
    private static Optional<JsonNode> row(String family) throws Exception {
        return StreamSupport.stream(
                        json(web.get(board("/api/alerts"))).get("rows").spliterator(), false)
                .filter(row -> row.get("name").asText().contains(family))
                .findFirst();
    }

    private static String board(String path) {
        return vigil.address("board") + path;
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
