package vigil.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;
import static vigil.board.BoardOverHttp.answered;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.board.decide.rights.Role;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Status;

/** What somebody of one team sees and does, live. The stream says of others' alerts neither what they are nor that they are. */
class TeamMemberTest extends AskingTheBoard {
    private static final String NURSE = People.user(Role.TEAM_MEMBER);

    @Test
    void followsWhatTheirTeamHasAndIsToldWhenItLeavesThem() throws Exception {
        try (EventStream watching = EventStream.of(NURSE, http.vertx, board.port());
                EventStream desk = EventStream.open(http.vertx, board.port())) {
            JsonObject snapshot = watching.next("snapshot");
            assertThat(snapshot.getJsonArray("rows"))
                    .allSatisfy(row ->
                            assertThat(((JsonObject) row).getString("owner")).isEqualTo("nurses"));

            board.publish(json("a-others"));
            board.publish(set(json("a-own"), "/owner", "nurses"));
            assertThat(watching.next("change").getJsonObject("row").getString("alertId"))
                    .isEqualTo("a-own");
            assertThat(watching.lastEventId()).as("tells nothing of the log").isEqualTo("0:0");

            ObjectNode asked = set(set(json("a-others"), "/version", 2), "/handoverTo", "nurses");
            board.publish(asked);
            assertThat(watching.next("change").getJsonObject("row").getString("alertId"))
                    .isEqualTo("a-others");

            board.publish(set(json("a-others"), "/version", 3));
            JsonObject gone = watching.next("gone");
            assertThat(gone.getString("alertId")).isEqualTo("a-others");
            assertThat(gone.getString("why")).isEqualTo("No longer with your team");
            board.publish(set(set(json("a-others"), "/version", 4), "/status", "resolved"));
            board.forget(json("a-others"));
            board.publish(set(set(set(json("a-own"), "/owner", "nurses"), "/version", 2), "/status", "resolved"));

            assertThat(watching.next("gone").getString("alertId"))
                    .as("nothing more of the other, closed and forgotten meanwhile")
                    .isEqualTo("a-own");
            assertThat(watching.numbers()).containsExactly(1, 2, 3, 4, 5);
            desk.changeOf("a-own");
        }
    }

    @Test
    void actsOnTheirOwnAndOnNoOther() throws Exception {
        board.publish(set(json("a-mine"), "/owner", "nurses"));
        board.publish(json("a-theirs"));
        board.routing((AlertAction action) -> BoardOnALog.outcome(action, Result.APPLIED, null, Status.ACKNOWLEDGED));
        await().untilAsserted(
                        () -> assertThat(http.get("/api/alerts").bodyAsString()).contains("a-mine", "a-theirs"));

        assertThat(acknowledge("a-mine")).isEqualTo(200);
        assertThat(acknowledge("a-theirs")).isEqualTo(404);
        String queue = answered(
                        http.as(Role.TEAM_MEMBER, HttpMethod.GET, "/api/alerts").send())
                .bodyAsString();
        assertThat(queue).contains("a-mine").doesNotContain("a-theirs");
    }

    private static int acknowledge(String alertId) {
        return answered(http.as(Role.TEAM_MEMBER, HttpMethod.POST, "/api/alerts/" + alertId + "/actions")
                        .sendJsonObject(new JsonObject()
                                .put("action", "acknowledge")
                                .put("actionId", UUID.randomUUID().toString())
                                .put("workVersion", 0)))
                .statusCode();
    }
}
