package vigil.domain.team;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.domain.Parsed;

/**
 * A whole day, or a minute of it by the clock in Coventry: {@code 2026-12-24}, or {@code 2026-12-24 12:00}.
 *
 * @param time null for the whole day
 */
public record DayOrTime(LocalDate day, @Nullable LocalTime time) {
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final String WANTED = "is no date such as 2026-12-24, and no local time such as 2026-12-24 12:00";
    private static final int DATE_LENGTH = 10;

    /** Reads {@code 2026-12-24}, {@code 2026-12-24 12:00}, or the same with a T between. */
    public static Parsed<DayOrTime> parse(String text) {
        String known = text.strip();
        try {
            if (known.length() <= DATE_LENGTH) {
                return new Parsed.Valid<>(new DayOrTime(LocalDate.parse(known, DAY), null));
            }
            if (known.charAt(DATE_LENGTH) == ' ' || known.charAt(DATE_LENGTH) == 'T') {
                LocalDate day = LocalDate.parse(known.substring(0, DATE_LENGTH), DAY);
                return new Parsed.Valid<>(new DayOrTime(day, LocalTime.parse(known.substring(DATE_LENGTH + 1), TIME)));
            }
        } catch (DateTimeException e) {
            return new Parsed.Invalid<>(WANTED);
        }
        return new Parsed.Invalid<>(WANTED);
    }

    /** Its first moment: in the hour that comes twice, when it comes first. */
    public Instant begins() {
        return (time == null ? day.atStartOfDay() : day.atTime(time))
                .atZone(TeamDirectory.LOCAL)
                .withEarlierOffsetAtOverlap()
                .toInstant();
    }

    /** The end of the day, or that minute: in the hour that comes twice, when it comes for the second time. */
    public Instant ends() {
        return (time == null ? day.plusDays(1).atStartOfDay() : day.atTime(time))
                .atZone(TeamDirectory.LOCAL)
                .withLaterOffsetAtOverlap()
                .toInstant();
    }

    /** As written in a directory. */
    public String text() {
        return time == null ? day.toString() : day + " " + TIME.format(time);
    }
}
