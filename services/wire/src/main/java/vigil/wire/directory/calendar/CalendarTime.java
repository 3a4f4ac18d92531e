package vigil.wire.directory.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.team.TeamDirectory;
import vigil.wire.directory.calendar.CalendarEvent.Property;

/**
 * A time as a calendar gives it.
 *
 * @param local by the clock in Coventry; for a date alone its midnight
 * @param exact where it was given in UTC or by the clock of another place, which may tell apart the two hours of one name
 * @param isDate whether it is a date without a time
 */
record CalendarTime(LocalDateTime local, @Nullable Instant exact, boolean isDate) {
    /** What calendars call the zone whose clock is on the wall here; Outlook has a name of its own, and others put a path before it. */
    private static final Set<String> HERE = Set.of("Europe/London", "Europe/Belfast", "GB", "GMT Standard Time");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral('T')
            .appendPattern("HHmmss")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    static CalendarTime of(Property property) throws Refused {
        return of(property, property.value());
    }

    /** Of a property that may give several. */
    static List<CalendarTime> all(Property property) throws Refused {
        List<CalendarTime> times = new ArrayList<>();
        for (String value : property.value().split(",", -1)) {
            times.add(of(property, value.strip()));
        }
        return times;
    }

    static CalendarTime of(Property property, String value) throws Refused {
        try {
            if (property.isDate() || !value.contains("T")) {
                return new CalendarTime(LocalDate.parse(value, DATE).atStartOfDay(), null, true);
            }
            boolean isUtc = value.endsWith("Z");
            LocalDateTime written = LocalDateTime.parse(isUtc ? value.substring(0, value.length() - 1) : value, TIME);
            if (written.getSecond() != 0 && !property.name().equals("RRULE")) {
                throw new Refused(property.line(), "times of a rota are in whole minutes");
            }
            ZoneId zone = isUtc ? ZoneOffset.UTC : zone(property);
            if (zone == null) {
                return new CalendarTime(written, null, false);
            }
            Instant exact = written.atZone(zone).toInstant();
            return new CalendarTime(LocalDateTime.ofInstant(exact, TeamDirectory.LOCAL), exact, false);
        } catch (DateTimeException e) {
            throw new Refused(
                    property.line(), "is no time of the form 20261121T200000 or 20261121: " + property.name());
        }
    }

    /** Null for the clock here, which a time without a zone is by too. */
    private static @Nullable ZoneId zone(Property property) throws Refused {
        String name = property.zone();
        if (name == null || HERE.contains(name) || name.endsWith("/Europe/London")) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new Refused(property.line(), "names a time zone that is not known: write TZID=Europe/London");
        }
        return ZoneId.of(name);
    }

    /** As the beginning of a stretch: in the hour that comes twice, when it comes first. */
    Instant asStart() {
        return exact != null
                ? exact
                : local.atZone(TeamDirectory.LOCAL).withEarlierOffsetAtOverlap().toInstant();
    }

    /** As the end of a stretch: in the hour that comes twice, when it comes for the second time. */
    Instant asEnd() {
        return exact != null
                ? exact
                : local.atZone(TeamDirectory.LOCAL).withLaterOffsetAtOverlap().toInstant();
    }

    LocalDate date() {
        return local.toLocalDate();
    }
}
