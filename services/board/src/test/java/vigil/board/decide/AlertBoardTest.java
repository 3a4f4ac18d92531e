package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vigil.board.Alerts.alert;
import static vigil.board.Alerts.inShadow;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;
import static vigil.board.Alerts.withCallOfAnother;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.IncidentKey;
import vigil.domain.identity.TeamId;

class AlertBoardTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:20:00Z");

    private final AlertBoard board = new AlertBoard();

    @Test
    void showsAnOpenAlert() {
        assertThat(board.take(alert("a-1"), NOW)).containsInstanceOf(Change.Shown.class);
        assertThat(board.rows()).extracting(Row::alertId).containsExactly("a-1");
        assertThat(board.lastRaised()).contains(Instant.parse("2026-11-21T02:14:10Z"));
    }

    @Test
    void letsTheNewestVersionWinInWhateverOrderTheyCome() {
        board.take(version(3, "acknowledged"), NOW);

        assertThat(board.take(version(2, "raised"), NOW)).isEmpty();
        assertThat(board.take(version(3, "raised"), NOW)).isEmpty();
        assertThat(board.rows()).extracting(row -> row.status().code()).containsExactly("acknowledged");
    }

    @Test
    void takesAResolvedAlertOffTheQueueAndSaysWhoDidIt() {
        board.take(version(1, "raised"), NOW);
        var json = set(json("a-1"), "/version", 2);
        set(json, "/status", "resolved")
                .withObject("/resolution")
                .put("outcome", "stayed")
                .put("by", "Jo Bloggs");

        assertThat(board.take(alert(json), NOW)).contains(new Change.Gone(new AlertId("a-1"), "Resolved by Jo Bloggs"));
        assertThat(board.rows()).isEmpty();
        assertThat(board.alert(new AlertId("a-1"))).isPresent();
    }

    @Test
    void knowsWhichAlertFollowsOneAndOfSeveralTheLatest() {
        AlertId earlier = new AlertId("a-1");
        board.take(alert("a-1"), NOW);
        assertThat(board.following(earlier)).isEmpty();

        board.take(follows("a-3", "2026-11-21T02:17:00Z"), NOW);
        board.take(follows("a-2", "2026-11-21T02:16:00Z"), NOW);
        assertThat(board.following(earlier)).map(Alert::alertId).contains(new AlertId("a-3"));

        board.forget(new AlertId("a-3"));
        assertThat(board.following(earlier)).map(Alert::alertId).contains(new AlertId("a-2"));
    }

    private static Alert follows(String id, String raised) {
        ObjectNode json = set(json(id), "/clocks/raised", raised);
        json.withArray("/links").addObject().put("rel", "follows").put("alertId", "a-1");
        return alert(json);
    }

    @Test
    void findsWhatACallToTheDeskHasBecomeUnlessItIsAboutSomebodyElse() {
        IncidentKey call = CallRequest.incident("c-1");
        assertThat(board.ofCall(call)).isEmpty();
        board.take(alert(withCall(json("a-1"))), NOW);
        assertThat(board.ofCall(call)).map(Alert::alertId).contains(new AlertId("a-1"));
        board.take(alert(withCall(json("a-2"))), NOW);
        assertThat(board.ofCall(call)).map(Alert::alertId).contains(new AlertId("a-2"));

        ObjectNode withdrawn = set(withCall(json("a-2")), "/version", 2);
        ((ObjectNode) withdrawn.path("incidents").get(0))
                .putObject("withdrawnBy")
                .setAll(withdrawal());
        board.take(alert(withdrawn), NOW);
        assertThat(board.ofCall(call)).isEmpty();
        board.forget(new AlertId("a-2"));
        assertThat(board.ofCall(call)).isEmpty();
    }

    @Test
    void aCallsOpenAlertIsTheOneThatIsFoundWhateverIsHeardLaterOfItsClosedOnes() {
        IncidentKey call = CallRequest.incident("c-1");
        board.take(alert(withCall(json("a-1"))), NOW);
        board.take(alert(withCall(json("a-2"))), NOW);
        board.take(alert(set(set(withCall(json("a-1")), "/status", "resolved"), "/version", 2)), NOW);

        assertThat(board.ofCall(call)).map(Alert::alertId).contains(new AlertId("a-2"));
    }

    private static ObjectNode withdrawal() {
        return (ObjectNode) withCallOfAnother(json("a-9"))
                .at("/incidents")
                .valueStream()
                .map(incident -> incident.path("withdrawnBy"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode withCall(ObjectNode alert) {
        ((ObjectNode) alert.path("incidents").get(0))
                .put("source", CallRequest.SOURCE)
                .put("id", "c-1");
        return alert;
    }

    @Test
    void keepsAStoodDownAlertInSightForHalfAnHour() {
        board.take(version(1, "stood-down"), NOW);
        Instant stoodDown = Instant.parse("2026-11-21T02:14:10Z");

        assertThat(board.passTime(stoodDown.plus(Duration.ofMinutes(29)))).isEmpty();
        assertThat(board.rows()).hasSize(1);
        assertThat(board.passTime(stoodDown.plus(Duration.ofMinutes(30))))
                .containsExactly(new Change.Gone(new AlertId("a-1"), "Stood down"));
        assertThat(board.rows()).isEmpty();
    }

    @Test
    void whatIsInShadowIsNoNewAlertAndStandsAfterEverythingLive() {
        board.take(alert(inShadow(set(json("a-1"), "/priority", "immediate"))), NOW);
        assertThat(board.lastRaised()).isEmpty();
        board.take(alert(json("a-2")), NOW);

        assertThat(board.rows().stream().sorted(MostPressingFirst.ORDER))
                .extracting(Row::alertId, Row::shadow)
                .containsExactly(tuple("a-2", null), tuple("a-1", "myton-coventry"));
    }

    @Test
    void wakesWhatWasPutOffThoughNobodyElseDoes() {
        var json = set(json("a-1"), "/status", "accepted");
        json.withObject("/snooze")
                .put("until", "2026-11-21T04:40:00Z")
                .put("by", "Sam")
                .put("reason", "asleep");
        board.take(alert(json), NOW);
        assertThat(board.rows()).allMatch(row -> row.hands().isAsleep());

        assertThat(board.passTime(Instant.parse("2026-11-21T04:39:59Z"))).isEmpty();
        assertThat(board.passTime(Instant.parse("2026-11-21T04:40:00Z"))).hasSize(1);
        assertThat(board.rows()).noneMatch(row -> row.hands().isAsleep());
        assertThat(board.passTime(Instant.parse("2026-11-21T04:40:01Z"))).isEmpty();
    }

    @Test
    void neverShowsAnAlertThatStoodDownLongAgo() {
        var json = set(json("a-1"), "/status", "stood-down");
        set(json, "/clocks/closed", "2026-11-21T01:00:00Z");
        assertThat(board.take(alert(json), NOW)).isEmpty();
    }

    @Test
    void forgetsWhatTheLogForgets() {
        board.take(alert("a-1"), NOW);

        assertThat(board.forget(new AlertId("a-1"))).contains(new Change.Gone(new AlertId("a-1"), "Archived"));
        assertThat(board.forget(new AlertId("a-1"))).isEmpty();
        assertThat(board.alert(new AlertId("a-1"))).isEmpty();
    }

    @Test
    void callsTeamsByTheirIdentifierUntilTheDirectoryIsKnownAndThenByTheirName() {
        board.take(alert("a-1"), NOW);
        assertThat(board.rows()).extracting(Row::ownerName).containsExactly("myton-coventry");
        Names names = new Names(Map.of(new TeamId("myton-coventry"), "Myton"), Map.of("coventry", "Coventry"));

        assertThat(board.rename(names, NOW)).hasSize(1);
        assertThat(board.rows()).extracting(Row::ownerName).containsExactly("Myton");
        assertThat(board.rename(names, NOW)).as("nothing new").isEmpty();
        assertThat(board.names()).isEqualTo(names);
    }

    private static Alert version(int version, String status) {
        return alert(set(set(json("a-1"), "/version", version), "/status", status));
    }
}
