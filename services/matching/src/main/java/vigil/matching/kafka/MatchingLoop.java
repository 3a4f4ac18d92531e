package vigil.matching.kafka;

import java.time.Duration;
import java.util.function.Supplier;
import vigil.platform.kafka.SessionLoop;
import vigil.platform.kafka.TopicTail;
import vigil.platform.service.HealthCheck;
import vigil.platform.service.HealthStatus;

/** Keeps matching going, once the register is known: see {@link SessionLoop}. */
public final class MatchingLoop {
    private static final Duration LOOK_FOR_REGISTER = Duration.ofMillis(200);

    private final SessionLoop<MatchingSession> sessions;
    private final TopicTail register;

    MatchingLoop(Supplier<MatchingSession> sessions, TopicTail register, MatchingMetrics metrics) {
        this.sessions = new SessionLoop<>("matching", sessions, metrics::sessionEnded);
        this.register = register;
    }

    /** Runs until {@link #stop}. */
    public void run() throws InterruptedException {
        awaitRegister();
        sessions.run();
    }

    /** Asks it to return, within a poll. */
    public void stop() {
        sessions.stop();
    }

    /** Up once a session has its partitions, all inputs of each, and what was remembered of their incidents. */
    public HealthCheck health() {
        return new HealthCheck("incident-memory", () -> {
            MatchingSession current = sessions.session().orElse(null);
            if (current == null || !current.isRestored()) {
                return HealthStatus.down("Waiting for the register, for partitions, or for what was said before.");
            }
            return current.parted() == 0
                    ? HealthStatus.up("What was said of each incident is known.")
                    : HealthStatus.down("Another instance has some inputs of " + current.parted()
                            + " partitions, and their events wait: all instances must run the same version.");
        });
    }

    /** Nobody is judged against half a register. */
    private void awaitRegister() throws InterruptedException {
        while (!sessions.isStopping() && !register.awaitCaughtUp(LOOK_FOR_REGISTER)) {
            if (register.failure().isPresent()) {
                throw new IllegalStateException(
                        "The register can't be read.", register.failure().get());
            }
        }
    }
}
