package vigil.board.http.signin.oidc;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import vigil.platform.config.Settings;

/**
 * Who vouches for people, and what they say of them.
 *
 * @param name what the provider is called on the sign-in page (VIGIL_OIDC_NAME, NHS CIS2)
 * @param issuer its address, exactly as its tokens name it (VIGIL_OIDC_ISSUER)
 * @param clientId as it knows this board (VIGIL_OIDC_CLIENT_ID)
 * @param clientSecret what proves to it that it is this board that asks (VIGIL_OIDC_CLIENT_SECRET)
 * @param address under which browsers reach the board (VIGIL_BOARD_ADDRESS)
 * @param roleClaim which claim names the role; a point leads into an object (VIGIL_OIDC_ROLE_CLAIM, roles)
 * @param teamsClaim which claim names a team member's teams (VIGIL_OIDC_TEAMS_CLAIM, teams)
 */
public record OidcSettings(
        String name,
        String issuer,
        String clientId,
        String clientSecret,
        String address,
        String roleClaim,
        String teamsClaim) {

    /** What is set; empty where no provider is. */
    public static Optional<OidcSettings> from(Settings settings) {
        if (settings.text("VIGIL_OIDC_ISSUER", "").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OidcSettings(
                settings.text("VIGIL_OIDC_NAME", "NHS CIS2"),
                secure(settings, "VIGIL_OIDC_ISSUER"),
                settings.required("VIGIL_OIDC_CLIENT_ID"),
                settings.secret("VIGIL_OIDC_CLIENT_SECRET"),
                secure(settings, "VIGIL_BOARD_ADDRESS").replaceAll("/+$", ""),
                settings.text("VIGIL_OIDC_ROLE_CLAIM", "roles"),
                settings.text("VIGIL_OIDC_TEAMS_CLAIM", "teams")));
    }

    /** Where the provider sends browsers back to. */
    String callback() {
        return address + "/sign-in/callback";
    }

    private static String secure(Settings settings, String name) {
        String text = settings.required(name);
        if (!text.isEmpty() && !isSecure(text)) {
            settings.reject(
                    name, text, "an address that begins with https://, or with http:// and is this machine's own");
        }
        return text;
    }

    private static boolean isSecure(String text) {
        try {
            URI uri = URI.create(text);
            String host = uri.getHost();
            return host != null
                    && uri.getQuery() == null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme())
                                    && InetAddress.getByName(host).isLoopbackAddress()));
        } catch (IllegalArgumentException | UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
