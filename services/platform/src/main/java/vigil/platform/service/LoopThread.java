package vigil.platform.service;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one platform thread on which a loop runs from start to end.
 *
 * <p>A loop that throws, or returns without having been asked to, is dead: that is logged, its
 * health check goes down and stays down, and {@code onDeath} is told. It is never started again
 * here: the process is.
 */
public final class LoopThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoopThread.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(1);

    private final String name;
    private final Runnable stop;
    private final Consumer<Throwable> onDeath;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Throwable failure;

    private LoopThread(String name, Loop loop, Runnable stop, Consumer<Throwable> onDeath) {
        this.name = name;
        this.stop = stop;
        this.onDeath = onDeath;
        this.thread = Thread.ofPlatform().name(name).unstarted(() -> run(loop));
    }

    /** What runs on the thread: returns when asked to stop, or throws when it can't go on. */
    @FunctionalInterface
    public interface Loop {
        void run() throws Exception;
    }

    /**
     * Starts {@code loop}.
     *
     * @param name of the thread and of the health check
     * @param stop asks the loop to return; called from another thread, usually {@code consumer::wakeup}, whose
     *     exception counts as a return
     * @param onDeath told, on the dying thread, why the loop died
     */
    public static LoopThread start(String name, Loop loop, Runnable stop, Consumer<Throwable> onDeath) {
        LoopThread started = new LoopThread(name, loop, stop, onDeath);
        started.thread.start();
        return started;
    }

    /** Whether the loop is running. */
    public boolean alive() {
        return failure == null && thread.isAlive();
    }

    /** Why it died; empty while it runs and after it was stopped. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether it has been asked to stop; a loop may look here between its rounds. */
    public boolean stopping() {
        return stopping;
    }

    /** Up while the loop runs. */
    public HealthCheck health() {
        return new HealthCheck(name, () -> {
            Throwable died = failure;
            if (died != null) {
                return HealthStatus.down("The loop died: " + died.getClass().getSimpleName() + ".");
            }
            return thread.isAlive()
                    ? HealthStatus.up("The loop is running.")
                    : HealthStatus.down("The loop has stopped.");
        });
    }

    /** Asks the loop to stop and waits for it: 5 s, then another second after an interrupt. */
    @Override
    public void close() {
        stopping = true;
        stop.run();
        if (thread.equals(Thread.currentThread())) {
            return;
        }
        try {
            if (!thread.join(PATIENCE)) {
                LOG.atWarn().addKeyValue("loop", name).log("the loop did not stop when asked; interrupting it");
                thread.interrupt();
                if (!thread.join(LAST_PATIENCE)) {
                    LOG.atError().addKeyValue("loop", name).log("the loop does not stop; leaving it behind");
                }
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run(Loop loop) {
        try {
            loop.run();
            if (!stopping) {
                die(new IllegalStateException("The loop ended by itself."));
            }
        } catch (WakeupException | InterruptException | InterruptedException e) {
            if (!stopping) {
                die(e);
            }
        } catch (Throwable e) {
            die(e);
        }
    }

    private void die(Throwable cause) {
        failure = cause;
        LOG.atError().addKeyValue("loop", name).setCause(cause).log("the loop died; its process must start again");
        onDeath.accept(cause);
    }
}
