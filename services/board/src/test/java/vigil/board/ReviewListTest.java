package vigil.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;
import static vigil.board.BoardOverHttp.answered;
import static vigil.board.Questions.twoCandidates;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vigil.board.decide.rights.Role;

/** What an auditor sees of those who broke the glass, and that searches and prints stand in the same audit. */
class ReviewListTest extends AskingTheBoard {
    @Test
    void aLookIsListedReviewedAndStaysReviewedWhenTheBoardStartsAnew() throws Exception {
        board.publish(twoCandidates(json("a-possible")));
        await().untilAsserted(() -> assertThat(lookAs("first reason")).isEqualTo(200));
        assertThat(lookAs("second reason")).isEqualTo(200);
        await().untilAsserted(() -> assertThat(looks()).hasSize(2));

        JsonObject newest = looks().getFirst();
        assertThat(newest.getString("reason")).isEqualTo("second reason");
        assertThat(newest.getString("by")).isEqualTo(BoardOnALog.NAME);
        assertThat(newest.getString("alertId")).isEqualTo("a-possible");
        assertThat(newest.getJsonArray("candidates").encode()).isEqualTo("[\"p-7\",\"p-8\"]");
        assertThat(Duration.between(newest.getInstant("at"), newest.getInstant("until")))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(newest.getValue("reviewed")).isNull();

        assertThat(review(newest, "As it should be.").statusCode()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(String.valueOf(looks().getLast().getJsonObject("reviewed")))
                .contains("\"note\":\"As it should be.\""));
        assertThat(looks().getFirst().getString("reason"))
                .as("the other is on top now")
                .isEqualTo("first reason");
        assertThat(review(newest, "Again.").bodyAsJsonObject().getString("detail"))
                .isEqualTo("It was reviewed already, by Somebody of auditor.");

        List<JsonObject> before = looks();
        try (BoardOnALog.Another again = board.another()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(http.client
                                    .get(again.port(), "127.0.0.1", "/api/looks")
                                    .basicAuthentication(People.user(Role.AUDITOR), BoardOnALog.PASSWORD)
                                    .send()
                                    .await()
                                    .bodyAsJsonObject()
                                    .getJsonArray("looks"))
                            .isEqualTo(new JsonArray(before)));
        }
    }

    @Test
    void searchesAndPrintsAreRecorded() throws Exception {
        board.publish(json("a-printed"));
        await().untilAsserted(
                        () -> assertThat(http.get("/api/alerts").bodyAsString()).contains("a-printed"));
        assertThat(told("/api/searches", new JsonObject().put("words", " kowalska ")))
                .isEqualTo(204);
        assertThat(told("/api/prints", new JsonObject())).isEqualTo(204);
        assertThat(told("/api/prints", new JsonObject().put("alertId", "a-printed")))
                .isEqualTo(204);
        assertThat(told("/api/prints", new JsonObject().put("alertId", "a-unknown")))
                .isEqualTo(404);
        assertThat(told("/api/searches", new JsonObject().put("words", " "))).isEqualTo(400);
        assertThat(told("/api/searches", new JsonObject().put("words", "x".repeat(201))))
                .isEqualTo(400);

        await().untilAsserted(() -> assertThat(board.audited())
                .map(record -> new JsonObject(new String(record.value(), UTF_8)))
                .map(entry -> entry.getString("what") + " "
                        + Objects.toString(entry.getString("words"), "")
                        + Objects.toString(entry.getString("alertId"), ""))
                .contains("search kowalska", "print-queue ", "print a-printed"));
    }

    private static int told(String address, JsonObject body) {
        return answered(http.post(address).sendJsonObject(body)).statusCode();
    }

    private static int lookAs(String reason) {
        return told("/api/alerts/a-possible/break-glass", new JsonObject().put("reason", reason));
    }

    private static List<JsonObject> looks() {
        return answered(request(HttpMethod.GET, "/api/looks").send()).bodyAsJsonObject().getJsonArray("looks").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static HttpResponse<Buffer> review(JsonObject look, String note) {
        return answered(request(HttpMethod.POST, "/api/looks/" + look.getString("id") + "/review")
                .sendJsonObject(new JsonObject().put("note", note)));
    }

    private static HttpRequest<Buffer> request(HttpMethod method, String address) {
        return http.as(Role.AUDITOR, method, address);
    }
}
