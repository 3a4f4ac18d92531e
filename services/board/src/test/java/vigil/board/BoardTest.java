package vigil.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.possible;
import static vigil.board.Alerts.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.Status;

/** The whole board against a real broker; each test has alerts of its own. */
class BoardTest extends AskingTheBoard {
    @Test
    void showsAPublishedAlertToWhoeverWatchesWithoutBeingAsked() throws Exception {
        try (EventStream watching = EventStream.open(http.vertx, board.port())) {
            JsonObject snapshot = watching.next("snapshot");
            assertThat(snapshot.getInteger("n")).isEqualTo(1);

            ObjectNode alert = json("a-live");
            board.publish(alert);
            JsonObject change = watching.changeOf("a-live");
            assertThat(change.getJsonObject("row").getString("name")).isEqualTo("Maria KOWALSKA");
            assertThat(watching.numbers())
                    .as("numbered without a gap")
                    .isEqualTo(IntStream.rangeClosed(1, watching.numbers().size())
                            .boxed()
                            .toList());
            assertThat(watching.lastEventId()).matches("\\d+:\\d+(,\\d+:\\d+)*");

            board.forget(alert);
            assertThat(watching.next("gone").getString("alertId")).isEqualTo("a-live");
            assertThat(watching.next("heartbeat").getLong("dataAge")).isBetween(0L, 15_000L);
        }
    }

    @Test
    void givesASnapshotOfWhatWasMissedToWhoeverComesBack() throws Exception {
        String lastEventId;
        try (EventStream watching = EventStream.open(http.vertx, board.port())) {
            board.publish(json("a-before"));
            watching.changeOf("a-before");
            lastEventId = watching.lastEventId();
        }
        board.publish(json("a-missed"));
        awaitShown("a-missed");

        try (EventStream back = EventStream.resume(http.vertx, board.port(), lastEventId)) {
            assertThat(back.next("snapshot").getJsonArray("rows"))
                    .extracting(row -> ((JsonObject) row).getString("alertId"))
                    .contains("a-before", "a-missed");
        }
    }

    @Test
    void saysOfAnActionThatNobodyAnsweredWhetherTheAlertHasIt() throws Exception {
        String ours = UUID.randomUUID().toString();
        ObjectNode alert = json("a-unanswered");
        board.publish(alert);
        awaitShown("a-unanswered");
        String asked = "/api/alerts/a-unanswered/actions/" + ours;
        assertThat(http.get(asked).statusCode()).isEqualTo(404);

        alert.put("version", 2).withArray("actions").add(ours);
        board.publish(alert);
        await().untilAsserted(() -> assertThat(http.get(asked).statusCode()).isEqualTo(200));
        assertThat(http.get(asked).bodyAsJsonObject().getString("result")).isEqualTo("applied");
    }

