package vigil.routing.kafka;

import java.time.Duration;
import java.util.function.Supplier;
import vigil.platform.kafka.SessionLoop;
import vigil.platform.service.HealthCheck;
import vigil.platform.service.HealthStatus;

/** Keeps routing going, once there is a team directory: see {@link SessionLoop}. */
public final class RoutingLoop {
    private static final Duration LOOK_FOR_DIRECTORY = Duration.ofMillis(200);

    private final SessionLoop<RoutingSession> sessions;
    private final CurrentDirectory directory;
    private final RoutingMetrics metrics;

    RoutingLoop(Supplier<RoutingSession> sessions, CurrentDirectory directory, RoutingMetrics metrics) {
        this.sessions = new SessionLoop<>("routing", sessions, metrics::sessionEnded);
        this.directory = directory;
        this.metrics = metrics;
    }

    /** Runs until {@link #stop}; never decides without a team directory. */
    public void run() throws InterruptedException {
        while (!sessions.isStopping() && !directory.await(LOOK_FOR_DIRECTORY)) {
            metrics.waitingForDirectory();
        }
        sessions.run();
    }

    /** Asks it to return, within a poll. */
    public void stop() {
        sessions.stop();
    }

    /** Up while a session has its partitions restored, and all inputs of each. */
    public HealthCheck health() {
        return new HealthCheck("partitions", () -> {
            RoutingSession current = sessions.session().orElse(null);
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
