package vigil.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.intake.RunningBroker.BATCH;
import static vigil.intake.RunningBroker.ONE;
import static vigil.intake.RunningBroker.header;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.domain.alert.SourceResponse;
import vigil.domain.identity.IncidentKey;
import vigil.platform.service.RunningService;
import vigil.wire.Codec;

@ExtendWith(SharedBroker.class)
class IntakeTest {
    private static final String DATA =
            "{\"incident\": {\"id\":\"i-1\",\"status\":\"dispatched\",\"updatedAt\":\"2026-11-21T02:14:09Z\"}, "
                    + "\"location\":{\"latitude\":52.4090},  \"ourOwn\":{\"x\":[1.50]}}";

    private static RunningBroker broker;
    private static RunningService intake;

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
    void theRecordHasTheIncidentAsKeyTheAttributesAsHeadersAndTheDataAsSent() {
        var response = broker.post(intake, ONE, event("urn:a", "1", DATA));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.bodyAsJsonObject())
                .isEqualTo(new JsonObject("{\"status\":\"received\",\"events\":1,\"defects\":[]}"));
        ConsumerRecord<String, byte[]> written =
                broker.records("ambulance.events", "urn:a").getFirst();
        assertThat(written.key()).isEqualTo(new IncidentKey("urn:a", "i-1").hash());
        assertThat(new String(written.value(), UTF_8)).isEqualTo(DATA);
        assertThat(header(written, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(written, "ce_id")).isEqualTo("1");
        assertThat(header(written, "ce_type")).isEqualTo("vigil.ambulance.incident.v1");
        assertThat(header(written, "ce_time")).isEqualTo("2026-11-21T02:14:10Z");
        assertThat(header(written, "content-type")).isEqualTo("application/json");
        assertThat(broker.get(intake, "/metrics").bodyAsString())
                .contains("vigil_intake_seconds_count")
                .contains("vigil_intake_events_total{outcome=\"received\",type=\"vigil.ambulance.incident.v1\"}");
    }

    @Test
    void whatTheCloudEventsSdkWritesIsTakenAndWhatIsTakenTheSdkReads() {
        CloudEvent sent = CloudEventBuilder.v1()
                .withId("1")
                .withSource(URI.create("urn:sdk"))
                .withType("vigil.ucr.referral.v1")
                .withTime(OffsetDateTime.parse("2026-11-21T02:14:10Z"))
                .withDataContentType("application/json")
                .withData(DATA.getBytes(UTF_8))
                .build();

        var response = broker.send(intake, ONE, Buffer.buffer(new JsonFormat().serialize(sent)));

        assertThat(response.statusCode()).isEqualTo(202);
        CloudEvent read = KafkaMessageFactory.createReader(
                        broker.records("ucr.events", "urn:sdk").getFirst())
                .toEvent();
        assertThat(read.getId()).isEqualTo(sent.getId());
        assertThat(read.getSource()).isEqualTo(sent.getSource());
        assertThat(read.getType()).isEqualTo(sent.getType());
        assertThat(read.getTime()).isEqualTo(sent.getTime());
    }

    @Test
    void takesBinaryModeToo() {
        var response = broker.send(
                intake,
                "application/json; charset=UTF-8",
                Buffer.buffer(DATA),
                "ce-specversion",
                "1.0",
                "ce-id",
                "caf%C3%A9+1",
                "ce-source",
                "urn:binary",
                "ce-type",
                "vigil.ooh.case.v1");

        assertThat(response.statusCode()).isEqualTo(202);
        ConsumerRecord<String, byte[]> written =
                broker.records("ooh.events", "urn:binary").getFirst();
        assertThat(new String(written.value(), UTF_8)).isEqualTo(DATA);
        assertThat(header(written, "ce_id")).isEqualTo("café+1");
        assertThat(written.headers().lastHeader("ce_time")).isNull();
    }

