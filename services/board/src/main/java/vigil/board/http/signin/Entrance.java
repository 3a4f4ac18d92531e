package vigil.board.http.signin;

import java.util.Optional;
import vigil.board.http.signin.oidc.OidcSettings;

/**
 * The ways in.
 *
 * @param passwords whether anybody has an account here, so that there is something to type
 * @param provider who else vouches for people; empty where nobody does
 * @param httpsOnly mark cookies so that browsers never send them in clear
 */
public record Entrance(
        SignIn signIn, Sessions sessions, boolean passwords, Optional<OidcSettings> provider, boolean httpsOnly) {

    /** Those of {@code accounts}, and that provider. */
    public static Entrance of(
            Accounts accounts, Sessions sessions, Optional<OidcSettings> provider, boolean httpsOnly) {
        SignIn signIn = new SignIn(accounts, sessions, httpsOnly);
        return new Entrance(signIn, sessions, !accounts.isEmpty(), provider, httpsOnly);
    }
}
