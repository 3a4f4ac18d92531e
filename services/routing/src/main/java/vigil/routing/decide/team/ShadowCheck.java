package vigil.routing.decide.team;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vigil.domain.Defect;
import vigil.domain.identity.TeamId;
import vigil.domain.team.LastResort;
import vigil.domain.team.ShadowMode;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/** Who can't be in shadow: a slip of the pen would leave somebody live, and a desk in shadow would leave nobody to look. */
final class ShadowCheck {
    private static final Pattern SOURCE = Pattern.compile("urn:[A-Za-z0-9][A-Za-z0-9-]+:\\S+");

    private ShadowCheck() {}

    static void problems(TeamDirectory directory, List<Defect> problems) {
        Set<Object> seen = new HashSet<>();
        List<TeamId> teams = directory.shadow().teams();
        for (int i = 0; i < teams.size(); i++) {
            TeamId team = teams.get(i);
            String at = "/shadow/teams/" + i;
            whyNot(team, directory).ifPresent(reason -> problems.add(new Defect(at, reason)));
            if (!seen.add(team)) {
                problems.add(new Defect(at, "stands there twice: " + team));
            }
        }
        List<String> publishers = directory.shadow().publishers();
        for (int i = 0; i < publishers.size(); i++) {
            String source = publishers.get(i);
            String at = "/shadow/publishers/" + i;
            whyNot(source).ifPresent(reason -> problems.add(new Defect(at, reason)));
            if (!seen.add(source)) {
                problems.add(new Defect(at, "stands there twice: " + source));
            }
        }
    }

    private static Optional<String> whyNot(TeamId id, TeamDirectory directory) {
        Optional<Team> team = directory.team(id);
        if (team.isEmpty()) {
            return Optional.of("is no team of the directory: " + id);
        }
        if (team.get().kind() == Team.Kind.COORDINATION_DESK) {
            return Optional.of("is the coordination desk, which is shown everything that is in shadow: " + id);
        }
        return LastResort.is(id, directory)
                ? Optional.of("is the last resort, after which nobody is told: " + id)
                : Optional.empty();
    }

    private static Optional<String> whyNot(String source) {
        if (source.equals(ShadowMode.BY_HAND)) {
            return Optional.of("is calls to the desk, which are always live: " + source);
        }
        return SOURCE.matcher(source).matches()
                ? Optional.empty()
                : Optional.of("is no source such as urn:nhs:ods:RYA: " + source);
    }
}
