package vigil.board.decide;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Place;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/** What people call teams and places; an unknown one is called by its identifier. */
public record Names(Map<TeamId, String> teams, Map<String, String> places) {
    /** Before the directory has been read. */
    public static final Names NONE = new Names(Map.of(), Map.of());

    public Names {
        teams = Map.copyOf(teams);
        places = Map.copyOf(places);
    }

    /** The directory's names; of two with one identifier the first counts. */
    public static Names of(TeamDirectory directory) {
        return new Names(
                directory.teams().stream().collect(Collectors.toMap(Team::id, Team::name, (first, second) -> first)),
                directory.places().stream()
                        .collect(Collectors.toMap(Place::id, Place::name, (first, second) -> first)));
    }

    /** The team's name. */
    public String team(TeamId id) {
        return teams.getOrDefault(id, id.text());
    }

    /** The place's name, or null when there is no place. */
    public @Nullable String place(@Nullable String id) {
        return id == null ? null : places.getOrDefault(id, id);
    }
}
