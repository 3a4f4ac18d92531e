package vigil.domain.team;

import static java.util.Comparator.naturalOrder;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
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
 * @param bankHolidays days on which every team keeps the hours of a Sunday; each year has some, so that one with none has not been
 *     listed yet
 * @param shadow who is not told yet; nobody in a directory that does not say
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
        List<LocalDate> bankHolidays,
        ShadowMode shadow) {
    /** Opening hours are by this clock. */
    public static final ZoneId LOCAL = ZoneId.of("Europe/London");

    /** Within so many days whoever closes at all has closed, whatever holidays there are. */
    private static final int DAYS_WITH_AN_END = 14;

    /** How far a rota is looked ahead into, for a team that neither its hours nor a closure closes before: no alert rests for so long. */
    private static final Duration ROTA_AHEAD = Duration.ofDays(60);

    public TeamDirectory {
        teams = Copies.of(teams);
        places = Copies.of(places);
        needs = Copies.or(needs, new NeedRules(0, null, null, NeedRules.Otherwise.END_OF_LIFE_CRISIS, List.of()));
        escalation = Targets.complete(escalation);
        possibleMatch = Copies.or(possibleMatch, ReviewTargets.EXAMPLE);
        capabilities = Copies.of(capabilities);
        bankHolidays = Copies.of(bankHolidays);
        shadow = Copies.or(shadow, ShadowMode.NONE);
    }

    /** Where everybody is live. */
    public TeamDirectory(
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
        this(
                version,
                approvedBy,
                approvedAt,
                teams,
                places,
                needs,
                escalation,
                possibleMatch,
                capabilities,
                bankHolidays,
                ShadowMode.NONE);
    }

    /** The same with everybody live: whom it would be for. */
    public TeamDirectory asIfLive() {
        return shadow.teams().isEmpty() ? this : with(ShadowMode.NONE);
    }

    /** The same with others in shadow. */
    public TeamDirectory with(ShadowMode others) {
        return with(teams, others);
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

    /** Whether the team responds at that moment: within its hours, in no closure, and by its rota somebody is on call. */
    public boolean isOpen(Team team, Instant at) {
        return keepsHours(team, at) && !team.isClosedAt(at) && team.isStaffed(at);
    }

    /** Whether the moment is within the team's hours, also in a closure, and whoever is on call. */
    public boolean keepsHours(Team team, Instant at) {
        LocalDateTime local = keptHours(at);
        return team.opens().stream().anyMatch(hours -> hours.contains(local));
    }

    /** The same directory with what the rotas of these teams say. */
    public TeamDirectory with(Map<TeamId, Rota> rotas) {
        return with(teams.stream()
                .map(team -> {
                    Rota rota = rotas.get(team.id());
                    return rota == null ? team : team.with(rota);
                })
                .toList());
    }

    /** The same with these teams instead. */
    public TeamDirectory with(List<Team> staffed) {
        return with(staffed, shadow);
    }

    private TeamDirectory with(List<Team> staffed, ShadowMode others) {
        return new TeamDirectory(
                version,
                approvedBy,
                approvedAt,
                staffed,
                places,
                needs,
                escalation,
                possibleMatch,
                capabilities,
                bankHolidays,
                others);
    }

    /**
     * The first moment at which a team that is open is closed: its hours end, a closure begins, or nobody is on call any
     * more. Empty for one that is open all week, has no closure ahead, and whose rota has somebody for the next sixty days.
     */
    public Optional<Instant> closesAfter(Team team, Instant at) {
        if (!isOpen(team, at)) {
            return Optional.of(at);
        }
        Optional<Instant> hours = Stream.concat(hoursEnd(team, at).stream(), team.nextClosure(at).stream())
                .min(naturalOrder());
        Rota rota = team.onCall();
        Instant ahead = at.plus(ROTA_AHEAD);
        return rota == null
                ? hours
                : rota.emptyAfter(at, hours.filter(ahead::isAfter).orElse(ahead))
                        .or(() -> hours);
    }

    /**
     * The closure that keeps a team from being open, until it opens again by its hours: the one that lasts at that moment
     * or, outside of its hours, the one in which they would begin next. Empty where it is no closure.
     */
    public Optional<Closure.Stretch> closure(Team team, Instant at) {
        return team.closedAt(at)
                .or(() -> closureAhead(team, at))
                .map(stretch -> closure(team, stretch.until())
                        .map(stretch::and)
                        .orElseGet(() -> new Closure.Stretch(opens(team, stretch.until()), stretch.why())));
    }

    private Optional<Closure.Stretch> closureAhead(Team team, Instant at) {
        Instant horizon = at.plus(Duration.ofDays(DAYS_WITH_AN_END));
        boolean isSoon = team.nextClosure(at).filter(horizon::isAfter).isPresent();
        return isSoon && !keepsHours(team, at) ? hoursBegin(team, at).flatMap(team::closedAt) : Optional.empty();
    }

    private Instant opens(Team team, Instant at) {
        return keepsHours(team, at) ? at : hoursBegin(team, at).orElse(at);
    }

    private Optional<Instant> hoursBegin(Team team, Instant at) {
        return edges(team, OpeningHours::from, at)
                .filter(begin -> begin.isAfter(at) && keepsHours(team, begin))
                .findFirst();
    }

    private Optional<Instant> hoursEnd(Team team, Instant at) {
        if (team.opens().stream().anyMatch(OpeningHours::isAlways)) {
            return Optional.empty();
        }
        return edges(team, OpeningHours::to, at)
                .filter(end -> end.isAfter(at) && !keepsHours(team, end))
                .findFirst();
    }

    /**
     * When its hours may begin or end from that day on, in order: where a stretch does, where another day's hours begin to
     * hold, and when the clocks change. Worked out day by day, as most are asked for the next one only.
     */
    private static Stream<Instant> edges(Team team, ToIntFunction<OpeningHours> edge, Instant at) {
        LocalDate from = LocalDate.ofInstant(at, LOCAL);
        int[] minutes = IntStream.concat(IntStream.of(0), team.opens().stream().mapToInt(edge))
                .distinct()
                .toArray();
        Instant clocksChange = LOCAL.getRules().nextTransition(at).getInstant();
        LocalDate night = LocalDate.ofInstant(clocksChange, LOCAL);
        return IntStream.rangeClosed(0, DAYS_WITH_AN_END)
                .mapToObj(from::plusDays)
                .flatMap(day -> Stream.concat(
                                day.equals(night) ? Stream.of(clocksChange) : Stream.empty(),
                                Arrays.stream(minutes).boxed().flatMap(minute -> moments(day, minute)))
                        .sorted());
    }

    /** An hour that comes twice has two. */
    private static Stream<Instant> moments(LocalDate day, int minute) {
        ZonedDateTime first =
                day.atStartOfDay().plusMinutes(minute).atZone(LOCAL).withEarlierOffsetAtOverlap();
        return Stream.of(first.toInstant(), first.withLaterOffsetAtOverlap().toInstant());
    }

    /** What people call that team; its identifier where the directory has no such team. */
    public String name(TeamId team) {
        return team(team).map(Team::name).orElse(team.text());
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
