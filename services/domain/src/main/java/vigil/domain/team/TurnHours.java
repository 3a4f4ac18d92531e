package vigil.domain.team;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.Parsed;

/**
 * On which days of the week a turn on call starts, and from when until when it goes by the local wall clock, for example
 * {@code mon-fri 18:00-08:00} or, over a weekend, {@code fri 18:00-08:00 +3 days}. One that ends at or before its start
 * ends on the next day, and belongs to the day it starts on.
 *
 * @param days the days it starts on
 * @param from minutes after midnight, 0 to 1439
 * @param to minutes by the wall clock after the midnight before its start: more than {@code from}, and more than 1440 where
 *     it goes on after that day
 */
public record TurnHours(Set<DayOfWeek> days, int from, int to) {
    /** Nobody is on call for longer at a stretch. */
    public static final int LONGEST_DAYS = 31;

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final Pattern SHAPE = Pattern.compile(
            "([a-z,-]+)\\s+(\\d{2}):(\\d{2})\\s*-\\s*(\\d{2}):(\\d{2})(?:\\s+\\+(\\d{1,2}) days?)?",
            Pattern.CASE_INSENSITIVE);

    public TurnHours {
        days = Set.copyOf(days);
        if (days.isEmpty() || from < 0 || from >= MINUTES_A_DAY || to <= from) {
            throw new IllegalArgumentException("a turn starts on some day and ends after its start");
        }
        if (to - from > LONGEST_DAYS * MINUTES_A_DAY) {
            throw new IllegalArgumentException("a turn lasts " + LONGEST_DAYS + " days at most");
        }
    }

    /** Reads {@code mon-fri 18:00-08:00}, {@code sat 09:00-09:00} or {@code fri 18:00-08:00 +3 days}. */
    public static Parsed<TurnHours> parse(String text) {
        Matcher parts = SHAPE.matcher(text.strip());
        if (!parts.matches()) {
            return new Parsed.Invalid<>("turns look like 'mon-fri 18:00-08:00', or 'fri 18:00-08:00 +3 days'");
        }
        Set<DayOfWeek> days = OpeningHours.days(parts.group(1).toLowerCase(Locale.ROOT));
        int from = OpeningHours.minutes(parts.group(2), parts.group(3));
        int to = OpeningHours.minutes(parts.group(4), parts.group(5));
        if (days == null) {
            return new Parsed.Invalid<>("days of a turn are mon, tue, wed, thu, fri, sat, sun");
        }
        if (from < 0 || from == MINUTES_A_DAY || to < 0) {
            return new Parsed.Invalid<>("times of a turn run from 00:00 to 24:00");
        }
        int end = to == 0 ? MINUTES_A_DAY : to;
        int natural = end > from ? 0 : 1;
        int later = parts.group(6) == null ? natural : Integer.parseInt(parts.group(6));
        if (later < natural || end + later * MINUTES_A_DAY - from > LONGEST_DAYS * MINUTES_A_DAY) {
            return new Parsed.Invalid<>("a turn ends after its start, and " + LONGEST_DAYS + " days later at most");
        }
        return new Parsed.Valid<>(new TurnHours(days, from, end + later * MINUTES_A_DAY));
    }

    /** When the turn of that date starts: in the hour that comes twice, when it comes first. */
    public Instant start(LocalDate date) {
        return date.atTime(from / 60, from % 60)
                .atZone(TeamDirectory.LOCAL)
                .withEarlierOffsetAtOverlap()
                .toInstant();
    }

    /** When the turn of that date ends: in the hour that comes twice, when it comes for the second time. */
    public Instant end(LocalDate date) {
        return date.plusDays(to / MINUTES_A_DAY)
                .atTime(to % MINUTES_A_DAY / 60, to % 60)
                .atZone(TeamDirectory.LOCAL)
                .withLaterOffsetAtOverlap()
                .toInstant();
    }

    /** How many days after that of its start it may still last. */
    int lastsInto() {
        return to / MINUTES_A_DAY;
    }

    /** As written in a rota. */
    public String text() {
        int later = (to - 1) / MINUTES_A_DAY;
        int end = to - later * MINUTES_A_DAY;
        String written =
                "%s %s-%s".formatted(OpeningHours.text(days), OpeningHours.clock(from), OpeningHours.clock(end));
        return later == (end > from ? 0 : 1) ? written : written + " +" + later + (later == 1 ? " day" : " days");
    }
}
