package vigil.intake;

import java.time.Duration;
import java.util.Map;
import vigil.platform.config.ServiceSettings;
import vigil.platform.config.Settings;

/**
 * How intake is set up.
 *
 * @param service what every service is told; port 8081 unless set
 * @param bytesInFlight most bytes of all requests together that are read or published at a time
 *     (VIGIL_INTAKE_BYTES_IN_FLIGHT, 24 MiB: less than the producer's own buffer of 32 MiB, so that it never fills)
 * @param deliveryTimeout how long the brokers may take to confirm an event before the sender is asked to come again
 *     (VIGIL_INTAKE_DELIVERY_TIMEOUT, 5s)
 */
public record IntakeConfig(ServiceSettings service, long bytesInFlight, Duration deliveryTimeout) {
    /** Intake's usual port. */
    public static final int PORT = 8081;

    private static final long MEBIBYTE = 1024 * 1024;
    private static final Duration SHORTEST_DELIVERY = Duration.ofMillis(100);

    /** Reads the environment; {@code SettingsException} says everything that is wrong with it. */
    public static IntakeConfig from(Map<String, String> environment) {
        return Settings.read(
                environment,
                settings -> new IntakeConfig(
                        ServiceSettings.from(settings, PORT),
                        settings.number(
                                "VIGIL_INTAKE_BYTES_IN_FLIGHT", 24 * MEBIBYTE, IntakeLimits.BATCH_BYTES, 24 * MEBIBYTE),
                        deliveryTimeout(settings)));
    }

    private static Duration deliveryTimeout(Settings settings) {
        String name = "VIGIL_INTAKE_DELIVERY_TIMEOUT";
        Duration timeout = settings.duration(name, Duration.ofSeconds(5));
        if (timeout.compareTo(SHORTEST_DELIVERY) < 0) {
            settings.reject(name, timeout.toMillis() + "ms", "at least 100ms");
        }
        return timeout;
    }
}
