package vigil.board;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import vigil.board.http.signin.Account;
import vigil.platform.config.ServiceSettings;
import vigil.platform.config.Settings;

/**
 * Everything the board can be told from outside, read once when it starts.
 *
 * @param account who may sign in (VIGIL_BOARD_USER, coordinator; VIGIL_BOARD_NAME, the same; VIGIL_BOARD_PASSWORD,
 *     required)
 * @param simulated marks every page as simulated data (VIGIL_SIMULATED, false)
 * @param behindTls a proxy with TLS stands in front: cookies are for HTTPS only, and any address may be listened on
 *     (VIGIL_BOARD_BEHIND_TLS, false)
 */
public record BoardConfig(ServiceSettings service, Account account, boolean simulated, boolean behindTls) {
    private static final int USUAL_PORT = 8080;

    /** Reads the environment; {@link vigil.platform.config.SettingsException} names all that is wrong. */
    public static BoardConfig from(Map<String, String> environment) {
        return Settings.read(environment, settings -> {
            ServiceSettings service = ServiceSettings.from(settings, USUAL_PORT);
            boolean behindTls = settings.flag("VIGIL_BOARD_BEHIND_TLS", false);
            if (!behindTls && !isLoopback(service.httpHost())) {
                settings.reject(
                        "VIGIL_HTTP_HOST",
                        service.httpHost(),
                        "this machine's own address such as 127.0.0.1, because passwords would cross the network in"
                                + " clear; set VIGIL_BOARD_BEHIND_TLS=true when a proxy with TLS stands in front");
            }
            String user = settings.text("VIGIL_BOARD_USER", "coordinator");
            Account account =
                    new Account(user, settings.text("VIGIL_BOARD_NAME", user), settings.secret("VIGIL_BOARD_PASSWORD"));
            return new BoardConfig(service, account, settings.flag("VIGIL_SIMULATED", false), behindTls);
        });
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
