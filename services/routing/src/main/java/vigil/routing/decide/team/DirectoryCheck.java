package vigil.routing.decide.team;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vigil.domain.Defect;
import vigil.domain.team.Capability;
import vigil.domain.team.LastResort;
import vigil.domain.team.Place;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/** What makes a directory unfit for use; one with any of these is refused when it is loaded. */
public final class DirectoryCheck {
    private DirectoryCheck() {}

    /** The problems, each under the JSON pointer of what causes it; empty for a directory fit for use. */
    public static List<Defect> problems(TeamDirectory directory) {
        List<Defect> problems = new ArrayList<>();
        teams(directory, problems);
        places(directory, problems);
        capabilities(directory, problems);
        abilities(directory, problems);
        rotas(directory, problems);
        closures(directory, problems);
        ShadowCheck.problems(directory, problems);
        if (LastResort.find(directory).isEmpty()) {
            problems.add(new Defect(
                    "/teams",
                    "no team is open all week, takes every need and age and covers everywhere: somebody must be the"
                            + " last resort"));
        }
        if (directory.teams().stream().noneMatch(team -> team.kind() == Team.Kind.COORDINATION_DESK)) {
            problems.add(new Defect("/teams", "there is no coordination desk: possible matches would have no owner"));
        }
        return problems;
    }

    private static void teams(TeamDirectory directory, List<Defect> problems) {
        Set<String> placeIds = directory.places().stream().map(Place::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < directory.teams().size(); i++) {
            Team team = directory.teams().get(i);
            String at = "/teams/" + i;
            if (!seen.add(team.id().text())) {
                problems.add(new Defect(at + "/id", "is used by two teams: " + team.id()));
            }
            if (team.opens().isEmpty() && team.advice().isEmpty()) {
                problems.add(new Defect(at + "/opens", "is missing: " + team.id() + " would never be open"));
            }
            for (int p = 0; p < team.covers().places().size(); p++) {
                if (!placeIds.contains(team.covers().places().get(p))) {
                    problems.add(new Defect(
                            at + "/covers/places/" + p,
                            "names a place that is not in the directory: "
                                    + team.covers().places().get(p)));
                }
            }
        }
    }

    /**
     * A directory is in use for months, and its rotas are changed by many hands: a gap in one must never close the desk. A
     * team with a rota can't be the last resort either, and where it would be the only one, that is said.
     */
    private static void rotas(TeamDirectory directory, List<Defect> problems) {
        boolean hasLastResort = LastResort.find(directory).isPresent();
        for (int i = 0; i < directory.teams().size(); i++) {
            Team team = directory.teams().get(i);
            boolean watches = team.kind() == Team.Kind.COORDINATION_DESK
                    || (team.kind() == Team.Kind.SINGLE_POINT_OF_ACCESS && !hasLastResort);
            if (watches && team.rota() != null) {
                problems.add(new Defect(
                        "/teams/" + i + "/rota",
                        "would close " + team.name()
                                + " when nobody is on call: the coordination desk and the last resort"
                                + " have no rota"));
            }
        }
    }

    /** Where nobody else could be the last resort, a team that is closed on a date can't. The desk may be: the last resort coordinates then. */
    private static void closures(TeamDirectory directory, List<Defect> problems) {
        if (LastResort.find(directory).isPresent()) {
            return;
        }
        for (int i = 0; i < directory.teams().size(); i++) {
            Team team = directory.teams().get(i);
            if (!team.closed().isEmpty()
                    && team.kind() != Team.Kind.COORDINATION_DESK
                    && LastResort.wouldBe(team, directory)) {
                problems.add(new Defect(
                        "/teams/" + i + "/closed",
                        "would close " + team.name() + ", which is the last resort and always open: delete it"));
            }
        }
    }

    /** A need that no rule asks for would never call for anything. */
    private static void capabilities(TeamDirectory directory, List<Defect> problems) {
        Set<String> needs = LastResort.needs(directory);
        for (int i = 0; i < directory.capabilities().size(); i++) {
            Capability capability = directory.capabilities().get(i);
            for (int n = 0; n < capability.needs().size(); n++) {
                String need = capability.needs().get(n);
                if (!need.equals(Team.ANY_NEED) && !needs.contains(need)) {
                    problems.add(new Defect(
                            "/capabilities/" + i + "/needs/" + n,
                            "is a need that no rule asks for and no team takes: " + need));
                }
            }
        }
    }

    /** What no need calls for would count for nothing: mostly it is a slip of the pen. Without capabilities nothing counts. */
    private static void abilities(TeamDirectory directory, List<Defect> problems) {
        Set<String> known =
                directory.capabilities().stream().map(Capability::can).collect(Collectors.toCollection(TreeSet::new));
        for (int i = 0; i < directory.teams().size(); i++) {
            List<String> can = directory.teams().get(i).can();
            for (int c = 0; c < can.size(); c++) {
                String said = can.get(c);
                if (!known.isEmpty() && !known.contains(said)) {
                    problems.add(new Defect(
                            "/teams/" + i + "/can/" + c,
                            "is nothing that a need calls for: " + said + "; the nearest that one does is "
                                    + Spelling.nearest(said, known)));
                }
            }
        }
    }

    private static void places(TeamDirectory directory, List<Defect> problems) {
        Set<String> seen = new HashSet<>();
        Set<String> districts = new HashSet<>();
        for (int i = 0; i < directory.places().size(); i++) {
            Place place = directory.places().get(i);
            if (!seen.add(place.id())) {
                problems.add(new Defect("/places/" + i + "/id", "is used by two places: " + place.id()));
            }
            for (int d = 0; d < place.districts().size(); d++) {
                if (!districts.add(place.districts().get(d))) {
                    problems.add(new Defect(
                            "/places/" + i + "/districts/" + d,
                            "lies in two places: " + place.districts().get(d)));
                }
            }
        }
    }
}
