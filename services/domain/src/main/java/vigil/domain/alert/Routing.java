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
    public Routing {
        considered = Copies.of(considered);
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
