package vigil.routing.decide.team;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Routing;
import vigil.domain.alert.Routing.Considered;
import vigil.domain.identity.TeamId;
import vigil.domain.team.LastResort;
import vigil.domain.team.OpeningHours;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/**
 * The right open team for a need: the person's own key team first, then whoever can do most of what the need
 * calls for, then the least loaded, then by kind, then by the directory's order; at worst the last resort, which is always open and takes everybody. Every team is
 * listed with the reason why or why not.
 *
 * @param need what is needed, for example {@code symptom-control}
 * @param age in years, empty when not known: then only teams without an age limit fit
 * @param keyTeam the team named in the person's plan, null when there is none or it isn't shared
 * @param at the moment of choosing
 */
public record TeamChoice(
        String need,
        OptionalInt age,
        Placement placement,
        @Nullable TeamId keyTeam,
        Instant at) {
    private static final List<Team.Kind> ORDER = List.of(
            Team.Kind.CHILDREN,
            Team.Kind.HOSPICE,
            Team.Kind.SPECIALIST_PALLIATIVE,
            Team.Kind.UCR,
            Team.Kind.DISTRICT_NURSING,
            Team.Kind.OOH_GP,
            Team.Kind.CARE_HOME_SUPPORT,
            Team.Kind.PHARMACY,
            Team.Kind.SINGLE_POINT_OF_ACCESS,
            Team.Kind.COORDINATION_DESK);

    private static final String IN_SHADOW = "is in shadow: nobody there is told";

    /** Chooses among all teams of the directory. */
    public Routing among(TeamDirectory directory) {
        return among(directory, Set.of(), Pressure.NONE);
    }

    /** The same without those that have said no, take nothing now, or are in shadow, though never without the last resort. */
    public Routing among(TeamDirectory directory, Set<TeamId> declined, Pressure pressure) {
        List<Considered> considered = new ArrayList<>();
        List<Team> fitting = new ArrayList<>();
        Team lastResort = LastResort.of(directory);
        for (Team team : directory.teams()) {
            Optional<String> whyNot = declined.contains(team.id()) && !team.equals(lastResort)
                    ? Optional.of("has declined it")
                    : whyNot(team, directory)
                            .or(() -> directory.shadow().hasTeam(team.id()) ? Optional.of(IN_SHADOW) : Optional.empty())
                            .or(() ->
                                    team.equals(lastResort) ? Optional.empty() : pressure.takesNothing(team.id(), at));
            whyNot.ifPresentOrElse(
                    reason -> considered.add(new Considered(team.id(), team.name(), false, reason)), () -> {
                        considered.add(new Considered(
                                team.id(), team.name(), true, why(team, directory) + has(team, pressure)));
                        fitting.add(team);
                    });
        }
        Team chosen = fitting.stream()
                .min(preference(directory, pressure, lastResort))
                .orElse(lastResort);
        boolean isLastResort = fitting.stream().allMatch(team -> team.id().equals(lastResort.id()));
        return new Routing(
                chosen.id(),
                (isLastResort ? "No other team is open for this: the last resort takes it. " : "")
                        + placement.warning()
                        + why(chosen, directory)
                        + has(chosen, pressure),
                placement.from(),
                placement.isProvisional(),
                isLastResort,
                at,
                directory.version(),
                considered,
                null);
    }

    private static String has(Team team, Pressure pressure) {
        Load load = pressure.load(team.id());
        return load.alerts() == 0
                ? ""
                : " It has " + load.alerts() + (load.alerts() == 1 ? " open alert" : " open alerts") + ", of weight "
                        + load.weight() + ".";
    }

    private Comparator<Team> preference(TeamDirectory directory, Pressure pressure, Team lastResort) {
        List<String> calledFor = directory.calledFor(need, age);
        return Comparator.<Team, Boolean>comparing(team -> !team.id().equals(keyTeam))
                .thenComparing(team -> team.equals(lastResort))
                .thenComparingLong(team -> calledFor.stream()
                        .filter(can -> !team.can().contains(can))
                        .count())
                .thenComparingInt(team -> pressure.load(team.id()).weight())
                .thenComparingInt(team -> ORDER.indexOf(kind(team)));
    }

    private static Team.Kind kind(Team team) {
        return team.kind() == null ? Team.Kind.CARE_HOME_SUPPORT : team.kind();
    }

    private Optional<String> whyNot(Team team, TeamDirectory directory) {
        if (team.kind() == Team.Kind.COORDINATION_DESK) {
            return Optional.of("coordinates; it does not visit");
        }
        if (!covers(team)) {
            return Optional.of("does not cover " + placeName());
        }
        if (age.isPresent()
                ? !team.ages().contain(age.getAsInt())
                : !team.ages().isAll()) {
            return Optional.of(
                    age.isPresent()
                            ? "does not take age " + age.getAsInt()
                            : "has an age limit and the age is not known");
        }
        if (!team.takes(need)) {
            return Optional.of("does not take " + words(need));
        }
        List<String> calledFor = directory.calledFor(need, age);
        if (!team.isOfUse(calledFor)) {
            return Optional.of(
                    "can't " + calledFor.stream().map(TeamChoice::words).collect(Collectors.joining(" or ")));
        }
        return Away.of(team, directory, at).map(away -> away + ", directory version " + directory.version());
    }

    private boolean covers(Team team) {
        Team.Coverage covers = team.covers();
        boolean byPlace = placement.place() != null
                && covers.places().contains(placement.place().id());
        boolean byPractice = placement.practice() != null && covers.practices().contains(placement.practice());
        boolean byPostcode = placement.postcode() != null
                && (covers.postcodes().contains(placement.postcode().district())
                        || covers.postcodes().contains(placement.postcode().sector()));
        return covers.everywhere() || byPlace || byPractice || byPostcode;
    }

    private String why(Team team, TeamDirectory directory) {
        String own = team.id().equals(keyTeam) ? Routing.KEY_TEAM : "";
        String until = openNow(team, directory)
                .map(hours -> until(team, hours, directory))
                .orElse("closed now");
        return own + "Covers " + placeName() + ", takes " + words(need) + ", " + until + ".";
    }

    /** A rota may end sooner than the hours do, and a closure begin. */
    private String until(Team team, OpeningHours hours, TeamDirectory directory) {
        boolean byHoursAlone = team.onCall() == null && team.closed().isEmpty();
        Optional<Instant> closes = byHoursAlone ? Optional.empty() : directory.closesAfter(team, at);
        return closes.map(end -> "open until " + Away.until(end, at))
                .orElseGet(() -> hours.isAlways() ? "open day and night" : "open until " + hours.end());
    }

    private Optional<OpeningHours> openNow(Team team, TeamDirectory directory) {
        LocalDateTime local = directory.keptHours(at);
        return team.opens().stream().filter(hours -> hours.contains(local)).findFirst();
    }

    private String placeName() {
        return placement.place() == null ? "this place" : placement.place().name();
    }

    private static String words(String need) {
        return need.replace('-', ' ');
    }
}
