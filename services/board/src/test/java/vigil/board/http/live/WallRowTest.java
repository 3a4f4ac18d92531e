package vigil.board.http.live;

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
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.board.decide.AlertBoard;
import vigil.board.decide.Change;

class WallRowTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:20:00Z");
    private static final String SECRET = "Zz9Secret";

    @ParameterizedTest
    @MethodSource("alerts")
    void tellsNothingThatAnybodyHasSaidOrWrittenOfAnybody(ObjectNode json) {
        set(json, "/person/family", SECRET);
        set(json, "/person/given", List.of(SECRET));
        written(json);

        assertThat(onTheWall(json))
                .doesNotContainIgnoringCase(SECRET)
                .doesNotContain("\"age\":8")
                .contains("\"alertId\":\"a-1\"", "\"placeName\":");
    }

    static Stream<ObjectNode> alerts() {
        ObjectNode accepted = set(json("a-1"), "/status", "accepted");
        accepted.putObject("acceptedBy")
                .put("name", SECRET)
                .put("phone", SECRET)
                .putNull("eta");
        ObjectNode putOff = json("a-1");
        putOff.putObject("snooze")
                .put("until", "2026-11-21T03:20:00Z")
                .put("by", SECRET)
                .put("reason", SECRET);
        return Stream.of(json("a-1"), accepted, putOff, afterDeath(json("a-1")), inShadow(json("a-1")));
    }

    @Test
    void tellsNothingOfThePossibleOnesEither() {
        ObjectNode json = possible(json("a-1"));
        written(json);
        set(json, "/match/candidates/0/family", SECRET);

        assertThat(onTheWall(json)).doesNotContainIgnoringCase(SECRET).contains("\"possible\":true");
    }

    /** Teams are named after places. */
    @Test
    void tellsNeitherThePlaceNorWhoseItIsOfARestrictedPerson() {
        ObjectNode json = set(json("a-1"), "/person/restricted", true);
        set(json, "/owner", "coventry-nurses");

        assertThat(onTheWall(json))
                .contains("\"place\":null", "\"placeName\":null", "\"ownerName\":\"Not shown here\"")
                .doesNotContainIgnoringCase("coventry");
        assertThat(onTheWall(json("a-1"))).contains("\"place\":\"coventry\"");
    }

    @Test
    void tellsNeitherWhoIsAskedToTakeARestrictedPersonNorWhoTriesTheSystemOutForThem() {
        ObjectNode handedOver = set(json("a-1"), "/person/restricted", true);
        set(handedOver, "/handoverTo", "coventry-nurses");
        ObjectNode shadow = inShadow(set(json("a-2"), "/person/restricted", true));

        assertThat(List.of(onTheWall(handedOver), onTheWall(shadow)))
                .allMatch(wall -> wall.contains("\"Not shown here\""))
                .noneMatch(wall -> wall.toLowerCase(Locale.ROOT).contains("coventry"));
    }

    private static void written(ObjectNode json) {
        set(json, "/actionWanted", SECRET);
        set(json, "/reason", SECRET);
        set(json, "/incidents/0/latest/data/presentation/text", SECRET);
        set(json, "/incidents/0/latest/data/location/lines", List.of(SECRET));
    }

    private static String onTheWall(ObjectNode json) {
        AlertBoard board = new AlertBoard();
        Change.Shown shown = (Change.Shown) board.take(alert(json), NOW).orElseThrow();
        return RowJson.encode(board.onTheWall(shown.row()));
    }
}