    @Test
    void letsNobodyInWithoutSigningIn() {
        assertThat(http.client.get("/api/alerts").send().await().statusCode()).isEqualTo(401);
        assertThat(http.client.get("/api/stream").send().await().statusCode()).isEqualTo(401);
        assertThat(http.client.get("/api/session").send().await().statusCode()).isEqualTo(401);
        HttpResponse<Buffer> page = http.client.get("/").send().await();
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.getHeader("Location")).isEqualTo("/sign-in");
        assertThat(http.client.get("/sign-in").send().await().bodyAsString()).contains("Sign in to Vigil");
    }

    /** What is misspelt must not be answered with names on a wall. */
    @Test
    void showsTheWallOnlyWhereItIsAskedForByItsName() {
        for (String path : List.of("/api/alerts?as=wal", "/api/stream?as=", "/api/alerts?as=wall&as=board")) {
            HttpResponse<Buffer> answer = http.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.bodyAsString()).contains("ask for as=wall");
        }
        assertThat(http.client.get("/wall").send().await().getHeader("Location"))
                .isEqualTo("/sign-in?to=wall");
    }

    @Test
    void signsInWithAFormAndOutAgain() {
        HttpResponse<Buffer> answer = signIn(BoardOnALog.PASSWORD);
        assertThat(answer.getHeader("Location")).isEqualTo("/");
        String cookie = answer.getHeader("Set-Cookie");
        assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Strict", "Max-Age=");
        String session = cookie.substring(0, cookie.indexOf(';'));

        HttpResponse<Buffer> page =
                http.client.get("/").putHeader("Cookie", session).send().await();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(http.client
                        .get("/api/session")
                        .putHeader("Cookie", session)
                        .send()
                        .await()
                        .bodyAsJsonObject())
                .isEqualTo(new JsonObject()
                        .put("user", BoardOnALog.USER)
                        .put("name", BoardOnALog.NAME)
                        .put("shownAs", BoardOnALog.NAME)
                        .put("role", "coordinator")
                        .put("teams", new JsonArray())
                        .put(
                                "rights",
                                JsonArray.of(
                                        "own-session",
                                        "see-alerts",
                                        "act-on-alerts",
                                        "break-glass",
                                        "raise-by-hand",
                                        "hand-over-shift",
                                        "see-wall",
                                        "see-teams",
                                        "say-capacity",
                                        "report-concern"))
                        .put("simulated", true)
                        .put("rulesApproved", false));

        assertThat(http.client
                        .post("/api/sign-out")
                        .putHeader("Cookie", session)
                        .sendJsonObject(new JsonObject())
                        .await()
                        .statusCode())
                .isEqualTo(204);
        assertThat(http.client
                        .get("/api/session")
                        .putHeader("Cookie", session)
                        .send()
                        .await()
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesWhatAnotherSitesPageSends() throws Exception {
        board.publish(json("a-forged"));
        awaitShown("a-forged");
        assertThat(action("a-forged")
                        .putHeader("Sec-Fetch-Site", "cross-site")
                        .sendJsonObject(acknowledge())
                        .await()
                        .statusCode())
                .isEqualTo(403);
        assertThat(action("a-forged")
                        .putHeader("Origin", "https://elsewhere.example")
                        .sendJsonObject(acknowledge())
                        .await()
                        .statusCode())
                .isEqualTo(403);
        assertThat(action("a-forged")
                        .putHeader("Content-Type", "text/plain")
                        .sendBuffer(acknowledge().toBuffer())
                        .await()
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void tellsOfAnActionThatWasApplied() throws Exception {
        board.publish(json("a-applied"));
        awaitShown("a-applied");
        board.routing(action -> BoardOnALog.outcome(action, Result.APPLIED, null, Status.ACKNOWLEDGED));

        HttpResponse<Buffer> answer =
                action("a-applied").sendJsonObject(acknowledge()).await();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.bodyAsJsonObject().getString("status")).isEqualTo("acknowledged");
    }

    @Test
    void tellsWhoWasQuickerWhenAnActionIsRefused() throws Exception {
        ObjectNode alert = json("a-refused");
        alert.withArray("history")
                .addObject()
                .put("at", "2026-11-21T02:16:00Z")
                .put("by", "Sam Patel")
                .put("what", "acknowledged")
                .put("words", "Acknowledged");
        board.publish(alert);
        awaitShown("a-refused");
        board.routing(action -> BoardOnALog.outcome(
                action, Result.REFUSED, "Somebody acknowledged it before you.", Status.ACKNOWLEDGED));

        HttpResponse<Buffer> answer =
                action("a-refused").sendJsonObject(acknowledge()).await();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.bodyAsJsonObject().getMap())
                .containsEntry("detail", "Somebody acknowledged it before you.")
                .containsEntry("by", "Sam Patel")
                .containsEntry("when", "2026-11-21T02:16:00Z");
    }

    @Test
    void saysThatAnActionIsPendingWhenNobodyAnswers() throws Exception {
        board.publish(json("a-pending"));
        awaitShown("a-pending");
        board.routing(action -> null);

        assertThat(action("a-pending").sendJsonObject(acknowledge()).await().statusCode())
                .isEqualTo(202);
    }

    @Test
    void listsTheTeamsThatAreOpenNowFirst() {
        assertThat(http.client.get("/api/teams").send().await().statusCode()).isEqualTo(401);
        assertThat(http.get("/api/teams").statusCode())
                .as("before the directory is read")
                .isEqualTo(503);

        board.directory(Teams.directory());

        await().untilAsserted(() -> assertThat(http.get("/api/teams").statusCode())
                .as("once it is read")
                .isEqualTo(200));
        JsonObject answer = http.get("/api/teams").bodyAsJsonObject();
        assertThat(answer.getJsonArray("teams"))
                .map(team -> ((JsonObject) team).getString("id"))
                .containsExactly("children", "myton-coventry", "nurses", "single-point", "working-age", "office");
        JsonObject nurses = answer.getJsonArray("teams").getJsonObject(2);
        assertThat(nurses.getMap())
                .containsEntry("name", "Overnight nurses")
                .containsEntry("kind", "district-nursing")
                .containsEntry("open", true)
                .containsEntry("closes", null)
                .containsEntry("hours", "always")
                .containsEntry("phone", "01632 960130")
                .containsEntry("lastResort", false)
                .containsEntry("capacity", null);
    }

    @Test
    void namesTheFieldsThatAreWrong() throws Exception {
        board.publish(json("a-wrong"));
        awaitShown("a-wrong");

        HttpResponse<Buffer> answer = action("a-wrong")
                .sendJsonObject(acknowledge().put("action", "resolve").put("outcome", "happy"))
                .await();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.bodyAsJsonObject()
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("pointer"))
                .isEqualTo("/outcome");
        assertThat(action("a-unknown").sendJsonObject(acknowledge()).await().statusCode())
                .isEqualTo(404);
        assertThat(action("a-wrong")
                        .putHeader("Content-Type", "application/json")
                        .sendBuffer(Buffer.buffer("[nonsense"))
                        .await()
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void holdsBackTheKeySafeUntilSomebodyAsksAndRecordsEveryLook() throws Exception {
        board.publish(json("a-looked-at"));
        awaitShown("a-looked-at");

        JsonObject alert = http.get("/api/alerts/a-looked-at").bodyAsJsonObject();
        assertThat(alert.encode()).doesNotContain("1234 left of door");
        assertThat(alert.getJsonArray("withheld").encode()).isEqualTo("[\"key safe\"]");
        assertThat(http.get("/api/alerts/a-looked-at?show=withheld").bodyAsString())
                .contains("1234 left of door");

        await().untilAsserted(() -> assertThat(board.audited())
                .map(record -> new JsonObject(new String(record.value(), UTF_8)))
                .filteredOn(entry -> entry.getString("alertId").equals("a-looked-at"))
                .extracting(entry -> entry.getString("what"))
                .containsExactlyInAnyOrder("view", "view-withheld"));
        assertThat(board.audited())
                .allSatisfy(record -> assertThat(new String(record.value(), UTF_8))
                        .doesNotContain("KOWALSKA", "Kowalska", "9990000018", BoardOnALog.USER));
    }

    @Test
    void holdsBackWhereARestrictedPersonIs() throws Exception {
        board.publish(set(json("a-restricted"), "/person/restricted", true));
        awaitShown("a-restricted");

        String alert = http.get("/api/alerts/a-restricted").bodyAsString();
        assertThat(alert).doesNotContain("07700900123").contains("where they are and telephone numbers");
        assertThat(http.get("/api/alerts").bodyAsString()).contains("Restricted: open the alert to see where");
    }

    @Test
    void neverNamesAPossibleMatchInTheQueue() throws Exception {
        board.publish(possible(json("a-possible")));
        awaitShown("a-possible");

        assertThat(http.get("/api/alerts").bodyAsJsonObject().getJsonArray("rows"))
                .map(row -> (JsonObject) row)
                .filteredOn(row -> row.getString("alertId").equals("a-possible"))
                .extracting(row -> row.getString("name"))
                .containsExactly("Possible match: ring the source");
    }

    @Test
    void servesThePageAndNothingElseFromItsJar() {
        assertThat(http.client.get("/theme.js").send().await().statusCode()).isEqualTo(200);
        assertThat(http.client.get("/files.txt/../files.txt").send().await().statusCode())
                .isEqualTo(404);
        assertThat(http.client
                        .get("/assets/..%2f..%2fBoardMain.class")
                        .send()
                        .await()
                        .statusCode())
                .isEqualTo(404);
    }

    private static void awaitShown(String alertId) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(http.get("/api/alerts").bodyAsString()).contains("\"" + alertId + "\""));
    }

    private static HttpRequest<Buffer> action(String alertId) {
        return http.post("/api/alerts/" + alertId + "/actions");
    }

    private static JsonObject acknowledge() {
        return new JsonObject()
                .put("action", "acknowledge")
                .put("actionId", UUID.randomUUID().toString())
                .put("workVersion", 0);
    }

    private static HttpResponse<Buffer> signIn(String password) {
        return BoardOverHttp.answered(http.client
                .post("/sign-in")
                .putHeader("Sec-Fetch-Site", "same-origin")
                .sendForm(MultiMap.caseInsensitiveMultiMap()
                        .add("user", BoardOnALog.USER)
                        .add("password", password)));
    }
}