    @Test
    void tellsASourceWhatATeamHasAnsweredAndOfAnythingElseNothing() {
        IncidentKey incident = new IncidentKey("urn:nhs:ods:RYA", "20261121/0045 12");
        Instant said = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String path = "/events/urn:nhs:ods:RYA/20261121%2F0045%2012/response";
        assertThat(broker.get(intake, path).statusCode()).isEqualTo(404);
        assertThat(broker.get(intake, path).bodyAsString())
                .contains("says nothing about whether somebody is on the register");

        SourceResponse first = new SourceResponse(
                SourceResponse.State.PLEASE_RING_BEFORE_CONVEYING, "Overnight nursing", "01632 960151", null, said);
        broker.respond(incident, Codec.RESPONSE.encode(first));
        await().until(() -> broker.get(intake, path).statusCode() == 200);
        assertThat(broker.get(intake, path).bodyAsJsonObject().encode())
                .isEqualTo("{\"state\":\"please-ring-before-conveying\",\"team\":\"Overnight nursing\","
                        + "\"phone\":\"01632 960151\",\"eta\":null,\"at\":\"" + said + "\"}");

        broker.respond(incident, "{}".getBytes(UTF_8));
        SourceResponse last =
                new SourceResponse(SourceResponse.State.TEAM_WITHDRAWN, "Overnight nursing", null, null, said);
        broker.respond(incident, Codec.RESPONSE.encode(last));
        await().until(() -> broker.get(intake, path).bodyAsString().contains("team-withdrawn"));
        assertThat(broker.get(intake, "/events/urn:other/20261121%2F0045%2012/response")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysWhichFieldWasWrongAndHow() {
        String ok = event("urn:r", "1", DATA);

        refused(post(ONE, "this is not JSON"), 400, "", "is not JSON: line 1, column");
        refused(post(ONE, ""), 400, "", "must be a JSON object");
        refused(post(BATCH, ok), 400, "", "must be a JSON array");
        refused(post(ONE, ok + "\n" + ok), 400, "", "must end where its JSON ends");
        refused(post(ONE, ok.replace("\"1.0\"", "\"0.3\"")), 400, "/specversion", "must be 1.0");
        refused(post(ONE, ok.replace("\"id\":\"1\",", "")), 400, "/id", "is missing");
        refused(post(ONE, ok.replace("\"id\":\"1\"", "\"id\":7")), 400, "/id", "must be a text");
        refused(post(ONE, ok.replace("urn:r", "not a uri")), 400, "/source", "must be a URI reference");
        refused(
                post(ONE, ok.replace("urn:r", "urn:vigil:desk")),
                400,
                "/source",
                "is Vigil's own; use that of your service");
        refused(post(ONE, ok.replace("ambulance.incident", "pizza")), 400, "/type", "must be one of vigil.ambulance");
        refused(post(ONE, event("urn:r", "1", "null")), 422, "/data", "is missing");
        refused(post(ONE, event("urn:r", "1", "[1]")), 422, "/data", "must be a JSON object");
        refused(post(ONE, event("urn:r", "1", "{\"incident\":{}}")), 422, "/data/incident/id", "no readable id");
        refused(post(BATCH, "[" + ok + ",5]"), 400, "/1", "must be a JSON object");
        refused(post(BATCH, "[" + ok + "," + event("urn:r", "2", "{}") + "]"), 422, "/1/data/incident/id", "no read");
        refused(post(ONE, ok.replace("\"id\":\"1\"", "\"id\":\"" + "x".repeat(2000) + "\"")), 400, "/id", "longer");
        assertThat(broker.records("ambulance.events", "urn:r")).isEmpty();
    }

    @Test
    void saysWhatABodyMustBe() {
        assertThat(post("text/plain", "hello").statusCode()).isEqualTo(415);
        assertThat(post("application/json", event("urn:r", "1", DATA))
                        .bodyAsJsonObject()
                        .getString("detail"))
                .contains("application/cloudevents+json");
        refused(
                broker.send(intake, "application/json", Buffer.buffer("{}"), "ce-id", "1"),
                400,
                "",
                "header ce-type is missing");
        assertThat(broker.get(intake, "/").bodyAsString()).contains("not accepted");
    }

    @Test
    void refusesWhatIsTooLarge() {
        String big = event("urn:big", "1", DATA.replace("i-1", "i-1\",\"x\":\"" + "x".repeat(1 << 20)));
        String many = IntStream.range(0, 501)
                .mapToObj(i -> event("urn:big", "" + i, DATA))
                .collect(Collectors.joining(",", "[", "]"));

        refused(post(ONE, "x".repeat(5_000_000)), 413, "", "larger than 4 MiB");
        refused(post(ONE, big), 413, "", "more than 1 MiB");
        refused(post(BATCH, many), 413, "", "more than 500 events");
        assertThat(broker.records("ambulance.events", "urn:big")).isEmpty();
    }

    @Test
    void takesAnEventOfAlmostOneMebibyte() {
        String large = DATA.replace("i-1", "i-1\",\"x\":\"" + "x".repeat(IntakeLimits.DATA_BYTES - 300));

        assertThat(post(ONE, event("urn:large", "1", large)).statusCode()).isEqualTo(202);
    }

    @Test
    void aDefectIsToldButRefusesNothing() {
        String odd = "{\"incident\":{\"id\":\"i-9\",\"status\":\"flying\",\"updatedAt\":\"2026-11-21T02:14:09Z\"},"
                + "\"person\":{\"nhsNumber\":\"9434765918\",\"birthDate\":\"1941-13-45\"}}";

        var response = post(BATCH, "[" + event("urn:odd", "1", DATA) + "," + event("urn:odd", "2", odd) + "]");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.bodyAsJsonObject().getJsonArray("defects").stream()
                        .map(each -> ((JsonObject) each).getString("pointer")))
                .containsExactlyInAnyOrder(
                        "/1/data/incident/status", "/1/data/person/nhsNumber", "/1/data/person/birthDate");
        assertThat(response.bodyAsString()).doesNotContain("9434765918");
        assertThat(broker.records("ambulance.events", "urn:odd")).hasSize(2);
    }

    @Test
    void anEventSentTwiceIsTakenOnceAndADifferentOneIsAConflict() {
        String sent = event("urn:twice", "1", DATA);
        var first = post(ONE, sent);
        var again = post(ONE, sent);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.bodyAsString()).isEqualTo(first.bodyAsString());
        refused(post(ONE, event("urn:twice", "1", DATA.replace("dispatched", "closed"))), 409, "/id", "differs");
        assertThat(broker.records("ambulance.events", "urn:twice")).hasSize(1);
    }

