package vigil.board;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.BoardOverHttp.answered;
import static vigil.board.decide.rights.Role.ADMINISTRATOR;
import static vigil.board.decide.rights.Role.AUDITOR;
import static vigil.board.decide.rights.Role.COORDINATOR;
import static vigil.board.decide.rights.Role.OPERATIONS;
import static vigil.board.decide.rights.Role.TEAM_MEMBER;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vigil.board.decide.rights.Role;

/** Who is let through to which address, for each role and every address that there is. */
class RightsOverHttpTest {
    private static final Map<String, Set<Role>> MAY = Map.ofEntries(
            entry("GET /api/session", EnumSet.allOf(Role.class)),
            entry("POST /api/sign-out", EnumSet.allOf(Role.class)),
            entry("GET /api/sessions", Set.of(ADMINISTRATOR)),
            entry("POST /api/sessions/{sessionId}/end", Set.of(ADMINISTRATOR)),
            entry("GET /api/alerts", Set.of(COORDINATOR, TEAM_MEMBER)),
            entry("GET /api/stream", Set.of(COORDINATOR, TEAM_MEMBER)),
            entry("GET /api/alerts/{alertId}", Set.of(COORDINATOR, TEAM_MEMBER)),
            entry("POST /api/alerts/{alertId}/actions", Set.of(COORDINATOR, TEAM_MEMBER)),
            entry("GET /api/alerts/{alertId}/actions/{actionId}", Set.of(COORDINATOR, TEAM_MEMBER)),
            entry("POST /api/alerts/{alertId}/break-glass", Set.of(COORDINATOR, TEAM_MEMBER)),
            entry("POST /api/alerts/{alertId}/concerns", Set.of(COORDINATOR, TEAM_MEMBER)),
            entry("GET /api/concerns", Set.of(AUDITOR)),
            entry("GET /api/concerns/export", Set.of(AUDITOR)),
            entry("GET /api/sheet", Set.of(COORDINATOR, TEAM_MEMBER)),
            entry("GET /api/handovers", Set.of(COORDINATOR)),
            entry("POST /api/handovers", Set.of(COORDINATOR)),
            entry("POST /api/handovers/{handoverId}/receive", Set.of(COORDINATOR)),
            entry("POST /api/handovers/{handoverId}/withdraw", Set.of(COORDINATOR)),
            entry("GET /api/teams", Set.of(COORDINATOR, TEAM_MEMBER, OPERATIONS, ADMINISTRATOR)),
            entry("POST /api/teams/{teamId}/capacity", Set.of(COORDINATOR, TEAM_MEMBER, ADMINISTRATOR)),
            entry("POST /api/searches", Set.of(COORDINATOR, TEAM_MEMBER)),
            entry("POST /api/prints", Set.of(COORDINATOR, TEAM_MEMBER)),
            entry("GET /api/looks", Set.of(AUDITOR)),
            entry("POST /api/looks/{lookId}/review", Set.of(AUDITOR)),
            entry("POST /api/calls", Set.of(COORDINATOR)),
            entry("GET /api/calls/{callId}", Set.of(COORDINATOR)));

    private static BoardWithoutBrokers board;

    @BeforeAll
    static void start() {
        board = new BoardWithoutBrokers(true, Duration.ofSeconds(1));
    }

    @AfterAll
    static void stop() {
        board.close();
    }

    @Test
    void everyAddressIsInTheTableAndNamesARight() {
        assertThat(MAY.keySet()).isEqualTo(board.addresses());
        assertThat(board.rights().keySet()).isEqualTo(board.addresses());
    }

    @Test
    void eachRoleIsLetThroughToWhatItMayAndToNothingElse() {
        // Else the stream never ends; what is refused here is refused after the right was looked at.
        board.caughtUp = false;
        MAY.forEach((address, roles) -> {
            for (Role role : Role.values()) {
                HttpResponse<Buffer> answer = ask(role, address);
                if (roles.contains(role)) {
                    assertThat(answer.statusCode()).as("%s: %s", role, address).isNotIn(401, 403, 405, 500);
                } else {
                    assertRefused(answer, role, address);
                }
            }
        });
        board.caughtUp = true;
    }

