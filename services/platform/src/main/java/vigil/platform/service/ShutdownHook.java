package vigil.platform.service;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what runs when the process is told to end (SIGTERM, Ctrl-C, {@code System.exit}), in bounded time. */
public final class ShutdownHook {
    private static final Logger LOG = LoggerFactory.getLogger(ShutdownHook.class);

    private ShutdownHook() {}

    /** Has {@code running} closed at the end; after {@code bound} the process ends all the same. */
    public static void closing(AutoCloseable running, Duration bound) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> closeWithin(running, bound)));
    }

    private static void closeWithin(AutoCloseable running, Duration bound) {
        Thread closer = Thread.ofPlatform().name("shutdown-closer").daemon().start(() -> close(running));
        try {
            if (!closer.join(bound)) {
                LOG.atError().addKeyValue("bound", bound).log("not everything closed in time; ending all the same");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            LOG.error("not everything closed", e);
        }
    }
}
