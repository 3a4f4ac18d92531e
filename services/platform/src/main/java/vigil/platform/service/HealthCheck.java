package vigil.platform.service;

import java.util.function.Supplier;

/**
 * A named question that readiness asks.
 *
 * @param name of the part, such as {@code register-index}
 * @param question answers at once from memory: it is asked on an event loop
 */
public record HealthCheck(String name, Supplier<HealthStatus> question) {
    /** How it is now; a question that throws counts as down. */
    public HealthStatus status() {
        try {
            return question.get();
        } catch (RuntimeException e) {
            return HealthStatus.down("The check itself failed: " + e.getClass().getSimpleName() + ".");
        }
    }
}
