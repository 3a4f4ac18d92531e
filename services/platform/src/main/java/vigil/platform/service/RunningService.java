package vigil.platform.service;

/** A service that has been started. */
public interface RunningService extends AutoCloseable {
    /** Its name, such as {@code matching}. */
    String name();

    /** The port where its HTTP face listens. */
    int port();

    /** Whether all its health checks are up. */
    boolean ready();

    /** Stops it in order and in bounded time; twice is harmless. */
    @Override
    void close();
}
