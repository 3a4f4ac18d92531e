package vigil.wire.directory.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.team.Rota.OnCall;
import vigil.domain.team.Rota.Turn;
import vigil.domain.team.TurnHours;
import vigil.wire.directory.calendar.CalendarEvent.Property;

/** How an event comes again: its RRULE, as far as a rota needs it. */
record CalendarRule(
        int line,
        boolean isDaily,
        int every,
        Set<DayOfWeek> days,
        @Nullable CalendarTime until,
        int count) {
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Set<String> PARTS = Set.of("FREQ", "INTERVAL", "BYDAY", "UNTIL", "COUNT", "WKST");
    private static final int MOST_OFTEN = 1000;
    private static final int MOST_BETWEEN = 366;

    static CalendarRule of(Property property, CalendarSpan span) throws Refused {
        CalendarTime start = span.start();
        Map<String, String> parts = new HashMap<>();
        for (String part : property.value().toUpperCase(Locale.ROOT).split(";", -1)) {
            String[] sides = part.split("=", -1);
            if (sides.length != 2 || parts.put(sides[0], sides[1]) != null) {
                throw new Refused(property.line(), "is no rule of the form FREQ=WEEKLY;BYDAY=MO,TU");
            }
            if (!PARTS.contains(sides[0])) {
                throw new Refused(
                        property.line(),
                        "a rota can't follow " + sides[0] + ": write those dates as events of" + " their own");
            }
        }
        String frequency = parts.getOrDefault("FREQ", "");
        boolean isDaily = frequency.equals("DAILY");
        if (!isDaily && !frequency.equals("WEEKLY")) {
            throw new Refused(
                    property.line(), "a rota comes again DAILY or WEEKLY: write other dates as events of their own");
        }
        if (start.exact() != null || span.end().exact() != null) {
            throw new Refused(
                    property.line(),
                    "what comes again would move when the clocks change here: write DTSTART and DTEND with"
                            + " TZID=Europe/London");
        }
        if (isDaily
                && parts.containsKey("BYDAY")
                && !parts.getOrDefault("INTERVAL", "1").equals("1")) {
            throw new Refused(
                    property.line(), "calendars don't agree on every so many days with BYDAY: use one of the two");
        }
        if (parts.containsKey("UNTIL") && parts.containsKey("COUNT")) {
            throw new Refused(property.line(), "has both UNTIL and COUNT: keep one");
        }
        String until = parts.get("UNTIL");
        CalendarRule rule = new CalendarRule(
                property.line(),
                isDaily,
                number(property, parts.getOrDefault("INTERVAL", "1"), MOST_BETWEEN),
                days(property, parts.get("BYDAY"), isDaily, start.date()),
                until == null ? null : CalendarTime.of(property, until),
                parts.containsKey("COUNT") ? number(property, parts.get("COUNT"), MOST_OFTEN) : 0);
        rule.checkWeeks(parts.getOrDefault("WKST", "MO"));
        return rule;
    }

    private static int number(Property property, @Nullable String text, int most) throws Refused {
        if (text == null
                || !text.matches("[0-9]{1,4}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > most) {
            throw new Refused(property.line(), "numbers of a rule run from 1 to " + most);
        }
        return Integer.parseInt(text);
    }

    private static Set<DayOfWeek> days(Property property, @Nullable String text, boolean isDaily, LocalDate start)
            throws Refused {
        if (text == null) {
            return isDaily ? EnumSet.allOf(DayOfWeek.class) : EnumSet.of(start.getDayOfWeek());
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : text.split(",", -1)) {
            if (!DAYS.contains(day)) {
                throw new Refused(
                        property.line(),
                        "days of a rule are " + String.join(", ", DAYS) + ": write other dates as"
                                + " events of their own");
            }
            days.add(DayOfWeek.of(DAYS.indexOf(day) + 1));
        }
        if (!days.contains(start.getDayOfWeek())) {
            throw new Refused(property.line(), "DTSTART is on none of the days of BYDAY: move it to the first of them");
        }
        return days;
    }

    /** Weeks of a rota begin on Monday; where others give the same days, it doesn't matter. */
    private void checkWeeks(String begin) throws Refused {
        boolean same = isDaily
                || every == 1
                || days.size() == 1
                || begin.equals("MO")
                || (begin.equals("SU") && !days.contains(DayOfWeek.SUNDAY));
        if (!same) {
            throw new Refused(
                    line, "weeks of a rota begin on Monday: write WKST=MO, and look whether the weeks are still right");
        }
    }

    /** The turn that it makes of somebody. */
    Turn turn(int rank, OnCall who, CalendarSpan span) throws Refused {
        int from = span.start().local().getHour() * 60 + span.start().local().getMinute();
        TurnHours hours = new TurnHours(days, from, from + (int) span.minutes());
        LocalDate first = span.start().date();
        Turn endless =
                new Turn(rank, List.of(who), hours, first, null, List.of(), isDaily ? 0 : every, isDaily ? every : 0);
        LocalDate last = last(endless);
        if (last != null && last.isBefore(first)) {
            throw new Refused(line, "ends before it starts");
        }
        return new Turn(rank, List.of(who), hours, first, last, List.of(), endless.everyWeeks(), endless.everyDays());
    }

    /** The last day on which it may start, null where it has no end. */
    private @Nullable LocalDate last(Turn endless) {
        if (count > 0) {
            return nth(endless.from());
        }
        if (until == null) {
            return null;
        }
        boolean isLate = !until.isDate() && endless.hours().start(until.date()).isAfter(until.asEnd());
        return isLate ? until.date().minusDays(1) : until.date();
    }

    /** The day of the last of those that are counted, without a look at the weeks and days between. */
    private LocalDate nth(LocalDate first) {
        if (isDaily && every > 1) {
            return first.plusDays((count - 1L) * every);
        }
        List<DayOfWeek> inOrder = days.stream().sorted().toList();
        int place = inOrder.indexOf(first.getDayOfWeek()) + count - 1;
        return first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks((long) place / inOrder.size() * every)
                .with(TemporalAdjusters.nextOrSame(inOrder.get(place % inOrder.size())));
    }
}
