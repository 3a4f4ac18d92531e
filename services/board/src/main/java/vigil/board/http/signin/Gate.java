package vigil.board.http.signin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.rights.Right;
import vigil.board.decide.rights.Rights;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;

/** What every request passes: headers that keep browsers strict, who is asking, and from which page. */
public final class Gate {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final SignIn signIn;
    private final BooleanSupplier caughtUp;

    /** Lets in whom {@code signIn} knows, once the log has been read. */
    public Gate(SignIn signIn, BooleanSupplier caughtUp) {
        this.signIn = signIn;
        this.caughtUp = caughtUp;
    }

    /** Keeps browsers from running, framing, caching or telling anything that is not ours. */
    public void strict(RoutingContext ctx) {
        ctx.response()
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ctx.next();
    }

    /** Lets in who is signed in. */
    public void signedIn(RoutingContext ctx) {
        var unused = signIn.who(ctx).onFailure(ctx::fail).onSuccess(known -> {
            SignedIn who = known.orElse(null);
            if (who == null) {
                askToSignIn(ctx);
                ctx.fail(new ProblemException(
                        Problem.of(401, "Sign in at /sign-in, or send a user name and password.")));
            } else {
                who.on(ctx);
                ctx.next();
            }
        });
    }

    /** Lets on whose role has the right. */
    public void may(RoutingContext ctx, Right right) {
        Rights rights = SignedIn.of(ctx).rights();
        if (!rights.may(right)) {
            throw new ProblemException(Problem.of(403, right.refusal(rights.role())));
        }
        ctx.next();
    }

    /** Refuses what another site's page had the browser send. */
    public void sameOrigin(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (isChange(request) && !isOurs(request)) {
            throw new ProblemException(Problem.of(403, "This came from another site's page; use the board's own."));
        }
        ctx.next();
    }

    /** A form of another site can't send JSON. */
    public void json(RoutingContext ctx) {
        String type = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (isChange(ctx.request()) && (type == null || !type.strip().startsWith("application/json"))) {
            throw new ProblemException(Problem.of(415, "Send JSON, with Content-Type: application/json."));
        }
        ctx.next();
    }

    /** Before the log has been read, an empty queue would be a lie. */
    public void caughtUp(RoutingContext ctx) {
        if (!caughtUp.getAsBoolean()) {
            ctx.response().putHeader(HttpHeaders.RETRY_AFTER, "2");
            throw new ProblemException(Problem.of(503, "The board is still reading the alerts; try again soon."));
        }
        ctx.next();
    }

    private static boolean isChange(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST);
    }

    private static boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || origin.endsWith("://" + host(request));
    }

    private static @Nullable String host(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.HOST);
    }

    /** Browsers would open a window of their own, so only others are told of Basic. */
    private static void askToSignIn(RoutingContext ctx) {
        HttpServerResponse response = ctx.response();
        if (ctx.request().getHeader("Sec-Fetch-Mode") == null) {
            response.putHeader("WWW-Authenticate", "Basic realm=\"Vigil\", charset=\"UTF-8\"");
        }
    }
}
