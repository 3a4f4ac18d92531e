package vigil.routing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.platform.config.ServiceSettings;
import vigil.platform.config.Settings;

/**
 * Everything that routing can be told from outside, read once when it starts.
 *
 * @param directory folder of the team directory to put in use (VIGIL_DIRECTORY); null to use the one published
 * @param sessionTimeout after how long of silence another instance takes over (VIGIL_SESSION_TIMEOUT, 4s; at least 2s)
 */
public record RoutingConfig(
        ServiceSettings service, @Nullable Path directory, Duration sessionTimeout) {
    private static final int USUAL_PORT = 8084;
    private static final Duration SHORTEST_SESSION = Duration.ofSeconds(2);

    /** Reads the environment; what is missing or wrong is named. */
    public static RoutingConfig from(Map<String, String> environment) {
        return Settings.read(environment, settings -> {
            String directory = settings.text("VIGIL_DIRECTORY", "");
            Duration session = settings.duration("VIGIL_SESSION_TIMEOUT", Duration.ofSeconds(4));
            if (session.compareTo(SHORTEST_SESSION) < 0) {
                settings.reject("VIGIL_SESSION_TIMEOUT", session.toString(), "at least 2s");
            }
            return new RoutingConfig(
                    ServiceSettings.from(settings, USUAL_PORT),
                    directory.isEmpty() ? null : Path.of(directory),
                    session);
        });
    }
}
