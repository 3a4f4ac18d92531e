package vigil.domain.team;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
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
