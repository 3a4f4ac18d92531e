package vigil.platform.service;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Parts that are closed in the reverse order of their making, each of them even when an earlier one
 * fails to close. Closing twice is harmless.
 *
 * <p>A service whose start fails half-way closes what it has: make the parts inside a {@code try},
 * and in its {@code catch} call {@link #closeAfter}.
 */
public final class Closeables implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Remembers {@code part} and returns it. */
    public synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /**
     * Closes every part.
     *
     * @throws IllegalStateException if any failed to close; its suppressed exceptions are theirs
     */
    @Override
    public synchronized void close() {
        IllegalStateException failed = new IllegalStateException("Some parts did not close.");
        closeInto(failed);
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
    }

    /** Closes every part because {@code cause} ended the service, adds what fails to it, and returns it to be thrown. */
    public synchronized <E extends Throwable> E closeAfter(E cause) {
        closeInto(cause);
        return cause;
    }

    private void closeInto(Throwable failures) {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failures.addSuppressed(e);
            } catch (Exception e) {
                failures.addSuppressed(e);
            }
        }
    }
}
