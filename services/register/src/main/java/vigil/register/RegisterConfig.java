package vigil.register;

import java.util.Map;
import vigil.platform.config.ServiceSettings;
import vigil.platform.config.Settings;

/**
 * How the register is set up.
 *
 * @param service what every service is told; port 8082 unless set. Two registers with the same instance would take
 *     each other's place on the log, so give each its own
 */
public record RegisterConfig(ServiceSettings service) {
    /** The register's usual port. */
    public static final int PORT = 8082;

    /** Reads the environment; {@code SettingsException} says everything that is wrong with it. */
    public static RegisterConfig from(Map<String, String> environment) {
        return Settings.read(environment, settings -> new RegisterConfig(ServiceSettings.from(settings, PORT)));
    }
}
