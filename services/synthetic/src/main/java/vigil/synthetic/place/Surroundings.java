package vigil.synthetic.place;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Place;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.synthetic.chance.Chance;

/**
 * What the team directory says of the places: whose practices and which teams a record may name.
 *
 * @param practices ODS codes; a locality without any leaves the practice out
 * @param adultTeams who may be an adult's key team
 * @param childrensTeams who may be a child's
 */
public record Surroundings(
        Map<Locality, List<String>> practices,
        Map<Locality, List<TeamId>> adultTeams,
        Map<Locality, List<TeamId>> childrensTeams) {
    /** No directory: neither practices nor key teams are named. */
    public static final Surroundings UNKNOWN = new Surroundings(Map.of(), Map.of(), Map.of());

    private static final Set<Team.Kind> KEY_TEAMS =
            Set.of(Team.Kind.HOSPICE, Team.Kind.SPECIALIST_PALLIATIVE, Team.Kind.DISTRICT_NURSING);
    private static final int AN_ADULT = 80;

    public Surroundings {
        practices = Map.copyOf(practices);
        adultTeams = Map.copyOf(adultTeams);
        childrensTeams = Map.copyOf(childrensTeams);
    }

    public static Surroundings of(TeamDirectory directory) {
        Map<Locality, List<String>> practices = new EnumMap<>(Locality.class);
        Map<Locality, List<TeamId>> adults = new EnumMap<>(Locality.class);
        Map<Locality, List<TeamId>> children = new EnumMap<>(Locality.class);
        for (Locality locality : Locality.values()) {
            practices.put(
                    locality,
                    directory.place(locality.placeId()).map(Place::practices).orElse(List.of()));
            Predicate<Team> here = team -> covers(team, locality);
            adults.put(
                    locality,
                    ids(
                            directory,
                            here.and(team -> KEY_TEAMS.contains(team.kind())
                                    && team.ages().contain(AN_ADULT))));
            children.put(locality, ids(directory, here.and(team -> team.kind() == Team.Kind.CHILDREN)));
        }
        return new Surroundings(practices, adults, children);
    }

    private static List<TeamId> ids(TeamDirectory directory, Predicate<Team> fits) {
        return directory.teams().stream()
                .filter(team -> team.kind() != null)
                .filter(fits)
                .map(Team::id)
                .toList();
    }

    private static boolean covers(Team team, Locality locality) {
        Team.Coverage covers = team.covers();
        return covers.everywhere()
                || covers.places().contains(locality.placeId())
                || locality.districts().stream()
                        .anyMatch(district -> covers.postcodes().contains(district.code()));
    }

    public Optional<String> practice(Locality locality, Chance chance) {
        return any(practices.getOrDefault(locality, List.of()), chance);
    }

    public Optional<TeamId> keyTeam(Locality locality, boolean child, Chance chance) {
        return any((child ? childrensTeams : adultTeams).getOrDefault(locality, List.of()), chance);
    }

    private static <T> Optional<T> any(List<T> values, Chance chance) {
        return values.isEmpty() ? Optional.empty() : Optional.of(chance.pick(values));
    }

    /** Surroundings that name those practices and nothing else. */
    public static Surroundings withPractices(List<Place> places) {
        Map<Locality, List<String>> practices = new EnumMap<>(Locality.class);
        for (Place place : places) {
            Arrays.stream(Locality.values())
                    .filter(locality -> locality.placeId().equals(place.id()))
                    .forEach(locality -> practices.put(locality, place.practices()));
        }
        return new Surroundings(practices, Map.of(), Map.of());
    }
}