    @Test
    void theWallIsForCoordinatorsAndOperations() {
        for (Role role : Role.values()) {
            HttpResponse<Buffer> answer = ask(role, "GET /api/alerts?as=wall");
            if (Set.of(COORDINATOR, OPERATIONS).contains(role)) {
                assertThat(answer.statusCode()).as("%s", role).isEqualTo(200);
            } else {
                assertRefused(answer, role, "GET /api/alerts?as=wall");
            }
        }
        assertThat(ask(OPERATIONS, "GET /api/alerts?as=wall").bodyAsString()).contains("a-1");
    }

    @Test
    void aRefusalSaysInASentenceWhatThisRoleMayNotDoAndWhoCan() {
        assertThat(ask(OPERATIONS, "GET /api/alerts/{alertId}")
                        .bodyAsJsonObject()
                        .getString("detail"))
                .isEqualTo("Somebody of operations may not see alerts: ask a coordinator or a team member.");
    }

    @Test
    void anAlertOfAnotherTeamIsAnsweredLikeOneThatThereIsNot() {
        for (String address : Set.of(
                "GET /api/alerts/%s",
                "POST /api/alerts/%s/actions", "POST /api/alerts/%s/break-glass", "GET /api/alerts/%s/actions/x")) {
            HttpResponse<Buffer> others = ask(TEAM_MEMBER, address.formatted("a-1"));
            HttpResponse<Buffer> unknown = ask(TEAM_MEMBER, address.formatted("a-unknown"));
            assertThat(others.statusCode()).as(address).isEqualTo(404);
            assertThat(others.bodyAsString()).isEqualTo(unknown.bodyAsString());
        }
        assertThat(ask(COORDINATOR, "GET /api/alerts/a-1").statusCode()).isEqualTo(200);
    }

    @Test
    void aTeamMembersQueueSaysNothingOfOthers() {
        JsonObject queue = ask(TEAM_MEMBER, "GET /api/alerts").bodyAsJsonObject();
        assertThat(queue.getJsonArray("rows")).isEmpty();
        assertThat(queue.getString("lastAlertAt")).isNull();
        assertThat(queue.getInteger("sequence")).isZero();
    }

    @Test
    void aTeamMemberSaysOfTheirOwnTeamAloneThatItIsFull() {
        JsonObject open = new JsonObject().put("state", "open");
        assertThat(capacity(TEAM_MEMBER, "nurses", open).statusCode()).isEqualTo(202);
        assertThat(capacity(TEAM_MEMBER, "children", open).statusCode()).isEqualTo(403);
        assertThat(capacity(ADMINISTRATOR, "children", open).statusCode()).isEqualTo(202);
    }

    @Test
    void theSessionSaysWhatItsRoleMayDo() {
        JsonObject session = ask(TEAM_MEMBER, "GET /api/session").bodyAsJsonObject();
        assertThat(session.getString("role")).isEqualTo("team-member");
        assertThat(session.getJsonArray("teams")).isEqualTo(JsonArray.of("nurses"));
        assertThat(session.getJsonArray("rights"))
                .isEqualTo(JsonArray.of(
                        "own-session",
                        "see-alerts",
                        "act-on-alerts",
                        "break-glass",
                        "see-teams",
                        "say-capacity",
                        "report-concern"));
    }

    private static void assertRefused(HttpResponse<Buffer> answer, Role role, String address) {
        assertThat(answer.statusCode()).as("%s: %s", role, address).isEqualTo(403);
        assertThat(answer.getHeader("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.bodyAsJsonObject().getString("detail"))
                .containsIgnoringCase(role.words() + " may not ")
                .contains(": ask ");
    }

    private static HttpResponse<Buffer> capacity(Role role, String team, JsonObject said) {
        return answered(board.request(role, HttpMethod.POST, "/api/teams/" + team + "/capacity")
                .sendJsonObject(said));
    }

    private static HttpResponse<Buffer> ask(Role role, String address) {
        String[] parts = address.split(" ", 2);
        String path = parts[1].replace("{alertId}", "a-1").replaceAll("[{}]", "");
        HttpRequest<Buffer> request = board.request(role, HttpMethod.valueOf(parts[0]), path);
        return answered(parts[0].equals("POST") ? request.sendJsonObject(new JsonObject()) : request.send());
    }
}
