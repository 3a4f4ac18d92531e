package vigil.app.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vigil.routing.decide.team.WeekOfCover;
import vigil.routing.decide.team.WeekOfCover.Row;

/** The gaps as a table for a terminal, the longest first; places of which the same is true share a line. */
final class CoverTable {
    private static final List<String> HEAD = List.of("need", "who can", "ages", "place", "hours", "when");

    private CoverTable() {}

    static String of(WeekOfCover week) {
        CoverWords words = new CoverWords(week);
        Map<List<String>, List<String>> places = new LinkedHashMap<>();
        week.rows().stream()
                .filter(row -> !row.gaps().isEmpty())
                .sorted(Comparator.comparingInt((Row row) -> row.gaps().size()).reversed())
                .forEach(row -> places.computeIfAbsent(line(row, words), line -> new ArrayList<>())
                        .add(CoverWords.place(row)));
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEAD);
        places.forEach((line, where) -> {
            List<String> whole = new ArrayList<>(line);
            whole.add(HEAD.indexOf("place"), where(where, week));
            lines.add(whole);
        });
        long whole = week.rows().stream().filter(row -> row.gaps().isEmpty()).count();
        return words.title() + "\n" + words.meaning() + "\n" + notices(words) + "\n" + table(lines) + "\n" + whole
                + " of " + week.rows().size()
                + " combinations of place, ages, need and capability are covered all week.\n";
    }

    private static String notices(CoverWords words) {
        return words.notices().stream().map(notice -> notice + "\n").collect(Collectors.joining());
    }

    private static List<String> line(Row row, CoverWords words) {
        return List.of(
                CoverWords.need(row),
                CoverWords.can(row.can()),
                CoverWords.ages(row.ages()),
                words.hours(row),
                words.when(row));
    }

    private static String where(List<String> places, WeekOfCover week) {
        return places.size() == week.directory().places().size() ? "everywhere" : String.join(", ", places);
    }

    private static String table(List<List<String>> lines) {
        int[] widths = new int[HEAD.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        StringBuilder table = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length() + 2));
            }
            table.append(text.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }
}
