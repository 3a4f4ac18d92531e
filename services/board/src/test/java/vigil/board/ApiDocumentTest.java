package vigil.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.afterDeath;
import static vigil.board.Alerts.inShadow;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.possible;
import static vigil.board.Alerts.set;
import static vigil.board.BoardOverHttp.answered;
import static vigil.board.Questions.person;
import static vigil.board.Questions.twoCandidates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.board.decide.rights.Role;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.Status;

/** Whoever builds another board by the document gets what it says. */
class ApiDocumentTest extends AskingTheBoard {
    private static final String ALERT = "/api/alerts/{alertId}";
    private static final String ACTIONS = ALERT + "/actions";
    private static final String GLASS = ALERT + "/break-glass";
    private static final String CAPACITY = "/api/teams/{teamId}/capacity";

    private static final String SHIFTS = "/api/handovers";
    private static final String CONCERNS = ALERT + "/concerns";
    private static final String RECEIVE = SHIFTS + "/{handoverId}/receive";
    private static final String WITHDRAW = SHIFTS + "/{handoverId}/withdraw";

    private final Documented documented = new Documented();

    @Test
    void namesEveryAddressAndNoOther() {
        try (BoardWithoutBrokers other = new BoardWithoutBrokers(true, Duration.ofSeconds(1))) {
            assertThat(other.addresses()).isEqualTo(Documented.addresses());
        }
    }

