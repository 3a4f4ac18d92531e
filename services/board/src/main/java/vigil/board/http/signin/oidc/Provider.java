package vigil.board.http.signin.oidc;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2AuthorizationURL;
import io.vertx.ext.auth.oauth2.OAuth2FlowType;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.auth.oauth2.Oauth2Credentials;
import io.vertx.ext.auth.oauth2.providers.OpenIDConnectAuth;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.board.http.signin.oidc.Outcome.LetIn;
import vigil.board.http.signin.oidc.Outcome.Reason;
import vigil.board.http.signin.oidc.Outcome.Refused;

/**
 * The provider that vouches for people. What it can do is asked of it when somebody first signs in, and kept from then on; while
 * it can't be reached that is logged once, and asked again with the next try. Used on the event loop.
 */
final class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final int CONNECT_MS = 3_000;
    private static final long ANSWER_SECONDS = 10;
    /** By how much clocks may differ. */
    private static final long LEEWAY_SECONDS = 30;

    private final Vertx vertx;
    private final OidcSettings settings;
    private final Clock clock;
    private @Nullable Discovered discovered;
    private boolean down;

    private record Discovered(OAuth2Auth auth, OAuth2Options options) {}

    Provider(Vertx vertx, OidcSettings settings, Clock clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where to send a browser so that its user signs in; fails while the provider can't be reached. */
    Future<String> signInAt(Attempt attempt) {
        return discover()
                .map(known -> known.auth()
                        .authorizeURL(new OAuth2AuthorizationURL()
                                .setScopes(List.of("openid", "profile"))
                                .setRedirectUri(settings.callback())
                                .setState(attempt.state())
                                .setCodeChallenge(attempt.challenge())
                                .setCodeChallengeMethod("S256")
                                .putAdditionalParameter("nonce", attempt.nonce())));
    }

    /** Exchanges a code for what the provider says of whoever has signed in. */
    Future<Outcome> exchange(Attempt attempt, String code) {
        return discover()
                .compose(known -> known.auth()
                        .authenticate(new Oauth2Credentials()
                                .setFlow(OAuth2FlowType.AUTH_CODE)
                                .setCode(code)
                                .setCodeVerifier(attempt.verifier())
                                .setRedirectUri(settings.callback()))
                        .compose(user -> outcome(known, attempt, user)))
                .timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .recover(failure -> Future.succeededFuture(new Refused(why(failure))));
    }

    /** The library leaves an id token out that it can't trust, rather than fail: without one, nobody is let in. */
    private Future<Outcome> outcome(Discovered known, Attempt attempt, User user) {
        JsonObject idToken = user.attributes().getJsonObject("idToken");
        if (idToken == null || !isFor(attempt, idToken)) {
            LOG.atWarn()
                    .addKeyValue("issuer", settings.issuer())
                    .log("a sign-in was refused: its id token is missing, can't be trusted or isn't for it");
            return Future.succeededFuture(new Refused(Reason.NOT_PROVEN));
        }
        return claims(known, user, idToken).map(claims -> switch (claims.who()) {
            case Claims.Who.Nobody(Reason reason) -> new Refused(reason);
            case Claims.Who.Known(var person) -> new LetIn(person, signOutAt(known, user));
        });
    }

    /** Signature, issuer and audience have been checked; the rest of OpenID Connect Core 3.1.3.7 is here. */
    private boolean isFor(Attempt attempt, JsonObject idToken) {
        long now = clock.instant().getEpochSecond();
        return attempt.nonce().equals(idToken.getValue("nonce"))
                && isAudience(idToken.getValue("aud"))
                && idToken.getValue("exp") instanceof Number exp
                && exp.longValue() + LEEWAY_SECONDS > now
                && idToken.getValue("iat") instanceof Number iat
                && iat.longValue() - LEEWAY_SECONDS < now;
    }

    private boolean isAudience(@Nullable Object audience) {
        return audience instanceof JsonArray several
                ? several.contains(settings.clientId())
                : settings.clientId().equals(audience);
    }

    /** What the token says and, where that is not enough, what the provider says besides. */
    private Future<Claims> claims(Discovered known, User user, JsonObject idToken) {
        Claims claims = new Claims(idToken, settings);
        if (claims.areEnough() || known.options().getUserInfoPath() == null) {
            return Future.succeededFuture(claims);
        }
        return known.auth()
                .userInfo(user)
                .map(more -> new Claims(more.copy().mergeIn(idToken), settings))
                .recover(failure -> isUnreachable(failure)
                        ? Future.failedFuture(failure)
                        : Future.succeededFuture(withoutMore(claims, failure)));
    }

    private Claims withoutMore(Claims claims, Throwable failure) {
        LOG.atWarn()
                .addKeyValue("issuer", settings.issuer())
                .setCause(failure)
                .log("the sign-in provider says no more of somebody than their id token does");
        return claims;
    }

    private static boolean isUnreachable(Throwable failure) {
        return failure instanceof IOException || failure instanceof TimeoutException;
    }

    private @Nullable String signOutAt(Discovered known, User user) {
        if (known.options().getLogoutPath() == null) {
            return null;
        }
        return known.auth()
                .endSessionURL(
                        user,
                        new JsonObject()
                                .put("client_id", settings.clientId())
                                .put("post_logout_redirect_uri", settings.address() + "/sign-in"));
    }

    private Future<Discovered> discover() {
        Discovered known = discovered;
        if (known != null) {
            return Future.succeededFuture(known);
        }
        OAuth2Options options = new OAuth2Options()
                .setSite(settings.issuer())
                .setClientId(settings.clientId())
                .setClientSecret(settings.clientSecret())
                .setHttpClientOptions(new HttpClientOptions().setConnectTimeout(CONNECT_MS));
        return OpenIDConnectAuth.discover(vertx, options)
                .timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .map(auth -> keep(new Discovered(auth, options)))
                .onFailure(this::isDown);
    }

    private Discovered keep(Discovered known) {
        known.auth().missingKeyHandler(key -> {
            var unused = known.auth().jWKSet().onFailure(this::isDown);
        });
        discovered = known;
        isUp();
        return known;
    }

    private Reason why(Throwable failure) {
        if (isUnreachable(failure) || discovered == null) {
            isDown(failure);
            return Reason.PROVIDER_DOWN;
        }
        LOG.atWarn()
                .addKeyValue("issuer", settings.issuer())
                .setCause(failure)
                .log("a sign-in was refused by the provider");
        return Reason.NOT_PROVEN;
    }

    private void isDown(Throwable failure) {
        if (!down) {
            down = true;
            LOG.atError()
                    .addKeyValue("issuer", settings.issuer())
                    .setCause(failure)
                    .log("the sign-in provider can't be reached; whoever is signed in goes on");
        }
    }

    private void isUp() {
        if (down) {
            down = false;
            LOG.atInfo().addKeyValue("issuer", settings.issuer()).log("the sign-in provider answers again");
        }
    }
}
