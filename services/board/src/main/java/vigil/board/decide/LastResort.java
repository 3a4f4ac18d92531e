package vigil.board.decide;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.domain.team.NeedRules.NeedRule;
import vigil.domain.team.OpeningHours;
import vigil.domain.team.Place;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/** The single point of access that takes everybody, everywhere, for everything, all week: whatever nobody else can take. */
final class LastResort {
    private LastResort() {}

    /** Whether that team is it. */
    static boolean is(Team team, TeamDirectory directory) {
        return directory.teams().stream()
                .filter(each -> each.kind() == Team.Kind.SINGLE_POINT_OF_ACCESS)
                .filter(each -> each.opens().stream().anyMatch(OpeningHours::isAlways))
                .filter(each -> each.ages().isAll() && coversEverywhere(each, directory))
                .filter(each -> needs(directory).allMatch(each::takes))
                .findFirst()
                .filter(first -> first.id().equals(team.id()))
                .isPresent();
    }

    private static boolean coversEverywhere(Team team, TeamDirectory directory) {
        Set<String> all = directory.places().stream().map(Place::id).collect(Collectors.toSet());
        return team.covers().everywhere()
                || (!all.isEmpty() && new HashSet<>(team.covers().places()).containsAll(all));
    }

    /** Every need that the rules can ask for, or that a team takes. */
    private static Stream<String> needs(TeamDirectory directory) {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(directory.needs().otherwise().need()),
                                directory.needs().rules().stream().map(NeedRule::need)),
                        directory.teams().stream().flatMap(team -> team.needs().stream()))
                .filter(need -> !need.equals(Team.ANY_NEED));
    }
}
