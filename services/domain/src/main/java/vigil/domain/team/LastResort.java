package vigil.domain.team;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.domain.identity.TeamId;

/**
 * The team that is always open and takes everybody, everywhere, for everything; every directory has one. It has no rota and
 * no closure: whatever is written there, somebody has to answer.
 */
public final class LastResort {
    private LastResort() {}

    /** Whether that team is it. */
    public static boolean is(TeamId team, TeamDirectory directory) {
        return find(directory).filter(last -> last.id().equals(team)).isPresent();
    }

    /** The first single point of access that can be the last resort, else the first team that can. */
    public static Optional<Team> find(TeamDirectory directory) {
        return directory.teams().stream()
                .filter(team -> team.kind() == Team.Kind.SINGLE_POINT_OF_ACCESS && isOne(team, directory))
                .findFirst()
                .or(() -> directory.teams().stream()
                        .filter(team -> team.kind() != Team.Kind.COORDINATION_DESK && isOne(team, directory))
                        .findFirst())
                .or(() -> directory.teams().stream()
                        .filter(team -> isOne(team, directory))
                        .findFirst());
    }

    /** The last resort of a checked directory. */
    public static Team of(TeamDirectory directory) {
        return find(directory)
                .orElseThrow(() -> new IllegalArgumentException("a directory without a last resort is never loaded"));
    }

    /** The coordination desk of a checked directory. */
    public static Team desk(TeamDirectory directory) {
        return directory.teams().stream()
                .filter(team -> team.kind() == Team.Kind.COORDINATION_DESK)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a directory without a desk is never loaded"));
    }

    /** Who coordinates at that moment: the desk, or the last resort while the desk is closed. */
    public static Team deskAt(TeamDirectory directory, Instant at) {
        Team desk = desk(directory);
        return directory.isOpen(desk, at) ? desk : of(directory);
    }

    private static boolean isOne(Team team, TeamDirectory directory) {
        return team.closed().isEmpty() && wouldBe(team, directory);
    }

    /** Whether it could be the last resort, but for what may be written of its closures. */
    public static boolean wouldBe(Team team, TeamDirectory directory) {
        return team.onCall() == null
                && team.opens().stream().anyMatch(OpeningHours::isAlways)
                && team.ages().isAll()
                && coversEverywhere(team, directory)
                && (team.takesAnyNeed() || needs(directory).stream().allMatch(team::takes));
    }

    private static boolean coversEverywhere(Team team, TeamDirectory directory) {
        Set<String> all = directory.places().stream().map(Place::id).collect(Collectors.toSet());
        return team.covers().everywhere()
                || (!all.isEmpty() && new HashSet<>(team.covers().places()).containsAll(all));
    }

    /** Every need that the directory's rules can ask for, or that one of its teams takes. */
    public static Set<String> needs(TeamDirectory directory) {
        Set<String> needs = new HashSet<>();
        needs.add(directory.needs().otherwise().need());
        directory.needs().rules().stream().map(NeedRules.NeedRule::need).forEach(needs::add);
        directory.teams().forEach(team -> needs.addAll(team.needs()));
        needs.remove(Team.ANY_NEED);
        return needs;
    }
}
