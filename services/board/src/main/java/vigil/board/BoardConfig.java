package vigil.board;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.board.http.signin.Account;
import vigil.board.http.signin.AccountsFile;
import vigil.board.http.signin.oidc.OidcSettings;
import vigil.platform.config.ServiceSettings;
import vigil.platform.config.Settings;

/**
 * Everything the board can be told from outside, read once when it starts.
 *
 * @param accounts who may sign in with a password: a coordinator (VIGIL_BOARD_USER, coordinator; VIGIL_BOARD_NAME, the same;
 *     VIGIL_BOARD_PASSWORD, required where there is nobody else), and those of a file (VIGIL_BOARD_ACCOUNTS)
 * @param provider who else vouches for people (VIGIL_OIDC_ISSUER and what goes with it); empty where nobody does
 * @param simulated marks every page as simulated data (VIGIL_SIMULATED, false)
 * @param behindTls a proxy with TLS stands in front: cookies are for HTTPS only, and any address may be listened on
 *     (VIGIL_BOARD_BEHIND_TLS, false)
 */
public record BoardConfig(
        ServiceSettings service,
        List<Account> accounts,
        Optional<OidcSettings> provider,
        boolean simulated,
        boolean behindTls) {
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
            Optional<OidcSettings> provider = OidcSettings.from(settings);
            List<Account> accounts = accounts(settings, provider.isPresent());
            return new BoardConfig(service, accounts, provider, settings.flag("VIGIL_SIMULATED", false), behindTls);
        });
    }

    private static List<Account> accounts(Settings settings, boolean others) {
        String file = settings.text("VIGIL_BOARD_ACCOUNTS", "");
        List<Account> accounts = new ArrayList<>();
        Set<String> users = new HashSet<>();
        if ((file.isEmpty() && !others)
                || !settings.text("VIGIL_BOARD_PASSWORD", "").isEmpty()) {
            String user = settings.text("VIGIL_BOARD_USER", "coordinator");
            accounts.add(Account.ofCoordinator(
                    user, settings.text("VIGIL_BOARD_NAME", user), settings.secret("VIGIL_BOARD_PASSWORD")));
            users.add(user);
        }
        if (!file.isEmpty()) {
            AccountsFile.Read read = AccountsFile.read(settings.path("VIGIL_BOARD_ACCOUNTS", Path.of("")), users);
            read.faults().forEach(fault -> settings.reject("VIGIL_BOARD_ACCOUNTS: " + fault));
            accounts.addAll(read.accounts());
        }
        return List.copyOf(accounts);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
