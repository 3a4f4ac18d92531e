package vigil.wire.directory.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import vigil.domain.team.TurnHours;
import vigil.wire.directory.calendar.CalendarEvent.Property;

/**
 * From when until when an event lasts. How long it lasts is taken by the clock on the wall, however it is written: who has
 * a night from eight to eight has it until eight, on the nights when the clocks change too.
 */
record CalendarSpan(CalendarTime start, CalendarTime end) {
    static CalendarSpan of(CalendarEvent event) throws Refused {
        CalendarTime start = CalendarTime.of(event.required("DTSTART"));
        Property until = event.one("DTEND");
        Property lasts = event.one("DURATION");
        if (until != null && lasts != null) {
            throw new Refused(lasts.line(), "has both DTEND and DURATION: keep one");
        }
        CalendarTime end =
                until != null ? CalendarTime.of(until) : lasts != null ? later(start, lasts) : later(start, event);
        CalendarSpan span = new CalendarSpan(start, end);
        if (start.isDate() != end.isDate() || !span.isForward()) {
            throw new Refused(event.line, "this event ends before it starts, or is half a date and half a time");
        }
        if (span.minutes() > TurnHours.LONGEST_DAYS * 24L * 60) {
            throw new Refused(
                    event.line,
                    "nobody is on call for more than " + TurnHours.LONGEST_DAYS
                            + " days: let this event repeat instead");
        }
        return span;
    }

    /** In the hour that comes twice, half past one in UTC may come before a quarter past. */
    private boolean isForward() {
        boolean byTheWall = start.exact() == null && end.exact() == null;
        return end.asEnd().isAfter(start.asStart()) && (!byTheWall || minutes() > 0);
    }

    private static CalendarTime later(CalendarTime start, Property lasts) throws Refused {
        String text = lasts.value();
        try {
            Duration length = text.endsWith("W")
                    ? Duration.ofDays(7L * Integer.parseInt(text.substring(1, text.length() - 1)))
                    : Duration.parse(text);
            return plus(start, length);
        } catch (DateTimeException | ArithmeticException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new Refused(lasts.line(), "is no length of time such as PT12H, P1D or P1W");
        }
    }

    private static CalendarTime later(CalendarTime start, CalendarEvent event) throws Refused {
        if (!start.isDate()) {
            throw new Refused(event.line, "this event has no end: add DTEND");
        }
        return plus(start, Duration.ofDays(1));
    }

    private static CalendarTime plus(CalendarTime start, Duration length) {
        LocalDateTime local = start.local().plus(length);
        return start.exact() == null
                ? new CalendarTime(local, null, start.isDate())
                : new CalendarTime(local, start.exact().plus(length), false);
    }

    /** By the clock on the wall. */
    long minutes() {
        return ChronoUnit.MINUTES.between(start.local(), end.local());
    }
}
