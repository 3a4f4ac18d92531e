package vigil.domain.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.domain.Parsed;

/**
 * A date of which only the year, or only year and month, may be known. Prints itself masked.
 *
 * @param year 1850 to 2200
 * @param month 1 to 12, null when unknown
 * @param day 1 to 31, null when unknown, and then month may be too
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (year < 1850 || year > 2200) {
            throw new IllegalArgumentException("the year is not between 1850 and 2200");
        }
        if (day != null && month == null) {
            throw new IllegalArgumentException("a day needs its month");
        }
        if (month != null) {
            requireReal(year, month, day);
        }
    }

    private static void requireReal(int year, int month, @Nullable Integer day) {
        try {
            YearMonth yearMonth = YearMonth.of(year, month);
            if (day != null && !yearMonth.isValidDay(day)) {
                throw new IllegalArgumentException("there is no such day");
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no such month", e);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Reads {@code 1941}, {@code 1941-03} or {@code 1941-03-02}; a time of day after the date is ignored. */
    public static Parsed<PartialDate> parse(String text) {
        int time = text.indexOf('T');
        Matcher parts = SHAPE.matcher(time == 10 ? text.substring(0, time) : text.strip());
        if (!parts.matches()) {
            return new Parsed.Invalid<>("not a date of the form YYYY, YYYY-MM or YYYY-MM-DD");
        }
        try {
            return new Parsed.Valid<>(
                    new PartialDate(Integer.parseInt(parts.group(1)), number(parts.group(2)), number(parts.group(3))));
        } catch (IllegalArgumentException e) {
            return new Parsed.Invalid<>(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** The whole date, when all of it is known. */
    public Optional<LocalDate> whole() {
        return month == null || day == null ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** Years lived on that day; from the year alone the age may be one too high, so the lower is given. */
    public int ageOn(LocalDate today) {
        LocalDate latestBirth = whole().orElseGet(() -> month == null
                ? LocalDate.of(year, 12, 31)
                : YearMonth.of(year, month).atEndOfMonth());
        return Math.max(0, Period.between(latestBirth, today).getYears());
    }

    /** As written in messages. */
    public String iso() {
        if (month == null) {
            return "%04d".formatted(year);
        }
        return day == null ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }

    @Override
    public String toString() {
        return "date ••••";
    }
}
