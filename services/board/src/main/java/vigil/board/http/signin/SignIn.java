package vigil.board.http.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The built-in sign-in: one account, sessions in memory that end after a shift, and HTTP Basic for scripts.
 *
 * <p>After five wrong passwords an address waits a minute, whatever it tries. Cookies are strict
 * same-site and out of reach of scripts.
 */
public final class SignIn {
    private static final String COOKIE = "vigil-session";
    private static final Duration SESSION = Duration.ofHours(12);
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int TRIES = 5;
    private static final int MOST_SESSIONS = 10_000;
    private static final int TOKEN_BYTES = 32;
    private static final String BASIC = "Basic ";

    private final Account account;
    private final boolean httpsOnly;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Boolean> sessions;
    private final Cache<String, AtomicInteger> wrongTries;

    /**
     * Lets {@code account} in.
     *
     * @param httpsOnly mark cookies so that browsers never send them in clear
     */
    public SignIn(Account account, boolean httpsOnly) {
        this(account, httpsOnly, Ticker.systemTicker());
    }

    SignIn(Account account, boolean httpsOnly, Ticker ticker) {
        this.account = account;
        this.httpsOnly = httpsOnly;
        this.sessions = Caffeine.newBuilder()
                .expireAfterWrite(SESSION)
                .maximumSize(MOST_SESSIONS)
                .ticker(ticker)
                .build();
        this.wrongTries = Caffeine.newBuilder()
                .expireAfterWrite(WAIT)
                .maximumSize(MOST_SESSIONS)
                .ticker(ticker)
                .build();
    }

    /** What became of a try to sign in. */
    public enum Answer {
        WELCOME,
        WRONG,
        /** Too many wrong tries from that address. */
        WAIT
    }

    /** Signs in with what was typed; on success the response carries the session's cookie. */
    public Answer tryWith(RoutingContext ctx, @Nullable String user, @Nullable String password) {
        Answer answer = check(from(ctx), user == null ? "" : user, password == null ? "" : password);
        if (answer == Answer.WELCOME) {
            String token = token();
            sessions.put(token, Boolean.TRUE);
            ctx.response().addCookie(cookie(token).setMaxAge(SESSION.toSeconds()));
        }
        return answer;
    }

    /** Ends the request's session. */
    public void signOut(RoutingContext ctx) {
        Cookie cookie = ctx.request().getCookie(COOKIE);
        if (cookie != null) {
            sessions.invalidate(cookie.getValue());
        }
        ctx.response().addCookie(cookie("").setMaxAge(0));
    }

    /** Who the request is from, by session or HTTP Basic; empty when nobody who may be let in. */
    public Optional<SignedIn> who(RoutingContext ctx) {
        Cookie cookie = ctx.request().getCookie(COOKIE);
        if (cookie != null && isValid(cookie.getValue())) {
            String token = cookie.getValue();
            return Optional.of(new SignedIn(account.user(), account.name(), () -> isValid(token)));
        }
        String authorization = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && opens(ctx, authorization)
                ? Optional.of(new SignedIn(account.user(), account.name(), () -> true))
                : Optional.empty();
    }

    private boolean isValid(String token) {
        return sessions.getIfPresent(token) != null;
    }

    private boolean opens(RoutingContext ctx, String authorization) {
        if (!authorization.startsWith(BASIC)) {
            return false;
        }
        try {
            String pair = new String(Base64.getDecoder().decode(authorization.substring(BASIC.length())), UTF_8);
            int colon = pair.indexOf(':');
            return colon >= 0
                    && check(from(ctx), pair.substring(0, colon), pair.substring(colon + 1)) == Answer.WELCOME;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Whether that user and password are right, asked from that address. */
    Answer check(String from, String user, String password) {
        AtomicInteger wrong = wrongTries.get(from, first -> new AtomicInteger());
        if (wrong.get() >= TRIES) {
            return Answer.WAIT;
        }
        if (account.opensWith(user, password)) {
            wrongTries.invalidate(from);
            return Answer.WELCOME;
        }
        wrong.incrementAndGet();
        return Answer.WRONG;
    }

    private static String from(RoutingContext ctx) {
        return String.valueOf(ctx.request().remoteAddress().hostAddress());
    }

    private Cookie cookie(String token) {
        return Cookie.cookie(COOKIE, token)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(httpsOnly)
                .setSameSite(CookieSameSite.STRICT);
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
