package vigil.app.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vigil.routing.decide.team.WeekOfCover;
import vigil.routing.decide.team.WeekOfCover.Row;

/**
 * A heat map of the week as one HTML file that needs nothing else: a table for each place and age band, a line for each
 * need, the hours from left to right. What the colours show stands in words at the end of each line.
 */
final class CoverPage {
    private final WeekOfCover week;
    private final CoverWords words;
    private final StringBuilder page = new StringBuilder();

    private CoverPage(WeekOfCover week) {
        this.week = week;
        this.words = new CoverWords(week);
    }

    static String of(WeekOfCover week) {
        return new CoverPage(week).written();
    }

    private String written() {
        page.append("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(words.title()))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(escaped(words.title()))
                .append("</h1>\n<p>")
                .append(escaped(words.meaning()))
                .append("</p>\n<p><span class=\"key gap\"></span> nobody but the last resort")
                .append(" <span class=\"key\"></span> somebody</p>\n");
        notices();
        Map<List<Object>, List<Row>> tables = new LinkedHashMap<>();
        week.rows()
                .forEach(row -> tables.computeIfAbsent(List.of(row.place(), row.ages()), table -> new ArrayList<>())
                        .add(row));
        tables.values().forEach(this::table);
        return page.append("</body>\n</html>\n").toString();
    }

    private void notices() {
        if (!words.notices().isEmpty()) {
            page.append("<ul>\n");
            words.notices()
                    .forEach(notice ->
                            page.append("<li>").append(escaped(notice)).append("</li>\n"));
            page.append("</ul>\n");
        }
    }

    private void table(List<Row> rows) {
        Row any = rows.getFirst();
        page.append("<table>\n<caption>")
                .append(escaped(CoverWords.place(any) + ", " + CoverWords.ages(any.ages())))
                .append("</caption>\n<colgroup><col class=\"need\"><col class=\"can\"><col class=\"hour\" span=\"")
                .append(week.starts().size())
                .append(
                        "\"><col class=\"sum\"><col class=\"when\"></colgroup>\n<thead><tr><th scope=\"col\">Need</th><th scope=\"col\">Who can</th>");
        days().forEach((day, hours) -> page.append("<th scope=\"col\" class=\"day\" colspan=\"")
                .append(hours)
                .append("\">")
                .append(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK))
                .append("<span class=\"date\"> ")
                .append(day.getDayOfMonth())
                .append("</span></th>"));
        page.append("<th scope=\"col\">Hours without</th><th scope=\"col\">When</th></tr></thead>\n<tbody>\n");
        rows.forEach(this::line);
        page.append("</tbody>\n</table>\n");
    }

    private Map<LocalDate, Integer> days() {
        Map<LocalDate, Integer> days = new LinkedHashMap<>();
        week.starts().forEach(start -> days.merge(CoverWords.local(start).toLocalDate(), 1, Integer::sum));
        return days;
    }

    private void line(Row row) {
        page.append("<tr><th scope=\"row\">")
                .append(escaped(CoverWords.need(row)))
                .append("</th><td>")
                .append(escaped(CoverWords.can(row.can())))
                .append("</td>");
        Set<Integer> gaps = new HashSet<>(row.gaps());
        int hour = 0;
        while (hour < week.starts().size()) {
            int end = hour + 1;
            while (end < week.starts().size() && gaps.contains(end) == gaps.contains(hour) && !isMidnight(end)) {
                end++;
            }
            page.append("<td aria-hidden=\"true\"")
                    .append(gaps.contains(hour) ? " class=\"gap" : " class=\"")
                    .append(isMidnight(hour) ? " midnight\"" : "\"")
                    .append(" colspan=\"")
                    .append(end - hour)
                    .append("\"></td>");
            hour = end;
        }
        page.append("<td>")
                .append(escaped(words.hours(row)))
                .append("</td><td class=\"when\">")
                .append(escaped(words.when(row)))
                .append("</td></tr>\n");
    }

    private boolean isMidnight(int hour) {
        return CoverWords.local(week.starts().get(hour)).getHour() == 0;
    }

    private static String style() {
        try (InputStream file = Objects.requireNonNull(CoverPage.class.getResourceAsStream("cover.css"), "cover.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
