package vigil.domain.team;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch in which a team is closed, whatever its hours, its bank holidays and its rota say.
 *
 * @param from a day from its beginning, or a minute
 * @param to a day to its end, or a minute, which is no part of it
 * @param why in words, for whoever looks for a team
 */
public record Closure(DayOrTime from, DayOrTime to, String why) {
    /** Said where it would end before it begins, or when. */
    public static final String NOT_AFTER = "is not after 'from'";

    public Closure {
        if (from != null && to != null && !to.ends().isAfter(from.begins())) {
            throw new IllegalArgumentException("a closure ends after it begins");
        }
    }

    /** When it begins. */
    public Instant begins() {
        return from.begins();
    }

    /** When it is over. */
    public Instant ends() {
        return to.ends();
    }

    /** Whether it lasts at that moment. */
    public boolean isOnAt(Instant at) {
        return isNear(at) && !begins().isAfter(at) && ends().isAfter(at);
    }

    /** Whether it lasts at some moment of a stretch, of which {@code until} is no part. */
    public boolean isOnBetween(Instant since, Instant until) {
        return begins().isBefore(until) && ends().isAfter(since);
    }

    /** By the days alone, which is told faster: of most closures it is not so at most moments. */
    private boolean isNear(Instant at) {
        long day = Math.floorDiv(at.getEpochSecond(), Duration.ofDays(1).toSeconds());
        return from.day().toEpochDay() <= day + 1 && to.day().toEpochDay() >= day - 1;
    }

    /**
     * Closures that overlap or follow on one another, from a moment on.
     *
     * @param until when the last of them is over
     * @param why what each is for
     */
    public record Stretch(Instant until, String why) {
        /** With another that it goes on with, before anybody is there again. */
        Stretch and(Stretch next) {
            return new Stretch(next.until(), why.equals(next.why()) ? why : why + "; " + next.why());
        }
    }
}
