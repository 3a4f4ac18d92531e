package vigil.intake.kafka;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import vigil.intake.decide.EventPrint;
import vigil.intake.decide.Recent;

/**
 * The prints of the events of the last hour, a million at most. Beyond that, or when two instances
 * get the same event at the same moment, a repeat is published again, which is harmless: whoever
 * reads it knows the incident's latest state.
 */
public final class RecentEvents implements Recent {
    /** How long an event is remembered. */
    public static final Duration WINDOW = Duration.ofHours(1);

    private static final long MOST = 1_000_000;

    private final Cache<EventPrint.Identity, Long> prints;

    /** Remembers by the clock given. */
    public RecentEvents(Ticker ticker) {
        this.prints = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(WINDOW)
                .maximumSize(MOST)
                .build();
    }

    @Override
    public Optional<Long> contentOf(EventPrint.Identity identity) {
        return Optional.ofNullable(prints.getIfPresent(identity));
    }

    /** Remembers an event that the brokers have; the first of an identity counts. */
    void remember(EventPrint print) {
        prints.asMap().putIfAbsent(print.identity(), print.content());
    }
}
