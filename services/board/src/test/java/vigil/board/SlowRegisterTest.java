package vigil.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A register that doesn't answer costs those who look a sentence, and nobody else anything. */
class SlowRegisterTest {
    @Test
    void anAcknowledgementDoesNotWaitForThoseWhoLook() {
        Duration longer = Duration.ofSeconds(6);
        try (BoardWithoutBrokers board = new BoardWithoutBrokers(true, longer)) {
            var looks = looks(board, 40);
            long before = System.nanoTime();

            assertThat(board.acknowledge().await().statusCode())
                    .as("nobody plays routing")
                    .isEqualTo(202);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(longer);
            looks.forEach(look -> look.await());
        }
    }

    @Test
    void whoeverFindsItFullOrTooLateIsToldWhatToDo() {
        try (BoardWithoutBrokers board = new BoardWithoutBrokers(true, Duration.ofSeconds(1))) {
            assertThat(looks(board, 5).stream().map(look -> look.await()))
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                    .extracting(answer -> answer.bodyAsJsonObject().getString("detail"))
                    .allSatisfy(sentence -> assertThat(sentence).endsWith("ring the source."))
                    .satisfiesOnlyOnce(sentence -> assertThat(sentence).startsWith("Nothing can be shown yet: others"));
            assertThat(board.look().await().bodyAsJsonObject().getString("detail"))
                    .as("there is room again")
                    .isEqualTo("Nothing is shown, because the register could not be read in time; that you looked is"
                            + " recorded. Treat allergies and decisions as not known, and ring the source.");
        }
    }

    private static List<Future<HttpResponse<Buffer>>> looks(BoardWithoutBrokers board, int number) {
        return IntStream.range(0, number).mapToObj(i -> board.look()).toList();
    }
}
