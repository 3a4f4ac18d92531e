package vigil.board.http.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.alert;
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

    @ParameterizedTest
    @ValueSource(strings = {"x", "ł", "漢", "😀", "\"", "\\", "\n", "a b "})
    void staysWithinAKilobyteWhateverTheSourcesWrite(String piece) {
        String endless = piece.repeat(5_000);
        ObjectNode json = json("a-0123456789abcdef0123456789abcdef");
        set(json, "/version", 123_456);
        set(json, "/workVersion", 12_345);
        set(json, "/priority", "information");
        set(json, "/status", "acknowledged");
        set(json, "/actionWanted", endless);
        set(json, "/person/family", endless);
        set(json, "/person/given", List.of(endless));
        set(json, "/incidents/0/latest/data/presentation/text", endless);
        set(json, "/incidents/0/latest/data/location/lines", List.of(endless));
        set(json, "/clocks/dueBy", "2026-11-21T02:44:10.123456Z");
        set(json, "/place", "warwickshire-north");
        set(json, "/owner", "warwickshire-north-single-point");
        json.withObject("/acceptedBy").put("name", endless);

        AlertBoard board = new AlertBoard();
        board.take(alert(json), NOW);
        board.take(alert(possible(json.put("alertId", "a-fedcba9876543210fedcba9876543210"))), NOW);

        assertThat(board.rows())
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(RowJson.encode(row).getBytes(UTF_8).length).isLessThanOrEqualTo(ONE_KILOBYTE));
    }
}
