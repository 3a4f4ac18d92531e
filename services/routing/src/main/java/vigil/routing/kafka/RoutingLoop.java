package vigil.routing.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.platform.service.HealthCheck;
import vigil.platform.service.HealthStatus;

/**
 * Keeps a routing session going. One that Kafka ended (fenced, out of its group, a commit with unknown
 * result, brokers gone) is followed by a new one, which restores its state from the log; what ends
 * for any other reason ends the loop, and so the process.
 */
public final class RoutingLoop {
    private static final Logger LOG = LoggerFactory.getLogger(RoutingLoop.class);
    private static final Duration BETWEEN_SESSIONS = Duration.ofMillis(200);
    private static final Duration LOOK_FOR_DIRECTORY = Duration.ofMillis(200);

    private final Supplier<RoutingSession> sessions;
    private final CurrentDirectory directory;
    private final RoutingMetrics metrics;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable RoutingSession session;

    RoutingLoop(Supplier<RoutingSession> sessions, CurrentDirectory directory, RoutingMetrics metrics) {
        this.sessions = sessions;
        this.directory = directory;
        this.metrics = metrics;
    }

    /** Runs until {@link #stop}; never decides without a team directory. */
    public void run() throws InterruptedException {
        while (!isStopping() && !directory.await(LOOK_FOR_DIRECTORY)) {
            metrics.waitingForDirectory();
        }
        while (!isStopping()) {
            oneSession();
        }
    }

    private void oneSession() throws InterruptedException {
        try (RoutingSession opened = sessions.get()) {
            session = opened;
            opened.run(this::isStopping);
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (AuthenticationException | AuthorizationException | UnsupportedVersionException e) {
            throw e;
        } catch (KafkaException e) {
            if (e.getCause() instanceof IllegalStateException unreadableState) {
                // Kafka wraps what a rebalance callback throws; a state that can't be restored is not Kafka's to mend.
                throw unreadableState;
            }
            metrics.sessionEnded(e);
            LOG.atWarn()
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .addKeyValue("why", e instanceof ApiException ? e.getMessage() : String.valueOf(e))
                    .log("a routing session ended; its partitions are given up and restored");
            stop.await(BETWEEN_SESSIONS.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            session = null;
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    /** Asks it to return, within a poll. */
    public void stop() {
        stop.countDown();
    }

    /** Up while a session has its partitions restored, and all inputs of each. */
    public HealthCheck health() {
        return new HealthCheck("partitions", () -> {
            RoutingSession current = session;
            if (current == null || !current.isAssigned()) {
                return HealthStatus.down("Waiting for partitions, or restoring them.");
            }
            return current.parted() == 0
                    ? HealthStatus.up("This instance has its partitions.")
                    : HealthStatus.down("Another instance has some inputs of " + current.parted()
                            + " partitions, and their alerts wait: all instances must run the same version.");
        });
    }
}
