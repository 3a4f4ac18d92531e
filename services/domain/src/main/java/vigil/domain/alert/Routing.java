package vigil.domain.alert;

import java.time.Instant;
import java.util.List;
import vigil.domain.Coded;
import vigil.domain.Copies;
import vigil.domain.identity.TeamId;

/**
 * Why this team, and why not the others.
 *
 * @param provisional the place was told from a district alone, which may straddle a border
 * @param lastResort nobody else was open for this need
 */
public record Routing(
        TeamId chosen,
        String why,
        PlaceFrom placeFrom,
        boolean provisional,
        boolean lastResort,
        Instant at,
        int directoryVersion,
        List<Considered> considered) {
    /** Said of the team that the person's plan names. */
    public static final String KEY_TEAM = "The person's own key team. ";

    public Routing {
        considered = Copies.of(considered);
    }

    /** The same without saying whose own team anybody is: that is told by the plan. */
    public Routing withoutKeyTeam() {
        return new Routing(
                chosen,
                without(why),
                placeFrom,
                provisional,
                lastResort,
                at,
                directoryVersion,
                considered.stream()
                        .map(team -> new Considered(team.team(), team.name(), team.fits(), without(team.why())))
                        .toList());
    }

    private static String without(String why) {
        return why.replace(KEY_TEAM, "");
    }

    /** A team that was looked at. */
    public record Considered(TeamId team, String name, boolean fits, String why) {}

    /** What the place was told from. */
    public enum PlaceFrom implements Coded {
        PRACTICE,
        POSTCODE,
        DISTRICT,
        INCIDENT,
        NONE
    }
}
