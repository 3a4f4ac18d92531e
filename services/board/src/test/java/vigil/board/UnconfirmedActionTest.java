package vigil.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** Brokers that don't confirm may have taken the action all the same: nobody is told that it was not done. */
class UnconfirmedActionTest {
    @Test
    void saysThatItMayStillTakeEffectAndToLookBeforeDoingItAgain() {
        try (BoardWithoutBrokers board = new BoardWithoutBrokers(false, Duration.ofSeconds(10))) {
            Future<HttpResponse<Buffer>> answer = board.acknowledge();
            await().until(() -> {
                board.written.errorNext(new TimeoutException("sent, and no answer"));
                return answer.isComplete();
            });

            assertThat(answer.await().statusCode()).isEqualTo(503);
            assertThat(answer.await().bodyAsJsonObject().getString("detail"))
                    .isEqualTo("It is not known whether this was done: it was not confirmed as kept, and may still take"
                            + " effect. Look at the alert before you do it again, or ring.");
        }
    }
}
