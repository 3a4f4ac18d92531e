package vigil.platform.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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

/**
 * Keeps a member of a group at work. A session that Kafka ended (fenced, out of its group, a commit with unknown result,
 * brokers gone) is followed by a new one, which restores its state from the log; what ends for any other reason is
 * thrown, and so ends the process. Runs on one thread; the rest may be called from any.
 *
 * @param <S> the session
 */
public final class SessionLoop<S extends SessionLoop.Session> {
    private static final Logger LOG = LoggerFactory.getLogger(SessionLoop.class);
    private static final Duration BETWEEN_SESSIONS = Duration.ofMillis(200);

    private final String name;
    private final Supplier<S> sessions;
    private final Consumer<KafkaException> ended;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable S session;

    /** One life as a member of a group, on one thread. */
    public interface Session extends AutoCloseable {
        /** Works until asked to stop, or throws when it can't go on. */
        void run(BooleanSupplier stopping);

        /** Gives everything up at once. */
        @Override
        void close();
    }

    /**
     * Of sessions that {@code sessions} opens.
     *
     * @param name for the log
     * @param ended told of each session that Kafka ended
     */
    public SessionLoop(String name, Supplier<S> sessions, Consumer<KafkaException> ended) {
        this.name = name;
        this.sessions = sessions;
        this.ended = ended;
    }

    /** Runs until {@link #stop}. */
    public void run() throws InterruptedException {
        while (!isStopping()) {
            one();
        }
    }

    private void one() throws InterruptedException {
        try (S opened = sessions.get()) {
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
            ended.accept(e);
            LOG.atWarn()
                    .addKeyValue("loop", name)
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .addKeyValue("why", e.getMessage())
                    .log("a session ended; its partitions are given up and restored");
            stop.await(BETWEEN_SESSIONS.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            session = null;
        }
    }

    /** The session at work; empty between two. */
    public Optional<S> session() {
        return Optional.ofNullable(session);
    }

    /** Asks it to return, within a poll. */
    public void stop() {
        stop.countDown();
    }

    /** Whether it has been asked to. */
    public boolean isStopping() {
        return stop.getCount() == 0;
    }
}
