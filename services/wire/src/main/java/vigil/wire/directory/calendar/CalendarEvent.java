package vigil.wire.directory.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One VEVENT: its properties by name, with their lines. */
final class CalendarEvent {
    /** Where it begins, 1 for the first line. */
    final int line;

    private final Map<String, List<Property>> properties = new LinkedHashMap<>();

    CalendarEvent(int line) {
        this.line = line;
    }

    /**
     * One property.
     *
     * @param value as it stands in the file, with its escapes
     * @param zone its TZID, null without one
     * @param isDate whether it says that it is a date without a time
     * @param hasRange whether it is about later events too
     */
    record Property(
            int line, String name, String value, @Nullable String zone, boolean isDate, boolean hasRange) {}

    void add(Property property) {
        properties.computeIfAbsent(property.name(), name -> new ArrayList<>()).add(property);
    }

    List<Property> all(String name) {
        return properties.getOrDefault(name, List.of());
    }

    /** The one of that name, null where there is none. */
    @Nullable Property one(String name) throws Refused {
        List<Property> all = all(name);
        if (all.size() > 1) {
            throw new Refused(all.get(1).line(), "has " + name + " twice: keep one");
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    Property required(String name) throws Refused {
        Property property = one(name);
        if (property == null) {
            throw new Refused(line, "this event has no " + name);
        }
        return property;
    }

    boolean isCancelled() throws Refused {
        Property status = one("STATUS");
        if (status == null || status.value().equalsIgnoreCase("CONFIRMED")) {
            return false;
        }
        if (status.value().equalsIgnoreCase("CANCELLED")) {
            return true;
        }
        throw new Refused(status.line(), "whether this event happens is not certain: confirm it, or delete it");
    }
}
