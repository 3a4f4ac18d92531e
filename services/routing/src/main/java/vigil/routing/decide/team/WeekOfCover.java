package vigil.routing.decide.team;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capability;
import vigil.domain.team.Closure;
import vigil.domain.team.LastResort;
import vigil.domain.team.OpeningHours;
import vigil.domain.team.Place;
import vigil.domain.team.Team;
import vigil.domain.team.Team.Ages;
import vigil.domain.team.TeamDirectory;

/**
 * When nobody but the last resort would come, by place, age, need and what somebody must be able to do: each
 * hour of seven days of the calendar, with its bank holidays and changes of the clocks.
 *
 * <p>It errs on the side of a gap: a team counts for a place only if it covers all of it, for an age band only if
 * it takes all of it, and for an hour only if it is open, and by its rota staffed, for the whole of it. In a closure it
 * does not answer the telephone either. A team in shadow covers
 * nothing: it is not told.
 *
 * @param starts when each hour begins, in order
 * @param rows by place, youngest first, then by need
 */
public record WeekOfCover(TeamDirectory directory, List<Instant> starts, List<Row> rows) {
    private static final int DAYS = 7;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int QUARTERS = 4;

    public WeekOfCover {
        starts = List.copyOf(starts);
        rows = List.copyOf(rows);
    }

    /**
     * One line of it.
     *
     * @param need {@link Team#ANY_NEED} for whatever is needed
     * @param can what somebody must be able to do, null where any team that takes the need will do
     * @param gaps hours without anybody, by their place in {@link WeekOfCover#starts}
     */
    public record Row(
            Place place, Ages ages, String need, @Nullable String can, List<Integer> gaps) {
        public Row {
            gaps = List.copyOf(gaps);
        }
    }

    /** The seven days that begin at local midnight of {@code from}. */
    public static WeekOfCover of(TeamDirectory directory, LocalDate from) {
        return new Survey(directory, hours(from)).week();
    }

