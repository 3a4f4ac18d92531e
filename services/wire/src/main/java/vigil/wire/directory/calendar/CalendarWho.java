package vigil.wire.directory.calendar;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vigil.domain.Parsed;
import vigil.domain.team.Rota.OnCall;
import vigil.wire.directory.calendar.CalendarEvent.Property;

/**
 * Whom an event names: SUMMARY is the name. The telephone number is CONTACT, an ATTENDEE with tel:, or a line of the
 * DESCRIPTION that begins with TEL.
 */
final class CalendarWho {
    /** It never tries anything twice: a line of nothing but spaces must not take long. */
    private static final Pattern TEL = Pattern.compile("(?im)^[ \\t]*+TEL[ \\t]*+[:.]?+[ \\t]*+([+0-9(].*)$");

    private static final int USUAL = 5;

    private CalendarWho() {}

    static OnCall of(CalendarEvent event) throws Refused {
        Property name = event.required("SUMMARY");
        Map<String, Integer> phones = new TreeMap<>();
        for (Property contact : event.all("CONTACT")) {
            phones.put(VObjectPropertyValues.unescape(contact.value()).strip(), contact.line());
        }
        for (Property attendee : event.all("ATTENDEE")) {
            if (attendee.value().toLowerCase(Locale.ROOT).startsWith("tel:")) {
                phones.put(attendee.value().substring("tel:".length()).strip(), attendee.line());
            }
        }
        for (Property text : event.all("DESCRIPTION")) {
            TEL.matcher(VObjectPropertyValues.unescape(text.value()))
                    .results()
                    .map((MatchResult found) -> found.group(1).strip())
                    .forEach(phone -> phones.put(phone, text.line()));
        }
        if (phones.size() > 1) {
            throw new Refused(event.line, "has " + phones.size() + " telephone numbers: keep the one to ring");
        }
        String phone = phones.isEmpty() ? null : phones.keySet().iterator().next();
        int line = phone == null ? name.line() : phones.getOrDefault(phone, event.line);
        return switch (OnCall.parse(VObjectPropertyValues.unescape(name.value()), phone)) {
            case Parsed.Valid<OnCall>(OnCall who) -> who;
            case Parsed.Invalid<OnCall>(String reason) -> throw new Refused(line, reason);
        };
    }

    /** PRIORITY, 1 for whom to ring first; the middle where it isn't said. */
    static int priority(CalendarEvent event) throws Refused {
        Property said = event.one("PRIORITY");
        if (said == null || said.value().equals("0")) {
            return USUAL;
        }
        if (!said.value().matches("[1-9]")) {
            throw new Refused(said.line(), "PRIORITY is 1 (rung first) to 9, or 0 for no matter");
        }
        return Integer.parseInt(said.value());
    }
}
