package vigil.domain.team;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.domain.Parsed;

/**
 * A weekly stretch of opening by the local wall clock, for example {@code mon-fri 18:00-08:00}. A
 * stretch that ends at or before its start runs past midnight and belongs to the day it starts on.
 * On the night the clocks go back, an hour that comes twice is open twice.
 *
 * @param days the days it starts on
 * @param from minutes after midnight, 0 to 1439
 * @param to minutes after midnight, 1 to 1440, or less than {@code from} for the next day
 */
public record OpeningHours(Set<DayOfWeek> days, int from, int to) {
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final Pattern SHAPE =
            Pattern.compile("([a-z,-]+)\\s+(\\d{2}):(\\d{2})\\s*-\\s*(\\d{2}):(\\d{2})", Pattern.CASE_INSENSITIVE);
    private static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    public OpeningHours {
        days = Set.copyOf(days);
    }

    /** Reads {@code mon-sun 08:00-20:00} or {@code sat,sun 09:00-17:00}. */
    public static Parsed<OpeningHours> parse(String text) {
        Matcher parts = SHAPE.matcher(text.strip());
        if (!parts.matches()) {
            return new Parsed.Invalid<>("opening hours look like 'mon-fri 08:00-20:00'");
        }
        Set<DayOfWeek> days = days(parts.group(1).toLowerCase(Locale.ROOT));
        int from = minutes(parts.group(2), parts.group(3));
        int to = minutes(parts.group(4), parts.group(5));
        if (days == null) {
            return new Parsed.Invalid<>("days of opening hours are mon, tue, wed, thu, fri, sat, sun");
        }
        if (from < 0 || from == MINUTES_A_DAY || to < 0 || from == to) {
            return new Parsed.Invalid<>("times of opening hours run from 00:00 to 24:00 and differ");
        }
        return new Parsed.Valid<>(new OpeningHours(days, from, to == 0 ? MINUTES_A_DAY : to));
    }

    /** Days as the directory writes them, null where they are none. */
    static @Nullable Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("-", -1);
            int first = NAMES.indexOf(ends[0]);
            int last = NAMES.indexOf(ends[ends.length - 1]);
            if (first < 0 || last < 0 || ends.length > 2) {
                return null;
            }
            for (int day = first; ; day = (day + 1) % NAMES.size()) {
                days.add(DayOfWeek.of(day + 1));
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    /** Minutes after midnight, up to that of the end of the day; -1 where there is no such time. */
    static int minutes(String hours, String minutes) {
        int hour = Integer.parseInt(hours);
        int minute = Integer.parseInt(minutes);
        boolean real = minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
        return real ? hour * 60 + minute : -1;
    }

    /** Whether that local moment lies in the stretch: its start does, its end does not. */
    public boolean contains(LocalDateTime local) {
        int minute = local.getHour() * 60 + local.getMinute();
        if (from < to) {
            return days.contains(local.getDayOfWeek()) && minute >= from && minute < to;
        }
        return (days.contains(local.getDayOfWeek()) && minute >= from)
                || (days.contains(local.getDayOfWeek().minus(1)) && minute < to);
    }

    /** The local time at which the stretch ends, for a moment within it. */
    public LocalTime end() {
        return LocalTime.of(to % MINUTES_A_DAY / 60, to % 60);
    }

    /** The whole day, every day. */
    public boolean isAlways() {
        return days.size() == NAMES.size() && from == 0 && to == MINUTES_A_DAY;
    }

    /** As people say them, for example "Mon–Fri 08:00–20:00; Sat, Sun 09:00–17:00", "always", or "never". */
    public static String words(List<OpeningHours> opens) {
        if (opens.stream().anyMatch(OpeningHours::isAlways)) {
            return "always";
        }
        return opens.isEmpty()
                ? "never"
                : opens.stream().map(OpeningHours::words).collect(Collectors.joining("; "));
    }

    private String words() {
        return "%s %s–%s".formatted(words(days), clock(from), clock(to));
    }

    /** Days as people say them: those that follow each other as from and to, for example "Mon, Wed–Fri", or "every day". */
    public static String words(Set<DayOfWeek> days) {
        if (days.size() == NAMES.size()) {
            return "every day";
        }
        List<String> stretches = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : days.stream().sorted().toList()) {
            first = day == DayOfWeek.MONDAY || !days.contains(day.minus(1)) ? day : first;
            if (day == DayOfWeek.SUNDAY || !days.contains(day.plus(1))) {
                stretches.add(stretch(first, day));
            }
        }
        return String.join(", ", stretches);
    }

    private static String stretch(DayOfWeek first, DayOfWeek last) {
        String between = first.plus(1) == last ? ", " : "–";
        return first == last ? name(first) : name(first) + between + name(last);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.UK);
    }

    /** For example 08:00. */
    static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    /** As written in the directory. */
    public String text() {
        return "%s %s-%s".formatted(text(days), clock(from), clock(to));
    }

    /** Days as the directory writes them. */
    static String text(Set<DayOfWeek> days) {
        List<String> names =
                days.stream().sorted().map(day -> NAMES.get(day.getValue() - 1)).toList();
        return names.size() == NAMES.size() ? "mon-sun" : String.join(",", names);
    }
}