    @Test
    void isServedWithEverySchemaThatItPointsAt() {
        Set<String> files = new TreeSet<>(Set.of("openapi-board.yaml"));
        Documented.references().stream()
                .filter(reference -> !reference.startsWith("#"))
                .forEach(reference -> files.add(reference.replaceAll("#.*", "")));
        Set<String> read = new TreeSet<>();
        while (!read.equals(files)) {
            for (String file : List.copyOf(files)) {
                HttpResponse<Buffer> answer =
                        answered(http.client.get("/schemas/" + file).send());
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
                Pattern.compile("\"\\$ref\": *\"([a-z-]+\\.json)")
                        .matcher(answer.bodyAsString())
                        .results()
                        .forEach(found -> files.add(found.group(1)));
                read.add(file);
            }
        }
        assertThat(read).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itsExamplesAreAsItSays(String schema, String example) {
        assertThat(Documented.faults(schema, example)).as(example).isEmpty();
    }

    static Stream<Object[]> examples() {
        return Documented.examples().map(pair -> (Object[]) pair);
    }

    @Test
    void everyAnswerOfItIsGivenAndLooksAsItSays() throws Exception {
        look("GET /api/teams", get("/api/teams"));
        publish();
        refusedByTheGate();
        reading();
        writing();
        withoutBrokers();
        forOtherRoles();

        Set<String> never = Documented.answers().stream()
                .filter(answer -> !documented.seen().contains(answer))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(never)
                .as("the stream's are looked at below, and whoever has signed in elsewhere signs out in OidcTest")
                .containsExactly("GET /api/stream 200", "POST /api/sign-out 200");
    }

    @Test
    void theStreamsEventsLookAsItSays() throws Exception {
        try (EventStream stream = EventStream.open(http.vertx, board.port())) {
            assertThat(faults("StreamSnapshot", stream.next("snapshot"))).isEmpty();
            ObjectNode alert = json("a-streamed");
            board.publish(alert);
            assertThat(faults("StreamChange", stream.changeOf("a-streamed"))).isEmpty();
            board.forget(alert);
            assertThat(faults("StreamGone", stream.next("gone"))).isEmpty();
            assertThat(faults("StreamHeartbeat", stream.next("heartbeat"))).isEmpty();
        }
    }

    private static List<String> faults(String schema, JsonObject data) {
        return List.copyOf(Documented.faults(schema, data.encode()));
    }

    private static void publish() throws Exception {
        board.directory(Teams.directory());
        ObjectNode accepted = set(json("a-accepted"), "/status", "accepted");
        accepted.putObject("acceptedBy")
                .put("name", "Sam Patel")
                .putNull("phone")
                .put("eta", "2026-11-21T03:00:00Z");
        ObjectNode called = json("a-called");
        ((ObjectNode) called.path("incidents").get(0))
                .put("source", "urn:vigil:desk")
                .put("id", "called");
        for (ObjectNode alert : List.of(
                json("a-1"),
                accepted,
                afterDeath(json("a-died")),
                inShadow(json("a-shadow")),
                possible(json("a-question")),
                twoCandidates(json("a-two")),
                restricted(json("a-restricted")),
                called)) {
            board.publish(alert);
        }
        board.register("p-7", person("p-7", "given"));
        await().untilAsserted(() -> assertThat(
                        get("/api/alerts/a-called").send().await().statusCode())
                .isEqualTo(200));
        await().untilAsserted(() ->
                assertThat(get("/api/teams").send().await().statusCode()).isEqualTo(200));
    }

    /** As routing leaves it. */
    private static ObjectNode restricted(ObjectNode alert) {
        set(alert, "/person/restricted", true);
        set(alert, "/person/gpPractice", null);
        return set(set(alert, "/person/addresses", List.of()), "/person/phones", List.of());
    }

    private void refusedByTheGate() {
        for (String address : Documented.addresses()) {
            HttpMethod method = HttpMethod.valueOf(address.split(" ", 2)[0]);
            String path = path(address);
            look(address, http.client.request(method, path).putHeader("Content-Type", "application/json"));
            if (method.equals(HttpMethod.POST)) {
                look(address, http.post(path).putHeader("Content-Type", "text/plain"));
                look(address, http.post(path).putHeader("Sec-Fetch-Site", "cross-site"));
            }
        }
    }

    private void reading() {
        look("GET /api/session", get("/api/session"));
        look("GET /api/alerts", get("/api/alerts"));
        look("GET /api/alerts", get("/api/alerts?as=wall"));
        look("GET /api/alerts", get("/api/alerts?as=wal"));
        look("GET /api/stream", get("/api/stream?as=wal"));
        for (String alert : List.of("1", "accepted", "died", "shadow", "question", "two", "restricted", "gone")) {
            look("GET " + ALERT, get("/api/alerts/a-" + alert));
            look("GET " + ALERT, get("/api/alerts/a-" + alert + "?show=withheld"));
        }
        look("GET /api/teams", get("/api/teams"));
        look("GET /api/calls/{callId}", get("/api/calls/called"));
        look("GET /api/calls/{callId}", get("/api/calls/nobody"));
        look("GET " + ACTIONS + "/{actionId}", get("/api/alerts/a-1/actions/never"));
    }

    private void writing() throws Exception {
        ObjectNode acted = json("a-acted");
        board.routing(action -> BoardOnALog.outcome(action, Result.APPLIED, null, Status.ACKNOWLEDGED));
        look("POST " + ACTIONS, "/api/alerts/a-1/actions", acknowledge());
        board.routing(action -> BoardOnALog.outcome(action, Result.REFUSED, "Sam was quicker.", Status.ACKNOWLEDGED));
        look("POST " + ACTIONS, "/api/alerts/a-1/actions", acknowledge());
        board.routing(action -> null);
        look("POST " + ACTIONS, "/api/alerts/a-1/actions", acknowledge());
        look("POST " + ACTIONS, "/api/alerts/a-1/actions", acknowledge().put("action", "dance"));
        look("POST " + ACTIONS, "/api/alerts/a-gone/actions", acknowledge());
        acted.putArray("actions").add("done");
        board.publish(acted);
        await().untilAsserted(() -> assertThat(
                        get("/api/alerts/a-acted").send().await().statusCode())
                .isEqualTo(200));
        look("GET " + ACTIONS + "/{actionId}", get("/api/alerts/a-acted/actions/done"));

        JsonObject reason = new JsonObject().put("reason", "crew asks for allergies");
        look("POST " + GLASS, "/api/alerts/a-two/break-glass", reason);
        look("POST " + GLASS, "/api/alerts/a-two/break-glass", new JsonObject());
        look("POST " + GLASS, "/api/alerts/a-gone/break-glass", reason);
        look("POST " + GLASS, "/api/alerts/a-1/break-glass", reason);

        JsonObject full = new JsonObject()
                .put("state", "full")
                .put("until", Instant.now().plus(Duration.ofHours(2)).toString())
                .put("reason", "all on visits");
        look("POST " + CAPACITY, "/api/teams/nurses/capacity", full);
        look("POST " + CAPACITY, "/api/teams/nurses/capacity", new JsonObject().put("state", "tired"));
        look("POST " + CAPACITY, "/api/teams/nobody/capacity", full);
        look("POST " + CAPACITY, "/api/teams/single-point/capacity", full);
        await().untilAsserted(() ->
                assertThat(get("/api/teams").send().await().bodyAsString()).contains("all on visits"));
        look("GET /api/teams", get("/api/teams"));

        look("POST /api/calls", "/api/calls", call());
        look("POST /api/calls", "/api/calls", call().put("birthDate", "yesterday"));
        look("POST /api/searches", "/api/searches", new JsonObject().put("words", "kowalska"));
        look("POST /api/searches", "/api/searches", new JsonObject());
        look("POST /api/prints", "/api/prints", new JsonObject());
        look("POST /api/prints", "/api/prints", new JsonObject().put("alertId", "a-1"));
        look("POST /api/prints", "/api/prints", new JsonObject().put("alertId", "a-gone"));
        look("POST /api/prints", http.post("/api/prints").putHeader("Content-Type", "application/json"));
        reviewing();
        handingOver();
        reporting();
        look("POST /api/sign-out", "/api/sign-out", new JsonObject());
    }

    /** A shift that one coordinator gives and another receives, and one that is taken back. */
    private void handingOver() {
        HttpResponse<Buffer> sheet = answered(get("/api/sheet").send());
        documented.check("GET /api/sheet", sheet);
        JsonArray shown = new JsonArray();
        sheet.bodyAsJsonObject()
                .getJsonArray("alerts")
                .forEach(each ->
                        shown.add(((JsonObject) each).getJsonObject("row").getString("alertId")));
        JsonObject given =
                new JsonObject().put("handoverId", UUID.randomUUID().toString()).put("shown", shown);
        JsonObject back = given.copy().put("handoverId", UUID.randomUUID().toString());
        look("GET /api/handovers", get("/api/handovers"));
        look("POST " + SHIFTS, SHIFTS, new JsonObject());
        look("POST " + SHIFTS, SHIFTS, given.copy().put("shown", new JsonArray()));
        look("POST " + SHIFTS, SHIFTS, back);
        look("POST " + SHIFTS, SHIFTS, given);
        String one = SHIFTS + "/" + given.getString("handoverId");
        String first = SHIFTS + "/" + back.getString("handoverId");
        await().untilAsserted(() -> assertThat(answered(get(SHIFTS).send()).bodyAsString())
                .contains("replaced", given.getString("handoverId")));
        look("POST " + WITHDRAW, first + "/withdraw", new JsonObject());
        look("POST " + WITHDRAW, SHIFTS + "/nothing/withdraw", new JsonObject());
        look("POST " + RECEIVE, SHIFTS + "/nothing/receive", given);
        look("POST " + RECEIVE, one + "/receive", given);
        look("POST " + RECEIVE, one + "/receive", new JsonObject());
        documented.check(
                "POST " + RECEIVE,
                answered(
                        http.as(People.OTHER, HttpMethod.POST, one + "/receive").sendJsonObject(given)));
        await().untilAsserted(() ->
                assertThat(answered(get(SHIFTS).send()).bodyAsString()).contains("received"));
        look("GET /api/handovers", get("/api/handovers"));
        look("POST " + SHIFTS, SHIFTS, back.put("handoverId", UUID.randomUUID().toString()));
        String last = SHIFTS + "/" + back.getString("handoverId");
        await().untilAsserted(() ->
                assertThat(answered(get(SHIFTS).send()).bodyAsString()).contains(back.getString("handoverId")));
        look("POST " + WITHDRAW, last + "/withdraw", new JsonObject());
    }

    /** What somebody reports, and an auditor sees and exports. */
    private void reporting() {
        JsonObject concern = new JsonObject()
                .put("concernId", UUID.randomUUID().toString())
                .put("kind", "feedback")
                .put("words", "The crew rang before they left.");
        look("POST " + CONCERNS, "/api/alerts/a-1/concerns", new JsonObject());
        look("POST " + CONCERNS, "/api/alerts/a-gone/concerns", concern);
        look("POST " + CONCERNS, "/api/alerts/a-1/concerns", concern);
        look("POST " + CONCERNS, http.post("/api/alerts/a-1/concerns").putHeader("Content-Type", "text/plain"));
        await().untilAsserted(() -> {
            HttpResponse<Buffer> all = answered(
                    http.as(Role.AUDITOR, HttpMethod.GET, "/api/concerns").send());
            documented.check("GET /api/concerns", all);
            assertThat(all.bodyAsString()).contains(concern.getString("concernId"));
        });
        documented.check(
                "POST " + CONCERNS,
                answered(http.as(People.OTHER, HttpMethod.POST, "/api/alerts/a-1/concerns")
                        .sendJsonObject(concern)));
        for (String asked : List.of("", "?month=2026-11", "?month=november")) {
            documented.check(
                    "GET /api/concerns/export",
                    answered(http.as(Role.AUDITOR, HttpMethod.GET, "/api/concerns/export" + asked)
                            .send()));
        }
    }

    /** What broke the glass above, by an auditor. */
    private void reviewing() {
        HttpResponse<Buffer> looks =
                answered(http.as(Role.AUDITOR, HttpMethod.GET, "/api/looks").send());
        documented.check("GET /api/looks", looks);
        String id =
                looks.bodyAsJsonObject().getJsonArray("looks").getJsonObject(0).getString("id");
        review("nobody", "fine");
        review(id, " ");
        review(id, "fine");
        await().untilAsserted(() -> assertThat(review(id, "again")).isEqualTo(409));
    }

    private int review(String id, String note) {
        HttpResponse<Buffer> answer = answered(http.as(Role.AUDITOR, HttpMethod.POST, "/api/looks/" + id + "/review")
                .sendJsonObject(new JsonObject().put("note", note)));
        documented.check("POST /api/looks/{lookId}/review", answer);
        return answer.statusCode();
    }

    /** What can't be read or written is said. */
    private void withoutBrokers() {
        try (BoardWithoutBrokers other = new BoardWithoutBrokers(false, Duration.ofSeconds(1))) {
            JsonObject full = new JsonObject()
                    .put("state", "full")
                    .put("until", Instant.now().plus(Duration.ofHours(2)).toString())
                    .put("reason", "all on visits");
            unwritten(other, "POST " + CAPACITY, "/api/teams/nurses/capacity", full);
            unwritten(other, "POST /api/calls", "/api/calls", call());
            other.caughtUp = false;
            Documented.answers().stream()
                    .filter(answer ->
                            answer.endsWith(" 503") && !documented.seen().contains(answer))
                    .map(answer -> answer.replaceAll(" 503$", ""))
                    .forEach(address ->
                            unread(other, isForAuditors(address) ? Role.AUDITOR : Role.COORDINATOR, address));
        }
    }

    private static boolean isForAuditors(String address) {
        return address.contains("/looks") || address.startsWith("GET /api/concerns");
    }

    /** What a coordinator never sees: whatever one role may not, and the list of sessions. */
    private void forOtherRoles() {
        try (BoardWithoutBrokers other = new BoardWithoutBrokers(true, Duration.ofSeconds(1))) {
            for (String address : Documented.addresses()) {
                HttpMethod method = HttpMethod.valueOf(address.split(" ", 2)[0]);
                for (Role role : List.of(Role.AUDITOR, Role.COORDINATOR)) {
                    if (!address.equals("GET /api/stream") || role == Role.AUDITOR) {
                        HttpRequest<Buffer> request = other.request(role, method, path(address));
                        documented.check(
                                address,
                                answered(
                                        method.equals(HttpMethod.POST)
                                                ? request.sendJsonObject(new JsonObject())
                                                : request.send()));
                    }
                }
            }
            other.signInByForm(Role.ADMINISTRATOR);
            HttpResponse<Buffer> all = answered(other.request(Role.ADMINISTRATOR, HttpMethod.GET, "/api/sessions")
                    .send());
            documented.check("GET /api/sessions", all);
            String id = all.bodyAsJsonObject()
                    .getJsonArray("sessions")
                    .getJsonObject(0)
                    .getString("id");
            for (int again = 0; again < 2; again++) {
                documented.check(
                        "POST /api/sessions/{sessionId}/end",
                        answered(other.request(Role.ADMINISTRATOR, HttpMethod.POST, "/api/sessions/" + id + "/end")
                                .sendJsonObject(new JsonObject())));
            }
        }
    }

    private void unwritten(BoardWithoutBrokers other, String address, String path, JsonObject body) {
        Future<HttpResponse<Buffer>> answer =
                other.request(HttpMethod.POST, path).sendJsonObject(body);
        await().until(() -> {
            other.written.errorNext(new TimeoutException("sent, and no answer"));
            return answer.isComplete();
        });
        documented.check(address, answered(answer));
    }

    private void unread(BoardWithoutBrokers other, Role role, String address) {
        HttpMethod method = HttpMethod.valueOf(address.split(" ", 2)[0]);
        HttpRequest<Buffer> request = other.request(role, method, path(address));
        documented.check(
                address,
                answered(method.equals(HttpMethod.POST) ? request.sendJsonObject(new JsonObject()) : request.send()));
    }

    private static String path(String address) {
        return address.split(" ", 2)[1].replaceAll("\\{alertId}", "a-1").replaceAll("[{}]", "");
    }

    private static JsonObject acknowledge() {
        return new JsonObject()
                .put("action", "acknowledge")
                .put("actionId", UUID.randomUUID().toString())
                .put("workVersion", 1);
    }

    private static JsonObject call() {
        return new JsonObject()
                .put("callId", UUID.randomUUID().toString())
                .put("nhsNumber", "9434765919")
                .put("birthDate", "1941-03-02")
                .put("words", "breathless");
    }

    private static HttpRequest<Buffer> get(String path) {
        return http.client.get(path).basicAuthentication(BoardOnALog.USER, BoardOnALog.PASSWORD);
    }

    private void look(String address, HttpRequest<Buffer> request) {
        documented.check(address, answered(request.send()));
    }

    private void look(String address, String path, JsonObject body) {
        documented.check(address, answered(http.post(path).sendJsonObject(body)));
    }
}
