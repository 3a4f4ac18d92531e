/**
 * Signing in with OpenID Connect: authorization code with PKCE. Read {@link vigil.board.http.signin.oidc.OidcSignIn} first, then
 * {@link vigil.board.http.signin.oidc.Provider}.
 */
@NullMarked
package vigil.board.http.signin.oidc;

import org.jspecify.annotations.NullMarked;
