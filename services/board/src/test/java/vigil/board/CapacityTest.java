package vigil.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vigil.domain.team.Capacity;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** Saying that a team is full or paused, against a real broker. */
class CapacityTest extends AskingTheBoard {
    private final Instant later = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(2));

    @BeforeAll
    static void start() throws Exception {
        board.directory(Teams.directory());
        await().untilAsserted(() -> assertThat(teams().statusCode()).isEqualTo(200));
    }

    @Test
    void isOnTheLogOnceItIsSaidAndStandsInTheListUntilItIsTakenBack() {
        HttpResponse<Buffer> answer = say("nurses", full());

        assertThat(answer.statusCode()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(capacity("nurses")).isNotNull());
        assertThat(capacity("nurses").getMap())
                .containsEntry("state", "full")
                .containsEntry("until", later.toString())
                .containsEntry("reason", "all on visits")
                .containsEntry("by", BoardOnALog.NAME)
                .containsKey("at");
        ConsumerRecord<String, byte[]> record = board.said().getLast();
        assertThat(record.key()).isEqualTo("nurses");
        assertThat(record.headers().lastHeader("ce_type").value()).asString().isEqualTo("vigil.team.capacity.v1");
        assertThat(record.headers().lastHeader("ce_source").value()).asString().isEqualTo("urn:vigil:board");
        assertThat(Codec.CAPACITY.decode(record.value()))
                .isInstanceOfSatisfying(
                        Decoded.Value.class,
                        value -> assertThat(((Capacity) value.value()).state()).isEqualTo(Capacity.State.FULL));

        assertThat(say("nurses", new JsonObject().put("state", "open")).statusCode())
                .isEqualTo(202);
        await().untilAsserted(() -> assertThat(capacity("nurses")).isNull());
        await().untilAsserted(() -> assertThat(board.audited())
                .map(audited -> new JsonObject(new String(audited.value(), UTF_8)))
                .filteredOn(entry -> "nurses".equals(entry.getString("team")))
                .map(entry -> entry.getString("what"))
                .containsExactly("team-full", "team-open"));
        assertThat(board.audited())
                .allSatisfy(audited ->
                        assertThat(new String(audited.value(), UTF_8)).doesNotContain(BoardOnALog.USER));
    }

    @Test
    void tellsWhoeverWatchesThatTheListHasToBeReadAgain() throws Exception {
        try (EventStream watching = EventStream.open(http.vertx, board.port())) {
            long before = watching.next("heartbeat").getLong("teams");
            say("myton-coventry", full().put("state", "paused"));
            await().until(() -> watching.next("heartbeat").getLong("teams") > before);
        }
    }

    @Test
    void isNotSaidOfTheLastResortOrOfATeamThatIsNotThere() {
        HttpResponse<Buffer> refused = say("single-point", full());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.bodyAsJsonObject().getString("detail"))
                .isEqualTo("Single point of access takes what nobody else can: it can't be full or paused.");
        assertThat(say("nobody", full()).statusCode()).isEqualTo(404);
    }

    @Test
    void namesTheFieldThatIsWrongAndLetsNobodyInWithoutSigningIn() {
        HttpResponse<Buffer> wrong = say("children", full().put("until", "tomorrow"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.getHeader("Content-Type")).isEqualTo("application/problem+json");
        assertThat(wrong.bodyAsJsonObject().getJsonArray("errors"))
                .singleElement()
                .isEqualTo(new JsonObject()
                        .put("pointer", "/until")
                        .put("detail", "says when it ends: a time such as 2026-11-21T04:40:00Z"));
        assertThat(http.client
                        .post("/api/teams/children/capacity")
                        .sendJsonObject(full())
                        .await()
                        .statusCode())
                .isEqualTo(401);
        assertThat(capacity("children")).isNull();
    }

    private JsonObject full() {
        return new JsonObject()
                .put("state", "full")
                .put("until", later.toString())
                .put("reason", "all on visits");
    }

    private static HttpResponse<Buffer> say(String team, JsonObject capacity) {
        return http.post("/api/teams/" + team + "/capacity")
                .sendJsonObject(capacity)
                .await();
    }

    private static @Nullable JsonObject capacity(String team) {
        return teams().bodyAsJsonObject().getJsonArray("teams").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("id").equals(team))
                .findFirst()
                .orElseThrow()
                .getJsonObject("capacity");
    }

    private static HttpResponse<Buffer> teams() {
        return http.get("/api/teams");
    }
}
