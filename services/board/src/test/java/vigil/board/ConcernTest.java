package vigil.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;
import static vigil.board.BoardOverHttp.answered;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vigil.board.decide.rights.Role;

/** What people report about an alert is kept on the log, and auditors see it, count it and have it as a file. */
class ConcernTest extends AskingTheBoard {
    @BeforeAll
    static void anAlert() throws Exception {
        board.publish(json("a-concern"));
        board.publish(set(json("a-nurses"), "/owner", People.NURSES.text()));
        await().until(() -> http.get("/api/alerts").bodyAsString().contains("a-concern"));
    }

    @Test
    void aConcernIsListedCountedOnceAndThereWhenTheBoardStartsAnew() throws Exception {
        JsonObject concern = concern("incident", "Nobody came.");
        int before = counted("incident");
        assertThat(report(BoardOnALog.USER, "a-concern", concern).statusCode()).isEqualTo(202);
        await().until(() -> !listed(concern).isEmpty());
        assertThat(report(BoardOnALog.USER, "a-concern", concern).statusCode())
                .as("the same again")
                .isEqualTo(202);
        assertThat(report(People.OTHER, "a-concern", concern).statusCode()).isEqualTo(409);

        JsonObject listed = listed(concern);
        assertThat(listed.getString("words")).isEqualTo("Nobody came.");
        assertThat(listed.getString("by")).isEqualTo(BoardOnALog.NAME);
        assertThat(listed.getString("alertId")).isEqualTo("a-concern");
        assertThat(counted("incident")).isEqualTo(before + 1);
        assertThat(answered(http.client.get("/metrics").send()).bodyAsString())
                .contains("vigil_board_concerns{kind=\"incident\"");

        try (BoardOnALog.Another again = board.another()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(http.client
                                    .get(again.port(), "127.0.0.1", "/api/concerns")
                                    .basicAuthentication(People.user(Role.AUDITOR), BoardOnALog.PASSWORD)
                                    .send()
                                    .await()
                                    .bodyAsString())
                            .contains(listed.encode()));
        }
    }

    @Test
    void theFileHasEveryConcernOfTheMonthAndBeginsNoFormula() throws Exception {
        JsonObject formula = concern("feedback", "=HYPERLINK(\"http://example.com\")");
        JsonObject lines = concern("complaint", "The son, who rang twice,\nwas told \"wait\".");
        assertThat(report(BoardOnALog.USER, "a-concern", formula).statusCode()).isEqualTo(202);
        assertThat(report(BoardOnALog.USER, "a-concern", lines).statusCode()).isEqualTo(202);
        await().until(() -> !listed(formula).isEmpty() && !listed(lines).isEmpty());

        HttpResponse<Buffer> answer = export("");
        assertThat(answer.getHeader("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"concerns.csv\"");
        assertThat(row(answer, formula).get("words")).isEqualTo("'=HYPERLINK(\"http://example.com\")");
        assertThat(row(answer, lines).get("words")).isEqualTo(lines.getString("words"));
        assertThat(row(answer, lines).get("kind")).isEqualTo("complaint");
        assertThat(row(answer, lines).get("alertId")).isEqualTo("a-concern");
        String month = months().getJsonObject(0).getString("month");
        assertThat(row(export("?month=" + month), lines).get("by")).isEqualTo(BoardOnALog.NAME);
        assertThat(rows(export("?month=2001-01"))).isEmpty();

        await().untilAsserted(() -> assertThat(board.audited())
                .map(record -> new JsonObject(new String(record.value(), UTF_8)).getString("what"))
                .contains("concerns", "concerns-export"));
    }

    @Test
    void aTeamMemberReportsAboutWhatIsTheirsAloneAndSeesNoConcerns() {
        String nurse = People.user(Role.TEAM_MEMBER);
        assertThat(report(nurse, "a-nurses", concern("feedback", "It went well."))
                        .statusCode())
                .isEqualTo(202);
        assertThat(report(nurse, "a-concern", concern("feedback", "It went well."))
                        .statusCode())
                .isEqualTo(404);
        for (Role role : List.of(Role.TEAM_MEMBER, Role.COORDINATOR, Role.OPERATIONS)) {
            assertThat(answered(http.as(role, HttpMethod.GET, "/api/concerns/export")
                                    .send())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(report(BoardOnALog.USER, "a-concern", new JsonObject()).bodyAsString())
                .contains("Nothing was reported: mend the fields named.", "/concernId", "/kind", "/words");
        assertThat(export("?month=november").bodyAsJsonObject().getString("detail"))
                .isEqualTo("Leave \"month\" out for all of them, or write it as 2026-11.");
    }

    private static JsonObject concern(String kind, String words) {
        return new JsonObject()
                .put("concernId", UUID.randomUUID().toString())
                .put("kind", kind)
                .put("words", words);
    }

    private static HttpResponse<Buffer> report(String user, String alertId, JsonObject concern) {
        return answered(http.as(user, HttpMethod.POST, "/api/alerts/" + alertId + "/concerns")
                .sendJsonObject(concern));
    }

    private static HttpResponse<Buffer> export(String asked) {
        return answered(http.as(Role.AUDITOR, HttpMethod.GET, "/api/concerns/export" + asked)
                .send());
    }

    private static JsonObject all() {
        return answered(http.as(Role.AUDITOR, HttpMethod.GET, "/api/concerns").send())
                .bodyAsJsonObject();
    }

    private static JsonArray months() {
        return all().getJsonArray("months");
    }

    private static int counted(String kind) {
        JsonArray months = months();
        return months.isEmpty() ? 0 : months.getJsonObject(0).getInteger(kind);
    }

    /** That concern as the list has it; empty where it is not there. */
    private static JsonObject listed(JsonObject concern) {
        return all().getJsonArray("concerns").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("id").equals(concern.getString("concernId")))
                .findFirst()
                .orElseGet(JsonObject::new);
    }

    private static CSVRecord row(HttpResponse<Buffer> file, JsonObject concern) throws Exception {
        return rows(file).stream()
                .filter(row -> row.get("concernId").equals(concern.getString("concernId")))
                .findFirst()
                .orElseThrow();
    }

    private static List<CSVRecord> rows(HttpResponse<Buffer> file) throws Exception {
        String text = file.bodyAsString();
        assertThat(text).as("spreadsheets want the mark of UTF-8").startsWith("\uFEFF");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(text.substring(1))).getRecords();
    }
}
