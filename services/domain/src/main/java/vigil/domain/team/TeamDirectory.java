package vigil.domain.team;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.alert.Priority;
import vigil.domain.identity.TeamId;

/**
 * The checked team directory as one versioned document.
 *
 * @param approvedBy a named clinician; null means that it is an example
 * @param possibleMatch how long people have for a possible match; example values where a directory gives none
 * @param capabilities what teams must be able to do to meet the needs
 * @param bankHolidays days on which every team keeps the hours of a Sunday
 */
public record TeamDirectory(
        int version,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        List<Team> teams,
        List<Place> places,
        NeedRules needs,
        Map<Priority, Targets> escalation,
        ReviewTargets possibleMatch,
        List<Capability> capabilities,
        List<LocalDate> bankHolidays) {
    /** Opening hours are by this clock. */
    public static final ZoneId LOCAL = ZoneId.of("Europe/London");

    /** Within so many days whoever closes at all has closed, whatever holidays there are. */
    private static final int DAYS_WITH_AN_END = 14;

    public TeamDirectory {
        teams = Copies.of(teams);
        places = Copies.of(places);
        needs = Copies.or(needs, new NeedRules(0, null, null, NeedRules.Otherwise.END_OF_LIFE_CRISIS, List.of()));
        escalation = Targets.complete(escalation);
        possibleMatch = Copies.or(possibleMatch, ReviewTargets.EXAMPLE);
        capabilities = Copies.of(capabilities);
        bankHolidays = Copies.of(bankHolidays);
    }

    /** Whether a named clinician has approved both the directory and its rules; until then they are examples. */
    public boolean isApproved() {
        return approvedBy != null && needs.approvedBy() != null;
    }

    public Optional<Team> team(TeamId id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /** How long each step may take at that priority. */
    public Targets targets(Priority priority) {
        return Objects.requireNonNull(escalation.get(priority), "every priority has its targets");
    }

    /**
     * What a team that comes must be able to do, of which each can do at least some.
     *
     * @param age in years, empty when not known: then whatever anybody might need
     */
    public List<String> calledFor(String need, OptionalInt age) {
        return capabilities.stream()
                .filter(capability -> !capability.byTelephone() && capability.isFor(need))
                .filter(capability -> age.isEmpty() || capability.ages().contain(age.getAsInt()))
                .map(Capability::can)
                .toList();
    }

    /** Whether the team responds at that moment. */
    public boolean isOpen(Team team, Instant at) {
        LocalDateTime local = keptHours(at);
        return team.opens().stream().anyMatch(hours -> hours.contains(local));
    }

    /**
     * When the team's hours end, for one that is open then: the first moment at which it is closed. Empty for one that is
     * open all week.
     */
    public Optional<Instant> closesAfter(Team team, Instant at) {
        if (!isOpen(team, at)) {
            return Optional.of(at);
        }
        Instant nightOfTheClocks = LOCAL.getRules().nextTransition(at).getInstant();
        return Stream.concat(Stream.of(nightOfTheClocks), endings(team, LocalDate.ofInstant(at, LOCAL)))
                .sorted()
                .filter(end -> end.isAfter(at) && !isOpen(team, end))
                .findFirst();
    }

    /** When it may close from that day on: where a stretch ends, or where another day's hours begin to hold. */
    private static Stream<Instant> endings(Team team, LocalDate from) {
        List<Integer> minutes = Stream.concat(
                        Stream.of(0), team.opens().stream().map(OpeningHours::to))
                .distinct()
                .toList();
        return IntStream.rangeClosed(0, DAYS_WITH_AN_END)
                .mapToObj(from::plusDays)
                .flatMap(day -> minutes.stream().map(day.atStartOfDay()::plusMinutes))
                .map(end -> end.atZone(LOCAL))
                .flatMap(end -> Stream.of(end.withEarlierOffsetAtOverlap(), end.withLaterOffsetAtOverlap()))
                .map(ZonedDateTime::toInstant);
    }

    /** The place with that identifier. */
    public Optional<Place> place(String id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /**
     * The local moment whose opening hours hold at {@code at}: itself, or on a bank holiday the same time of
     * the nearest Sunday. A stretch that began the evening before and runs past midnight is judged by the
     * day it falls on.
     */
    public LocalDateTime keptHours(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, LOCAL);
        return bankHolidays.contains(local.toLocalDate())
                ? local.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                : local;
    }
}
