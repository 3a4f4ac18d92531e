package vigil.matching.kafka;

import java.time.Duration;

/** How long something has been running, whatever is done to the machine's clock meanwhile; it never goes back. */
@FunctionalInterface
interface Uptime {
    Duration soFar();

    /** From now on, as the processor counts. */
    static Uptime fromNow() {
        long start = System.nanoTime();
        return () -> Duration.ofNanos(System.nanoTime() - start);
    }
}
