package vigil.app.coverage;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.team.Closure;
import vigil.domain.team.LastResort;
import vigil.domain.team.OpeningHours;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.WeekOfCover;
import vigil.routing.decide.team.WeekOfCover.Closed;
import vigil.routing.decide.team.WeekOfCover.Row;
import vigil.routing.decide.team.WeekOfCover.Stretch;

/** What a week of cover says, in words that a commissioner reads. */
final class CoverWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.UK);

    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);

    private final WeekOfCover week;

    CoverWords(WeekOfCover week) {
        this.week = week;
    }

    String title() {
        return "Cover in the week from " + DATE.format(local(week.starts().getFirst()));
    }

    /** What the figures are, and of which directory. */
    String meaning() {
        TeamDirectory directory = week.directory();
        String approved = directory.isApproved() ? "" : ", an example that no clinician has approved";
        return "Hours in which nobody but the last resort ("
                + LastResort.of(directory).name() + ") would come or answer. Team directory version "
                + directory.version() + approved + "." + inShadow(directory);
    }

    private static String inShadow(TeamDirectory directory) {
        String teams = directory.shadow().teams().stream().map(directory::name).collect(Collectors.joining(", "));
        return teams.isEmpty() ? "" : " In shadow, not told and so no cover: " + teams + ".";
    }

    /**
     * What has to be known of the week before it is read: closures, each as "Coventry Myton: closed from Thu 24 Dec 12:00 to Sun 27 Dec
     * 08:00, Refurbishment", and where bank holidays have not been listed yet.
     */
    List<String> notices() {
        return Stream.concat(
                        week.yearsWithoutBankHolidays().stream()
                                .map(
                                        year -> "The directory lists no bank holiday of " + year
                                                + ": on one, every team keeps the hours of a Sunday, and that is not shown here."),
                        week.closures().stream().map(CoverWords::closed))
                .toList();
    }

    private static String closed(Closed closed) {
        Closure closure = closed.closure();
        return closed.team().name() + ": closed from " + DATE_AND_TIME.format(local(closure.begins())) + " to "
                + DATE_AND_TIME.format(local(closure.ends())) + ", " + closure.why();
    }

    static String place(Row row) {
        return row.place().name();
    }

    static String ages(Team.Ages ages) {
        return ages.isAll()
                ? "all ages"
                : ages.to() == null ? ages.from() + " and over" : ages.from() + " to " + ages.to();
    }

    static String need(Row row) {
        return row.need().equals(Team.ANY_NEED) ? "whatever is needed" : words(row.need());
    }

    static String can(@Nullable String can) {
        return can == null ? "anybody" : words(can);
    }

    private static String words(String code) {
        return code.replace('-', ' ');
    }

    String hours(Row row) {
        return row.gaps().size() + " of " + week.starts().size();
    }

    /** When: the same hours of several days together, as opening hours are written; what lasts longer, from and until. */
    String when(Row row) {
        if (row.gaps().isEmpty()) {
            return "never";
        }
        if (row.gaps().size() == week.starts().size()) {
            return "always";
        }
        Map<String, Set<DayOfWeek>> daily = new LinkedHashMap<>();
        List<String> longer = new ArrayList<>();
        for (Stretch stretch : week.stretches(row)) {
            ZonedDateTime from = local(stretch.from());
            ZonedDateTime until = local(stretch.until());
            if (Duration.between(stretch.from(), stretch.until()).compareTo(Duration.ofDays(1)) < 0) {
                daily.computeIfAbsent(time(from) + "–" + end(until), times -> EnumSet.noneOf(DayOfWeek.class))
                        .add(from.getDayOfWeek());
            } else {
                longer.add(DAY_AND_TIME.format(from) + " to " + DAY_AND_TIME.format(until));
            }
        }
        joinEnds(daily, local(week.starts().getFirst()).getDayOfWeek());
        List<String> all = new ArrayList<>();
        daily.forEach((times, days) -> all.add(OpeningHours.words(days) + " " + times));
        all.addAll(longer);
        return String.join(", ", all);
    }

    /** The week's last evening and first morning are one night where other nights are the same. */
    private static void joinEnds(Map<String, Set<DayOfWeek>> daily, DayOfWeek first) {
        for (String night : List.copyOf(daily.keySet())) {
            String evening = night.substring(0, night.indexOf('–')) + "–24:00";
            String morning = "00:00–" + night.substring(night.indexOf('–') + 1);
            boolean bothEnds = daily.getOrDefault(evening, Set.of()).equals(Set.of(first.minus(1)))
                    && daily.getOrDefault(morning, Set.of()).equals(Set.of(first));
            if (bothEnds && !night.equals(evening) && !night.equals(morning)) {
                daily.getOrDefault(night, Set.of()).add(first.minus(1));
                daily.remove(evening);
                daily.remove(morning);
            }
        }
    }

    private static String time(ZonedDateTime at) {
        return at.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String end(ZonedDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? "24:00" : time(at);
    }

    static ZonedDateTime local(Instant at) {
        return at.atZone(TeamDirectory.LOCAL);
    }
}
