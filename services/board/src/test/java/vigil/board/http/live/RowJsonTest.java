package vigil.board.http.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.afterDeath;
import static vigil.board.Alerts.alert;
import static vigil.board.Alerts.inShadow;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.possible;
import static vigil.board.Alerts.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.board.decide.AlertBoard;

class RowJsonTest {
    private static final int ONE_KILOBYTE = 1024;
    private static final Instant NOW = Instant.parse("2026-11-21T02:20:00Z");
    private static final String LATER = "2026-11-21T02:44:10.123456Z";

    @ParameterizedTest
    @ValueSource(strings = {"x", "ł", "漢", "😀", "\"", "\\", "\n", "a b "})
    void staysWithinAKilobyteWhateverTheSourcesWriteAndPeopleDo(String piece) {
        String endless = piece.repeat(5_000);
        ObjectNode json = endless(endless);

        json.withArray("/history").removeAll();
        json.withArray("/history")
                .addObject()
                .put("at", LATER)
                .put("by", "Vigil")
                .put("what", "priority-raised")
                .put("words", "What happened.");
        json.withArray("/links").addObject().put("rel", "follows").put("alertId", "a-0");
        AlertBoard board = new AlertBoard();
        take(board, 1, json.deepCopy());
        take(board, 2, possible(json.deepCopy()));
        take(board, 3, set(json.deepCopy(), "/match/state", "in-doubt"));
        json.withObject("/closing").put("at", LATER).put("offered", false);
        take(board, 4, json.deepCopy());
        ObjectNode accepted = json.deepCopy();
        accepted.withObject("/acceptedBy")
                .put("name", endless)
                .put("eta", LATER)
                .put("until", LATER);
        accepted.withObject("/snooze").put("until", LATER).put("by", endless).put("reason", endless);
        take(board, 5, accepted.deepCopy());
        set(accepted, "/handoverTo", endless);
        take(board, 6, accepted.deepCopy());
        set(accepted, "/closing/offered", true);
        take(board, 7, accepted.deepCopy());
        ObjectNode died = afterDeath(accepted.deepCopy());
        set(died, "/death/mayBeUnexpected", true);
        set(died, "/tasks/2/name", endless);
        take(board, 0, died.deepCopy());
        take(board, 11, set(died.deepCopy(), "/match/state", "in-doubt"));
        set(died, "/death/from", "said");
        take(board, 10, died);
        take(board, 8, set(accepted, "/clocks/firstContact", LATER));
        ObjectNode shadow = inShadow(possible(json.deepCopy()));
        set(shadow, "/shadow/wouldGoTo", "warwickshire-north-community-nursing-overnight-team");
        take(board, 12, shadow);
        take(board, 9, set(json, "/handoverTo", endless));

        assertThat(board.rows())
                .hasSize(13)
                .allSatisfy(row ->
                        assertThat(RowJson.encode(row).getBytes(UTF_8).length).isLessThanOrEqualTo(ONE_KILOBYTE));
    }

    private static void take(AlertBoard board, int number, ObjectNode json) {
        board.take(alert(json.put("alertId", "a-" + number + "123456789abcdef0123456789abcdef")), NOW);
    }

    private static ObjectNode endless(String text) {
        ObjectNode json = json("a-1");
        set(json, "/version", 123_456);
        set(json, "/workVersion", 12_345);
        set(json, "/priority", "information");
        set(json, "/status", "acknowledged");
        set(json, "/actionWanted", text);
        set(json, "/person/family", text);
        set(json, "/person/given", List.of(text));
        set(json, "/incidents/0/latest/data/presentation/text", text);
        set(json, "/incidents/0/latest/data/location/lines", List.of(text));
        set(json, "/preferredPlace/risk", "leaving");
        set(json, "/preferredPlace/first/place", "community-hospital");
        set(json, "/clocks/dueBy", LATER);
        set(json, "/clocks/acceptBy", LATER);
        set(json, "/clocks/contactBy", LATER);
        set(json, "/place", "warwickshire-north");
        return set(json, "/owner", "warwickshire-north-single-point");
    }
}
