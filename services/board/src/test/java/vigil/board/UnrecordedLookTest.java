package vigil.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** The audit is not one of the things that may fail quietly: the register is not even asked. */
class UnrecordedLookTest {
    @Test
    void whatCannotBeRecordedIsNotShown() {
        try (BoardWithoutBrokers board = new BoardWithoutBrokers(false, Duration.ofSeconds(10))) {
            Future<HttpResponse<Buffer>> answer = board.look();
            await().until(() -> board.written.errorNext(new TimeoutException("no leader")));

            isRefused(answer.await());
        }
    }

    @Test
    void whatIsNotRecordedInTimeIsNotShown() {
        try (BoardWithoutBrokers board = new BoardWithoutBrokers(false, Duration.ofSeconds(10))) {
            isRefused(board.look().await());
        }
    }

    private static void isRefused(HttpResponse<Buffer> refused) {
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.bodyAsJsonObject().getString("detail"))
                .isEqualTo("Nothing is shown, because the look was not confirmed as recorded; it may be all the same."
                        + " Treat allergies and decisions as not known, and ring the source.");
        assertThat(refused.bodyAsString()).doesNotContain("candidates");
    }
}