    @Test
    void anotherInstanceKnowsWhatThisOneTook() {
        String sent = event("urn:other", "1", DATA);
        post(ONE, sent);

        RunningService other = broker.startIntake("1", 24 << 20);

        assertThat(broker.post(other, ONE, sent).statusCode()).isEqualTo(202);
        assertThat(broker.records("ambulance.events", "urn:other")).hasSize(1);
    }

    @Test
    void aBatchIsTakenWholeOrNotAtAll() {
        String good = event("urn:batch", "1", DATA) + "," + event("urn:batch", "2", DATA);

        refused(post(BATCH, "[" + good + "," + event("urn:batch", "3", "{}") + "]"), 422, "/2/data/incident/id", "no");
        assertThat(broker.records("ambulance.events", "urn:batch")).isEmpty();

        assertThat(post(BATCH, "[" + good + "]").bodyAsJsonObject().getInteger("events"))
                .isEqualTo(2);
        assertThat(post(BATCH, "[]").statusCode()).isEqualTo(202);
        assertThat(broker.records("ambulance.events", "urn:batch"))
                .extracting(each -> header(each, "ce_id"))
                .containsExactly("1", "2");
    }

    @Test
    void asksToWaitRatherThanHoldMoreThanItMay() throws Exception {
        RunningService small = broker.startIntake("2", IntakeLimits.BATCH_BYTES);
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), small.port())) {
            slow.getOutputStream()
                    .write(("POST /events HTTP/1.1\r\nHost: x\r\nContent-Type: " + ONE
                                    + "\r\nContent-Length: 4194304\r\n\r\n{")
                            .getBytes(UTF_8));
            await().untilAsserted(() -> {
                var response = broker.post(small, ONE, event("urn:wait", "1", DATA));
                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(response.getHeader("Retry-After")).isEqualTo("1");
            });
        }
        await().untilAsserted(() -> assertThat(
                        broker.post(small, ONE, event("urn:wait", "1", DATA)).statusCode())
                .isEqualTo(202));
    }

    private static HttpResponse<Buffer> post(String contentType, String body) {
        return broker.post(intake, contentType, body);
    }

    private static void refused(HttpResponse<Buffer> response, int status, String pointer, String rule) {
        assertThat(response.statusCode()).as(response.bodyAsString()).isEqualTo(status);
        assertThat(response.getHeader("Content-Type")).isEqualTo("application/problem+json");
        JsonArray errors = response.bodyAsJsonObject().getJsonArray("errors");
        List<String> told = errors.stream()
                .map(JsonObject.class::cast)
                .map(each -> each.getString("pointer") + " " + each.getString("detail"))
                .toList();
        assertThat(told)
                .anySatisfy(each -> assertThat(each).startsWith(pointer + " ").contains(rule));
    }

    private static String event(String source, String id, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"" + source
                + "\",\"type\":\"vigil.ambulance.incident.v1\",\"time\":\"2026-11-21T02:14:10+00:00\",\"data\":" + data
                + "}";
    }
}
