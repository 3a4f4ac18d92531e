package vigil.matching.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.platform.kafka.TopicTail;
import vigil.platform.service.HealthCheck;
import vigil.platform.service.HealthStatus;

/**
 * Keeps a matching session going, once the register is known. One that Kafka ended (fenced, out of its group, a commit with
 * unknown result) is followed by a new one, which reads its memory back; what ends for any other reason ends the loop,
 * and so the process. Runs on one thread; only {@link #stop} and {@link #health} may be called from others.
 */
public final class MatchingLoop {
    private static final Logger LOG = LoggerFactory.getLogger(MatchingLoop.class);
    private static final Duration LOOK_FOR_REGISTER = Duration.ofMillis(200);
    private static final Duration BETWEEN_SESSIONS = Duration.ofMillis(200);

    private final Supplier<MatchingSession> sessions;
    private final TopicTail register;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable MatchingSession session;

    MatchingLoop(Supplier<MatchingSession> sessions, TopicTail register) {
        this.sessions = sessions;
        this.register = register;
    }

    /** Runs until {@link #stop}. */
    public void run() throws InterruptedException {
        awaitRegister();
        while (!isStopping()) {
            oneSession();
        }
    }

    /** Asks the loop to return soon. */
    public void stop() {
        stop.countDown();
        MatchingSession current = session;
        if (current != null) {
            current.wakeUp();
        }
    }

    /** Up once a session has its partitions and what was remembered of their incidents. */
    public HealthCheck health() {
        return new HealthCheck("incident-memory", () -> {
            MatchingSession current = session;
            return current != null && current.isRestored()
                    ? HealthStatus.up("What was said of each incident is known.")
                    : HealthStatus.down("Waiting for the register, for partitions, or for what was said before.");
        });
    }

    private void oneSession() throws InterruptedException {
        try (MatchingSession opened = sessions.get()) {
            session = opened;
            opened.run(this::isStopping);
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (AuthenticationException | AuthorizationException | UnsupportedVersionException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.atWarn()
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .addKeyValue("why", e.getMessage())
                    .log("a matching session ended; its partitions are given up and read back");
            stop.await(BETWEEN_SESSIONS.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            session = null;
        }
    }

    /** Nobody is judged against half a register. */
    private void awaitRegister() throws InterruptedException {
        while (!isStopping() && !register.awaitCaughtUp(LOOK_FOR_REGISTER)) {
            if (register.failure().isPresent()) {
                throw new IllegalStateException(
                        "The register can't be read.", register.failure().get());
            }
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }
}
