package vigil.board.http.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with a password: a form for people, HTTP Basic for scripts. Whoever has been let in has a session.
 *
 * <p>After five wrong passwords an address waits a minute, whatever it tries. Cookies are strict
 * same-site and out of reach of scripts.
 */
public final class SignIn {
    private static final String COOKIE = "vigil-session";
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int TRIES = 5;
    private static final int MOST_ADDRESSES = 10_000;
    private static final String BASIC = "Basic ";

    private final Accounts accounts;
    private final Sessions sessions;
    private final boolean httpsOnly;
    private final Cache<String, AtomicInteger> wrongTries;

    /**
     * Lets whoever has an account in.
     *
     * @param httpsOnly mark cookies so that browsers never send them in clear
     */
    public SignIn(Accounts accounts, Sessions sessions, boolean httpsOnly) {
        this(accounts, sessions, httpsOnly, Ticker.systemTicker());
    }

    SignIn(Accounts accounts, Sessions sessions, boolean httpsOnly, Ticker ticker) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.httpsOnly = httpsOnly;
        this.wrongTries = Caffeine.newBuilder()
                .expireAfterWrite(WAIT)
                .maximumSize(MOST_ADDRESSES)
                .ticker(ticker)
                .build();
    }

    /** What became of a try to sign in. */
    public sealed interface Answer {
        record Welcome(Person person) implements Answer {}

        /** User and password don't go together. */
        record Wrong() implements Answer {}

        /** Too many wrong tries from that address. */
        record Wait() implements Answer {}
    }

    /** Signs in with what was typed; on success the response carries the session's cookie. */
    public Future<Answer> tryWith(RoutingContext ctx, @Nullable String user, @Nullable String password) {
        return checked(ctx, user == null ? "" : user, password == null ? "" : password)
                .onSuccess(answer -> {
                    if (answer instanceof Answer.Welcome(Person person)) {
                        begin(ctx, person, null);
                    }
                });
    }

    /**
     * Begins a session, whose cookie the response carries.
     *
     * @param signOutAt where to sign out with whoever vouches for them too
     */
    public void begin(RoutingContext ctx, Person person, @Nullable String signOutAt) {
        String token = sessions.begin(person, signOutAt);
        ctx.response().addCookie(cookie(token).setMaxAge(Sessions.LONGEST.toSeconds()));
    }

    /** Ends the request's session; what comes back is where to sign out besides, if anywhere. */
    public Optional<String> signOut(RoutingContext ctx) {
        Optional<Session> ended =
                Optional.ofNullable(ctx.request().getCookie(COOKIE)).flatMap(cookie -> sessions.end(cookie.getValue()));
        ctx.response().addCookie(cookie("").setMaxAge(0));
        return ended.map(Session::signOutAt);
    }

    /** Who the request is from by its session; empty where it has none, or that is over. */
    public Optional<SignedIn> bySession(RoutingContext ctx) {
        Cookie cookie = ctx.request().getCookie(COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        String token = cookie.getValue();
        return sessions.of(token)
                .map(session ->
                        new SignedIn(session.person(), () -> sessions.of(token).isPresent()));
    }

    /** Who the request is from, by session or HTTP Basic; empty when nobody who may be let in. */
    Future<Optional<SignedIn>> who(RoutingContext ctx) {
        Optional<SignedIn> known = bySession(ctx);
        String authorization = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (known.isPresent() || authorization == null || !authorization.startsWith(BASIC)) {
            return Future.succeededFuture(known);
        }
        return pair(authorization)
                .map(pair -> checked(ctx, pair[0], pair[1])
                        .map(answer -> answer instanceof Answer.Welcome(Person person)
                                ? Optional.of(new SignedIn(person, () -> true))
                                : Optional.<SignedIn>empty()))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private static Optional<String[]> pair(String authorization) {
        try {
            String pair = new String(Base64.getDecoder().decode(authorization.substring(BASIC.length())), UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new String[] {pair.substring(0, colon), pair.substring(colon + 1)});
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Off the event loop, as a hash takes its time. */
    private Future<Answer> checked(RoutingContext ctx, String user, String password) {
        String from = String.valueOf(ctx.request().remoteAddress().hostAddress());
        return ctx.vertx()
                .executeBlocking(() -> check(from, user, password), false)
                .map(Objects::requireNonNull);
    }

    /** Whether that user and password are right, asked from that address. */
    Answer check(String from, String user, String password) {
        AtomicInteger wrong = wrongTries.get(from, first -> new AtomicInteger());
        if (wrong.get() >= TRIES) {
            return new Answer.Wait();
        }
        Optional<Person> whose = accounts.whoseAre(user, password);
        if (whose.isPresent()) {
            wrongTries.invalidate(from);
            return new Answer.Welcome(whose.get());
        }
        wrong.incrementAndGet();
        return new Answer.Wrong();
    }

    private Cookie cookie(String token) {
        return Cookie.cookie(COOKIE, token)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(httpsOnly)
                .setSameSite(CookieSameSite.STRICT);
    }
}
