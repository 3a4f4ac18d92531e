package vigil.board.decide;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vigil.domain.team.OpeningHours;

/** Opening hours as people say them. */
final class Hours {
    private Hours() {}

    /** For example "Mon–Fri 08:00–20:00; Sat, Sun 09:00–17:00", "always", or "never". */
    static String words(List<OpeningHours> opens) {
        if (opens.stream().anyMatch(OpeningHours::isAlways)) {
            return "always";
        }
        return opens.isEmpty() ? "never" : opens.stream().map(Hours::words).collect(Collectors.joining("; "));
    }

    private static String words(OpeningHours hours) {
        return "%s %s–%s".formatted(days(hours), clock(hours.from()), clock(hours.to()));
    }

    private static String days(OpeningHours hours) {
        List<DayOfWeek> days = hours.days().stream().sorted().toList();
        if (days.size() == DayOfWeek.values().length) {
            return "every day";
        }
        List<String> words = new ArrayList<>();
        for (int first = 0; first < days.size(); ) {
            int last = first;
            while (last + 1 < days.size()
                    && days.get(last + 1) == days.get(last).plus(1)) {
                last++;
            }
            words.add(stretch(days.get(first), days.get(last)));
            first = last + 1;
        }
        return String.join(", ", words);
    }

    private static String stretch(DayOfWeek first, DayOfWeek last) {
        if (first == last) {
            return name(first);
        }
        return name(first) + (first.plus(1) == last ? ", " : "–") + name(last);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.UK);
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
