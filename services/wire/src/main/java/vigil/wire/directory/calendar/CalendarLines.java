package vigil.wire.directory.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vigil.wire.directory.calendar.CalendarEvent.Property;

/**
 * The events of a calendar's text. What neither says who is on call when, nor is known not to, is a problem: nothing that
 * might matter is passed over.
 */
final class CalendarLines implements VObjectDataListener {
    private static final Set<String> SAYS_WHO_AND_WHEN = Set.of(
            "UID",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "EXDATE",
            "RECURRENCE-ID",
            "STATUS",
            "SUMMARY",
            "CONTACT",
            "ATTENDEE",
            "DESCRIPTION",
            "PRIORITY");
    private static final Set<String> SAYS_NOTHING_OF_IT = Set.of(
            "ATTACH",
            "CATEGORIES",
            "CLASS",
            "COLOR",
            "COMMENT",
            "CONFERENCE",
            "CREATED",
            "DTSTAMP",
            "GEO",
            "IMAGE",
            "LAST-MODIFIED",
            "LOCATION",
            "NAME",
            "ORGANIZER",
            "PRODID",
            "REFRESH-INTERVAL",
            "RELATED-TO",
            "RESOURCES",
            "SEQUENCE",
            "SOURCE",
            "TRANSP",
            "URL");

    private final BiConsumer<Integer, String> problem;
    private final List<CalendarEvent> events = new ArrayList<>();
    private @Nullable CalendarEvent event;
    private int calendars;
    private int open;

    private CalendarLines(BiConsumer<Integer, String> problem) {
        this.problem = problem;
    }

    /** The events in the file's order; problems are told by line. */
    static List<CalendarEvent> events(String text, BiConsumer<Integer, String> problem) {
        CalendarLines lines = new CalendarLines(problem);
        try (VObjectReader reader = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
            reader.parse(lines);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
        if (lines.calendars != 1) {
            problem.accept(
                    1, "holds " + lines.calendars + " calendars: one file is one rota, from BEGIN:VCALENDAR to END");
        } else if (lines.open != 0) {
            problem.accept((int) text.lines().count(), "ends too soon: END:VCALENDAR is missing");
        }
        return lines.events;
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        open++;
        List<String> in = context.getParentComponents();
        switch (name) {
            case "VCALENDAR" -> calendars++;
            case "VEVENT" -> {
                event = new CalendarEvent(context.getLineNumber());
                events.add(event);
                if (!in.equals(List.of("VCALENDAR"))) {
                    problem.accept(context.getLineNumber(), "an event stands in a calendar, and in nothing else");
                }
            }
            case "VTIMEZONE", "VALARM", "STANDARD", "DAYLIGHT" -> {}
            default ->
                problem.accept(
                        context.getLineNumber(),
                        "a rota has events (VEVENT): delete " + name + ", which it can't follow");
        }
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        open--;
        if (!context.getUnfoldedLine().strip().equalsIgnoreCase("END:" + name)) {
            problem.accept(context.getLineNumber(), "stands before END:" + name + ", which is missing");
        }
        if (name.equals("VEVENT")) {
            event = null;
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        String name = property.getName().toUpperCase(Locale.ROOT);
        List<String> in = context.getParentComponents();
        String owner = in.isEmpty() ? "" : in.getLast();
        int line = context.getLineNumber();
        if (owner.equals("VCALENDAR")) {
            ofCalendar(name, property.getValue(), line);
        } else if (owner.equals("VEVENT") && event != null) {
            if (SAYS_WHO_AND_WHEN.contains(name)) {
                event.add(property(property, name, line));
            } else if (!isOfNoImport(name)) {
                problem.accept(line, "a rota can't follow " + name + ": write those dates as events of their own");
            }
        } else if (owner.isEmpty()) {
            problem.accept(line, "stands outside of the calendar");
        }
    }

    private void ofCalendar(String name, String value, int line) {
        boolean asUsual = switch (name) {
            case "CALSCALE" -> value.equalsIgnoreCase("GREGORIAN");
            case "METHOD" -> value.equalsIgnoreCase("PUBLISH");
            case "UID", "DESCRIPTION" -> true;
            default -> isOfNoImport(name);
        };
        if (!asUsual) {
            problem.accept(
                    line,
                    "a rota can't follow a calendar with " + name + ":" + value + ": export it as a calendar"
                            + " to be published");
        }
    }

    private static boolean isOfNoImport(String name) {
        return SAYS_NOTHING_OF_IT.contains(name) || name.startsWith("X-");
    }

    private static Property property(VObjectProperty property, String name, int line) {
        String kind = property.getParameters().first("VALUE");
        return new Property(
                line,
                name,
                property.getValue(),
                property.getParameters().first("TZID"),
                "DATE".equalsIgnoreCase(kind),
                property.getParameters().first("RANGE") != null);
    }

    @Override
    public void onVersion(String value, Context context) {
        if (!value.equals("2.0")) {
            problem.accept(context.getLineNumber(), "is not iCalendar 2.0: export it in that version");
        }
    }

    @Override
    public void onWarning(
            Warning warning, @Nullable VObjectProperty property, @Nullable Exception exception, Context context) {
        if (warning == Warning.UNKNOWN_VERSION) {
            problem.accept(context.getLineNumber(), "is not iCalendar 2.0: export it in that version");
        } else {
            problem.accept(context.getLineNumber(), "is no line of a calendar");
        }
    }
}
