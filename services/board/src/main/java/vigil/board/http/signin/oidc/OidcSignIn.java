package vigil.board.http.signin.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vigil.board.http.signin.Entrance;
import vigil.board.http.signin.Secrets;
import vigil.board.http.signin.SignIn;
import vigil.board.http.signin.oidc.Outcome.LetIn;
import vigil.board.http.signin.oidc.Outcome.Reason;
import vigil.board.http.signin.oidc.Outcome.Refused;

/**
 * Signing in with a provider: a browser goes there with what is made for this one try, and comes back with a code.
 *
 * <p>What a try is made of stays here; the browser has its number alone, in a cookie that is sent along from the provider's
 * page (Lax) and holds for ten minutes and one answer. The session's own cookie is Strict: a browser that has been sent
 * here by another site wouldn't send it with a redirection that follows, so the answer is a page that goes on by itself.
 */
public final class OidcSignIn {
    private static final String COOKIE = "vigil-sign-in";
    private static final String PATH = "/sign-in";
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int MOST_ATTEMPTS = 10_000;
    private static final int SEE_OTHER = 303;

    private final Provider provider;
    private final SignIn signIn;
    private final boolean httpsOnly;
    private final Cache<String, Attempt> attempts = Caffeine.newBuilder()
            .expireAfterWrite(LASTS)
            .maximumSize(MOST_ATTEMPTS)
            .build();

    /** With that provider, for the sessions of that entrance; it works on {@code vertx}'s event loop. */
    public static OidcSignIn with(OidcSettings settings, Entrance entrance, Vertx vertx, Clock clock) {
        return new OidcSignIn(new Provider(vertx, settings, clock), entrance.signIn(), entrance.httpsOnly());
    }

    private OidcSignIn(Provider provider, SignIn signIn, boolean httpsOnly) {
        this.provider = provider;
        this.signIn = signIn;
        this.httpsOnly = httpsOnly;
    }

    /** Sends the browser to the provider. */
    public void start(RoutingContext ctx) {
        boolean toTheWall = ctx.queryParam("to").contains("wall");
        Attempt attempt = Attempt.begin(toTheWall);
        var unused = provider.signInAt(attempt)
                .onSuccess(address -> {
                    String number = Secrets.random();
                    attempts.put(number, attempt);
                    ctx.response().addCookie(cookie(number).setMaxAge(LASTS.toSeconds()));
                    goTo(ctx, address);
                })
                .onFailure(unreachable -> refuse(ctx, Reason.PROVIDER_DOWN, toTheWall));
    }

    /** What the browser comes back with. */
    public void callback(RoutingContext ctx) {
        Attempt attempt = taken(ctx);
        String state = parameter(ctx, "state");
        String code = parameter(ctx, "code");
        if (attempt == null || state == null || !attempt.isAnsweredBy(state)) {
            refuse(ctx, Reason.NOT_PROVEN, false);
        } else if (code == null) {
            boolean denied = "access_denied".equals(parameter(ctx, "error"));
            refuse(ctx, denied ? Reason.DENIED : Reason.NOT_PROVEN, attempt.toTheWall());
        } else {
            var unused = provider.exchange(attempt, code).onFailure(ctx::fail).onSuccess(outcome -> {
                switch (outcome) {
                    case LetIn letIn -> letIn(ctx, letIn, attempt.toTheWall());
                    case Refused(Reason reason) -> refuse(ctx, reason, attempt.toTheWall());
                }
            });
        }
    }

    private void letIn(RoutingContext ctx, LetIn letIn, boolean toTheWall) {
        signIn.begin(ctx, letIn.person(), letIn.signOutAt());
        String to = toTheWall ? "/wall" : "/";
        var unused = ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .end(
                        "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Signed in to Vigil</title>"
                                + "<meta http-equiv=\"refresh\" content=\"0; url=" + to + "\"></head>"
                                + "<body><p>You are signed in. <a href=\"" + to
                                + "\">Go on to Vigil</a></p></body></html>\n");
    }

    private static void refuse(RoutingContext ctx, Reason reason, boolean toTheWall) {
        goTo(ctx, PATH + "?because=" + reason.code() + (toTheWall ? "&to=wall" : ""));
    }

    /** Once: whatever comes back a second time is answered by nothing. */
    private @Nullable Attempt taken(RoutingContext ctx) {
        Cookie cookie = ctx.request().getCookie(COOKIE);
        ctx.response().addCookie(cookie("").setMaxAge(0));
        return cookie == null ? null : attempts.asMap().remove(cookie.getValue());
    }

    private static @Nullable String parameter(RoutingContext ctx, String name) {
        String value = ctx.request().getParam(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private Cookie cookie(String number) {
        return Cookie.cookie(COOKIE, number)
                .setPath(PATH)
                .setHttpOnly(true)
                .setSecure(httpsOnly)
                .setSameSite(CookieSameSite.LAX);
    }

    private static void goTo(RoutingContext ctx, String address) {
        var unused = ctx.response()
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, address)
                .end();
    }
}