    /** Hours without cover that follow each other, as moments from and until. */
    public List<Stretch> stretches(Row row) {
        List<Stretch> stretches = new ArrayList<>();
        for (int hour : row.gaps()) {
            Instant start = starts.get(hour);
            Stretch last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.until().equals(start)) {
                stretches.removeLast();
                start = last.from();
            }
            stretches.add(new Stretch(start, starts.get(hour).plus(HOUR)));
        }
        return stretches;
    }

    /** A closure of a team that lasts in these days, or a part of them. */
    public record Closed(Team team, Closure closure) {}

    /** Of every team, the first to begin first. */
    public List<Closed> closures() {
        Instant from = starts.getFirst();
        Instant until = starts.getLast().plus(HOUR);
        return directory.teams().stream()
                .flatMap(team -> team.closed().stream().map(closure -> new Closed(team, closure)))
                .filter(closed -> closed.closure().isOnBetween(from, until))
                .sorted(Comparator.comparing(closed -> closed.closure().begins()))
                .toList();
    }

    /** The years of these days of which the directory lists no bank holiday: their hours are not known. */
    public List<Integer> yearsWithoutBankHolidays() {
        return starts.stream()
                .map(start -> LocalDate.ofInstant(start, TeamDirectory.LOCAL).getYear())
                .distinct()
                .filter(year -> directory.bankHolidays().stream().noneMatch(day -> day.getYear() == year))
                .toList();
    }

    /** From a moment until another. */
    public record Stretch(Instant from, Instant until) {}

    private static List<Instant> hours(LocalDate from) {
        Instant end = from.plusDays(DAYS).atStartOfDay(TeamDirectory.LOCAL).toInstant();
        return Stream.iterate(from.atStartOfDay(TeamDirectory.LOCAL).toInstant(), end::isAfter, at -> at.plus(HOUR))
                .toList();
    }

    /** Works it out. */
    private static final class Survey {
        private final TeamDirectory directory;
        private final List<Instant> hours;
        private final List<Team> teams;
        private final Map<TeamId, BitSet> responding = new HashMap<>();
        private final Map<TeamId, BitSet> answering = new HashMap<>();

        Survey(TeamDirectory directory, List<Instant> hours) {
            this.directory = directory;
            this.hours = hours;
            Team last = LastResort.of(directory);
            teams = directory.teams().stream()
                    .filter(team -> team.kind() != Team.Kind.COORDINATION_DESK
                            && !team.id().equals(last.id())
                            && !directory.shadow().hasTeam(team.id()))
                    .toList();
            teams.forEach(team -> {
                responding.put(team.id(), open(team, team.opens()));
                answering.put(
                        team.id(),
                        open(
                                team,
                                Stream.concat(team.opens().stream(), team.advice().stream())
                                        .toList()));
            });
        }

        WeekOfCover week() {
            List<Row> rows = new ArrayList<>();
            for (Place place : directory.places()) {
                for (Ages ages : bands()) {
                    rows.addAll(rows(place, ages));
                }
            }
            return new WeekOfCover(directory, hours, rows);
        }

        private List<Row> rows(Place place, Ages ages) {
            List<Row> rows = new ArrayList<>();
            List<Capability> forThem = directory.capabilities().stream()
                    .filter(capability -> contains(capability.ages(), ages))
                    .toList();
            for (String need : needs()) {
                OptionalInt age = OptionalInt.of(youngest(ages));
                List<String> calledFor = directory.calledFor(need, age);
                rows.add(row(place, ages, need, null, responding, team -> team.takes(need) && team.isOfUse(calledFor)));
                forThem.stream()
                        .filter(capability -> capability.needs().contains(need))
                        .forEach(capability -> rows.add(row(
                                place,
                                ages,
                                need,
                                capability.can(),
                                hoursOf(capability),
                                team -> team.takes(need) && team.can().contains(capability.can()))));
            }
            forThem.stream()
                    .filter(Capability::isForAnyNeed)
                    .forEach(capability -> rows.add(row(
                            place,
                            ages,
                            Team.ANY_NEED,
                            capability.can(),
                            hoursOf(capability),
                            team -> team.can().contains(capability.can()))));
            return rows;
        }

        /** Those that a rule asks for or a team takes that may be chosen; possible matches are the desk's alone. */
        private Set<String> needs() {
            TreeSet<String> needs =
                    new TreeSet<>(List.of(directory.needs().otherwise().need()));
            directory.needs().rules().forEach(rule -> needs.add(rule.need()));
            teams.forEach(team -> needs.addAll(team.needs()));
            needs.remove(Team.ANY_NEED);
            return needs;
        }

        private Map<TeamId, BitSet> hoursOf(Capability capability) {
            return capability.byTelephone() ? answering : responding;
        }

        private Row row(
                Place place,
                Ages ages,
                String need,
                @Nullable String can,
                Map<TeamId, BitSet> when,
                Predicate<Team> fits) {
            BitSet gaps = new BitSet();
            gaps.set(0, hours.size());
            teams.stream()
                    .filter(team -> covers(team, place) && contains(team.ages(), ages))
                    .filter(fits)
                    .forEach(team -> gaps.andNot(when.get(team.id())));
            return new Row(place, ages, need, can, gaps.stream().boxed().toList());
        }

        private static boolean covers(Team team, Place place) {
            Team.Coverage covers = team.covers();
            return covers.everywhere()
                    || covers.places().contains(place.id())
                    || (!place.districts().isEmpty() && covers.postcodes().containsAll(place.districts()))
                    || (!place.practices().isEmpty() && covers.practices().containsAll(place.practices()));
        }

        /** Ages that every team and capability treats alike, youngest first. */
        private List<Ages> bands() {
            TreeSet<Integer> starts = new TreeSet<>(List.of(0));
            Stream.concat(
                            teams.stream().map(Team::ages),
                            directory.capabilities().stream().map(Capability::ages))
                    .forEach(ages -> {
                        starts.add(youngest(ages));
                        if (ages.to() != null) {
                            starts.add(ages.to() + 1);
                        }
                    });
            List<Ages> bands = new ArrayList<>();
            for (int start : starts) {
                Integer next = starts.higher(start);
                bands.add(new Ages(start, next == null ? null : next - 1));
            }
            return bands;
        }

        private static int youngest(Ages ages) {
            return ages.from() == null ? 0 : ages.from();
        }

        private static boolean contains(Ages all, Ages band) {
            boolean oldest = all.to() == null || (band.to() != null && band.to() <= all.to());
            return youngest(all) <= youngest(band) && oldest;
        }

        private BitSet open(Team team, List<OpeningHours> opening) {
            BitSet open = new BitSet();
            for (int hour = 0; hour < hours.size(); hour++) {
                Instant start = hours.get(hour);
                open.set(hour, isOpen(opening, start) && isStaffed(team, start) && !isClosed(team, start));
            }
            return open;
        }

        /** Whether by its rota somebody is on call for the whole hour, by telephone too. */
        private static boolean isStaffed(Team team, Instant start) {
            Instant last = start.plus(HOUR).minusNanos(1);
            return team.onCall() == null
                    || team.onCall().emptyAfter(start, last).isEmpty();
        }

        private static boolean isClosed(Team team, Instant start) {
            return team.closed().stream().anyMatch(closure -> closure.isOnBetween(start, start.plus(HOUR)));
        }

        private boolean isOpen(List<OpeningHours> opening, Instant start) {
            return Stream.iterate(start, at -> at.plus(QUARTER)).limit(QUARTERS).allMatch(at -> {
                LocalDateTime local = directory.keptHours(at);
                return opening.stream().anyMatch(hours -> hours.contains(local));
            });
        }
    }
}
