package vigil.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.inShadow;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;
import static vigil.board.BoardOverHttp.answered;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.board.decide.rights.Role;

/** A shift is handed over by one person and taken over by another, on the log, so that every board says the same. */
class ShiftHandoverTest extends AskingTheBoard {
    private static final String SHIFTS = "/api/handovers";

    @Test
    void aShiftIsGivenReceivedAndStaysSoWhenTheBoardStartsAnew() throws Exception {
        board.publish(json("a-open"));
        await().until(() -> open(BoardOnALog.USER).contains("a-open"));
        String id = UUID.randomUUID().toString();
        JsonObject given = new JsonObject()
                .put("handoverId", id)
                .put("note", "GP is late.")
                .put("words", new JsonObject().put("a-open", "Ring the son at 08:30."))
                .put("shown", new JsonArray(open(BoardOnALog.USER)));

        assertThat(sent(BoardOnALog.USER, SHIFTS, given).statusCode()).isEqualTo(202);
        await().until(() -> listed(People.OTHER, id).getString("state", "").equals("open"));
        JsonObject line = listed(People.OTHER, id);
        assertThat(line.getBoolean("mine")).isFalse();
        assertThat(listed(BoardOnALog.USER, id).getBoolean("mine")).isTrue();
        assertThat(line.getString("by")).isEqualTo(BoardOnALog.NAME);
        assertThat(line.getString("note")).isEqualTo("GP is late.");
        assertThat(line.getJsonArray("alerts").encode())
                .contains("{\"alertId\":\"a-open\",\"words\":\"Ring the son at 08:30.\"}");
        assertThat(sent(BoardOnALog.USER, SHIFTS, given).statusCode())
                .as("the same again")
                .isEqualTo(202);

        String receive = SHIFTS + "/" + id + "/receive";
        JsonObject seen = new JsonObject().put("note", "Will do.").put("shown", new JsonArray(open(People.OTHER)));
        assertThat(detail(sent(BoardOnALog.USER, receive, seen))).contains("somebody else has to take it over");
        assertThat(sent(People.OTHER, receive, seen).statusCode()).isEqualTo(202);
        await().until(() -> listed(BoardOnALog.USER, id).getString("state").equals("received"));
        assertThat(listed(BoardOnALog.USER, id).getJsonObject("received").getString("by"))
                .isEqualTo(People.OTHER_NAME);
        assertThat(detail(sent(BoardOnALog.USER, SHIFTS + "/" + id + "/withdraw", new JsonObject())))
                .isEqualTo("Sam Patel has taken it over already.");

        try (BoardOnALog.Another again = board.another()) {
            JsonObject before = listed(BoardOnALog.USER, id);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(http.client
                                    .get(again.port(), "127.0.0.1", SHIFTS)
                                    .basicAuthentication(BoardOnALog.USER, BoardOnALog.PASSWORD)
                                    .send()
                                    .await()
                                    .bodyAsString())
                            .contains(before.encode()));
        }
    }

    /** Two boards, or two who sign in the same moment: whoever is first in the log has it, on every board. */
    @Test
    void ofTwoWhoTakeItOverTheFirstInTheLogHasIt() {
        String id = UUID.randomUUID().toString();
        JsonObject shown = new JsonObject().put("handoverId", id).put("shown", new JsonArray(open(BoardOnALog.USER)));
        assertThat(sent(BoardOnALog.USER, SHIFTS, shown).statusCode()).isEqualTo(202);
        await().until(() -> !listed(People.OTHER, id).isEmpty());
        board.sign(id, received(id, "Ada"));
        board.sign(id, received(id, "Ben"));

        await().until(() -> listed(People.OTHER, id).getString("state").equals("received"));
        assertThat(detail(sent(People.OTHER, SHIFTS + "/" + id + "/receive", shown)))
                .isEqualTo("Ada has taken it over already.");
    }

    @Test
    void whoeverSignsHasBeenShownAllThatIsOpen() throws Exception {
        JsonObject before = new JsonObject()
                .put("handoverId", UUID.randomUUID().toString())
                .put("shown", new JsonArray(open(BoardOnALog.USER)));
        board.publish(json("a-just-come"));
        await().until(() -> open(BoardOnALog.USER).contains("a-just-come"));

        HttpResponse<Buffer> refused = sent(BoardOnALog.USER, SHIFTS, before);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(detail(refused))
                .isEqualTo("1 alert is open that you were not shown: look at the list again, then sign.");
        assertThat(sent(BoardOnALog.USER, SHIFTS, new JsonObject().put("shown", "a-1"))
                        .bodyAsString())
                .contains("/shown", "lists the ids of the alerts that you were shown");
    }

    @Test
    void theSheetHasWhatIsOpenAndNothingThatIsWithheldOrInShadow() throws Exception {
        ObjectNode restricted = set(json("a-restricted"), "/person/restricted", true);
        board.publish(restricted);
        board.publish(inShadow(json("a-shadow")));
        board.publish(set(json("a-resolved"), "/status", "resolved"));
        await().until(() -> open(BoardOnALog.USER).contains("a-restricted"));

        assertThat(open(BoardOnALog.USER)).doesNotContain("a-shadow", "a-resolved");
        JsonObject entry = entry("a-restricted");
        assertThat(entry.getJsonObject("alert").getJsonArray("withheld")).isNotEmpty();
        assertThat(entry.getJsonObject("alert").encode())
                .doesNotContain("\"location\"", "\"callback\"", "\"timeline\"", "\"evidence\"", "keySafe");
        assertThat(entry.getJsonObject("alert").getJsonArray("history").encode())
                .as("what people did")
                .doesNotContain("\"what\":\"raised\"");
    }

    @Test
    void thatSomebodyWasGivenTheSheetIsRecordedOnceAnHour() {
        open(BoardOnALog.USER);
        open(BoardOnALog.USER);
        open(People.OTHER);
        await().untilAsserted(() -> assertThat(board.audited())
                .map(record -> new JsonObject(new String(record.value(), UTF_8)))
                .filteredOn(entry -> entry.getString("what").equals("sheet"))
                .extracting(entry -> entry.getString("user"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void aTeamMembersSheetIsOfTheirTeamAloneAndTheyHandOverNoShift() throws Exception {
        board.publish(set(json("a-nurses"), "/owner", People.NURSES.text()));
        await().until(() -> open(People.user(Role.TEAM_MEMBER)).contains("a-nurses"));
        assertThat(open(People.user(Role.TEAM_MEMBER))).containsExactly("a-nurses");
        assertThat(answered(http.as(Role.TEAM_MEMBER, HttpMethod.GET, SHIFTS).send())
                        .statusCode())
                .isEqualTo(403);
        assertThat(answered(http.as(Role.OPERATIONS, HttpMethod.GET, "/api/sheet")
                                .send())
                        .statusCode())
                .isEqualTo(403);
    }

    private static String received(String id, String name) {
        return new JsonObject()
                .put("handoverId", id)
                .put("what", "received")
                .put("user", name.toLowerCase(java.util.Locale.ROOT))
                .put("by", name)
                .put("at", "2026-11-21T08:02:00Z")
                .put("alerts", new JsonArray())
                .encode();
    }

    private static List<String> open(String user) {
        return sheet(user).stream()
                .map(each -> ((JsonObject) each).getJsonObject("row").getString("alertId"))
                .toList();
    }

    private static JsonObject entry(String alertId) {
        return sheet(BoardOnALog.USER).stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getJsonObject("row").getString("alertId").equals(alertId))
                .findFirst()
                .orElseThrow();
    }

    private static JsonArray sheet(String user) {
        return answered(http.as(user, HttpMethod.GET, "/api/sheet").send())
                .bodyAsJsonObject()
                .getJsonArray("alerts");
    }

    /** That handover as the list has it; empty where it is not there. */
    private static JsonObject listed(String user, String id) {
        return answered(http.as(user, HttpMethod.GET, SHIFTS).send())
                .bodyAsJsonObject()
                .getJsonArray("handovers")
                .stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("id").equals(id))
                .findFirst()
                .orElseGet(JsonObject::new);
    }

    private static HttpResponse<Buffer> sent(String user, String address, JsonObject body) {
        return answered(http.as(user, HttpMethod.POST, address).sendJsonObject(body));
    }

    private static String detail(HttpResponse<Buffer> answer) {
        return answer.bodyAsJsonObject().getString("detail");
    }
}
