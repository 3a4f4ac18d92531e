package vigil.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;
import static vigil.board.Questions.person;
import static vigil.board.Questions.twoCandidates;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Breaking the glass over HTTP, with a register on a real broker. */
class BreakGlassOnALogTest extends AskingTheBoard {
    @BeforeAll
    static void start() throws Exception {
        board.register("p-7", person("p-7", "declined"));
        board.register("p-7", person("p-7", "given"));
        board.register("p-8", person("p-8", "declined"));
        board.publish(twoCandidates(json("a-possible")));
        board.publish(json("a-known"));
        await().atMost(Duration.ofSeconds(10)).until(() -> ask("a-known", "x").statusCode() == 409);
    }

    @Test
    void showsTheSafetyContentOfTheRegisterAsItIsNowMarkedUnconfirmed() {
        JsonObject shown = ask("a-possible", "crew about to give antibiotics").bodyAsJsonObject();

        assertThat(shown.getString("mark")).isEqualTo("UNCONFIRMED");
        assertThat(Duration.between(shown.getInstant("at"), shown.getInstant("until")))
                .isEqualTo(Duration.ofMinutes(15));
        List<JsonObject> people = shown.getJsonArray("candidates").stream()
                .map(JsonObject.class::cast)
                .toList();
        assertThat(people).extracting(each -> each.getString("state")).containsExactly("shared", "sharing-declined");
        assertThat(people.getFirst().getJsonArray("allergies").encode()).isEqualTo("[\"penicillin\"]");
        assertThat(people.getFirst().getJsonObject("cpr").getString("decision")).isEqualTo("not-for");
        assertThat(shown.encode())
                .doesNotContain("1234", "Spon", "02476000000", "07700900999", "COPD", "weeks", "comfort", "folder");
        assertThat(people.getLast().encode()).doesNotContain("penicillin", "oxygen", "not-for");
    }

    @Test
    void recordsWhoLookedAtWhomAndWhyBeforeItShowsAnything() {
        JsonObject shown = ask("a-possible", "is it safe to send a crew alone?").bodyAsJsonObject();

        await().untilAsserted(() -> assertThat(board.audited())
                .map(record -> new JsonObject(new String(record.value(), UTF_8)))
                .filteredOn(entry -> "is it safe to send a crew alone?".equals(entry.getString("reason")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getString("what")).isEqualTo("break-glass");
                    assertThat(entry.getString("alertId")).isEqualTo("a-possible");
                    assertThat(entry.getString("reviewKey")).isEqualTo("0123456789abcdef0123456789abcdef");
                    assertThat(entry.getJsonArray("candidates").encode()).isEqualTo("[\"p-7\",\"p-8\"]");
                    assertThat(entry.getInstant("at")).isEqualTo(Instant.parse(shown.getString("at")));
                    assertThat(entry.getString("until")).isEqualTo(shown.getString("until"));
                    assertThat(entry.encode()).doesNotContain("penicillin", "Jones", BoardOnALog.USER);
                }));
    }

    @Test
    void noneOfItIsInTheAlertTheRowsOrTheMeasures() {
        ask("a-possible", "crew about to give antibiotics");

        for (String address : List.of("/api/alerts", "/api/alerts/a-possible", "/metrics")) {
            assertThat(http.get(address).bodyAsString())
                    .as(address)
                    .doesNotContain("penicillin", "oxygen in use", "not-for\"");
        }
    }

    @Test
    void somebodyRemovedFromTheRegisterHasNothingToShow() throws Exception {
        board.register("p-8", null);
        assertThat(states()).containsExactly("shared", "not-on-the-register");
        board.register("p-8", "{\"personId\":\"p-8\"}");
        assertThat(states()).containsExactly("shared", "unreadable");
        board.register("p-8", person("p-8", "declined"));
    }

    @Test
    void refusesWithoutAReasonASignInAnAlertOrAPossibleMatch() {
        assertThat(ask("a-possible", "  ").statusCode()).isEqualTo(400);
        assertThat(ask("a-possible", "x".repeat(501))
                        .bodyAsJsonObject()
                        .getJsonArray("errors")
                        .encode())
                .contains("/reason", "at most 500 characters");
        assertThat(request("a-possible")
                        .sendBuffer(Buffer.buffer("[nonsense"))
                        .await()
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.client
                        .post("/api/alerts/a-possible/break-glass")
                        .sendJsonObject(new JsonObject().put("reason", "why"))
                        .await()
                        .statusCode())
                .isEqualTo(401);
        assertThat(request("a-possible")
                        .putHeader("Sec-Fetch-Site", "cross-site")
                        .sendJsonObject(new JsonObject().put("reason", "why"))
                        .await()
                        .statusCode())
                .isEqualTo(403);
        assertThat(ask("a-nobody", "why").statusCode()).isEqualTo(404);
        assertThat(ask("a-known", "why").bodyAsJsonObject().getString("detail"))
                .isEqualTo("This is no possible match: what may be shown is on the alert itself.");
    }

    private static List<String> states() {
        return ask("a-possible", "why").bodyAsJsonObject().getJsonArray("candidates").stream()
                .map(each -> ((JsonObject) each).getString("state"))
                .toList();
    }

    private static HttpResponse<Buffer> ask(String alertId, String reason) {
        return request(alertId)
                .sendJsonObject(new JsonObject().put("reason", reason))
                .await();
    }

    private static HttpRequest<Buffer> request(String alertId) {
        return http.post("/api/alerts/" + alertId + "/break-glass").putHeader("Content-Type", "application/json");
    }
}
