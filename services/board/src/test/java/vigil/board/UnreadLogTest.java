package vigil.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Until the log has been read nobody knows which team is full, but everybody may have to ring one. */
class UnreadLogTest {
    @Test
    void tellsWhomToRingBeforeWhatTeamsSaidOfThemselvesHasBeenReadAndNeverThatNoneIsFull() {
        try (BoardWithoutBrokers board = new BoardWithoutBrokers(true, Duration.ofSeconds(10))) {
            board.caughtUp = false;
            HttpResponse<Buffer> early = board.teams().await();
            assertThat(early.statusCode()).isEqualTo(200);
            assertThat(early.bodyAsJsonObject().getBoolean("capacityRead")).isFalse();
            assertThat(teams(early))
                    .isNotEmpty()
                    .allSatisfy(team -> assertThat(team.getString("phone")).isEqualTo("01632 960130"))
                    .allSatisfy(
                            team -> assertThat(team.getJsonObject("capacity")).isNull());

            board.caughtUp = true;
            HttpResponse<Buffer> read = board.teams().await();
            assertThat(read.bodyAsJsonObject().getBoolean("capacityRead")).isTrue();
            assertThat(teams(read))
                    .filteredOn(team -> !team.getBoolean("lastResort"))
                    .isNotEmpty()
                    .allSatisfy(
                            team -> assertThat(team.getJsonObject("capacity").getString("state"))
                                    .isEqualTo("full"));
        }
    }

    private static List<JsonObject> teams(HttpResponse<Buffer> answer) {
        return answer.bodyAsJsonObject().getJsonArray("teams").stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
