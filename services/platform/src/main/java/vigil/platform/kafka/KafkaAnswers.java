package vigil.platform.kafka;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.ApiException;

/** Waits for the brokers' answers to administrative questions. */
final class KafkaAnswers {
    private static final long PATIENCE_SECONDS = 20;

    private KafkaAnswers() {}

    /**
     * The answer.
     *
     * @throws KafkaUnavailable if there is none in time, or it is a refusal
     */
    static <T> T of(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new KafkaUnavailable("Kafka refused or can't be reached: " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new KafkaUnavailable("Kafka has not answered within " + PATIENCE_SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("Interrupted while waiting for Kafka.", e);
        }
    }

    /** The answer, or empty if it is the expected refusal. */
    static <T> Optional<T> unless(Class<? extends ApiException> refusal, KafkaFuture<T> future) {
        try {
            return Optional.of(of(future));
        } catch (KafkaUnavailable e) {
            if (refusal.isInstance(e.getCause())) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
