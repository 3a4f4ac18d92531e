package vigil.board.http.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, in memory. A session ends after a shift, or after an hour in which nothing is asked in it: an open live
 * connection asks every second. May be used by several threads.
 */
public final class Sessions {
    /** A shift. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration IDLE = Duration.ofMinutes(60);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Ticker ticker;
    private final Cache<String, Session> byToken;

    /** Nobody is signed in; {@code clock} only dates sessions. */
    public Sessions(Clock clock) {
        this(clock, Ticker.systemTicker());
    }

    Sessions(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.ticker = ticker;
        this.byToken = Caffeine.newBuilder()
                .expireAfter(Expiry.<String, Session>accessing((token, session) -> left(session)))
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    /** Begins one; what comes back is the secret that opens it. */
    String begin(Person person, @Nullable String signOutAt) {
        String token = Secrets.random();
        byToken.put(
                token,
                new Session(
                        UUID.randomUUID().toString(),
                        person,
                        clock.instant(),
                        ticker.read() + LONGEST.toNanos(),
                        signOutAt));
        return token;
    }

    /** The session that a secret opens; it is no longer idle. */
    Optional<Session> of(String token) {
        return Optional.ofNullable(byToken.getIfPresent(token));
    }

    /** Ends it; what it was, where it was still there. */
    Optional<Session> end(String token) {
        return Optional.ofNullable(byToken.asMap().remove(token));
    }

    /** All of them, the newest first. */
    public List<Session> all() {
        byToken.cleanUp();
        return byToken.asMap().values().stream()
                .sorted(Comparator.comparing(Session::since).reversed())
                .toList();
    }

    /** Ends the one of that id; empty where there is none. */
    public Optional<Session> endById(String id) {
        Predicate<Session> isIt = session -> session.id().equals(id);
        Optional<Session> found = byToken.asMap().values().stream().filter(isIt).findFirst();
        byToken.asMap().values().removeIf(isIt);
        return found;
    }

    private Duration left(Session session) {
        Duration left = Duration.ofNanos(Math.max(0, session.endsNanos() - ticker.read()));
        return left.compareTo(IDLE) < 0 ? left : IDLE;
    }
}
