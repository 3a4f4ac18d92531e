package vigil.domain.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Copies;
import vigil.domain.identity.TeamId;

/**
 * Why this team, and why not the others.
 *
 * @param provisional the place was told from a district alone, which may straddle a border
 * @param lastResort nobody else was open for this need
 * @param alsoTell the team of the other services that lead the care as well, children's or adults'; null for nobody. Whoever owns
 *     the alert tells them
 */
public record Routing(
        TeamId chosen,
        String why,
        PlaceFrom placeFrom,
        boolean provisional,
        boolean lastResort,
        Instant at,
        int directoryVersion,
        List<Considered> considered,
        @Nullable TeamId alsoTell) {
    /** Said of the team that the person's plan names. */
    public static final String KEY_TEAM = "The person's own key team. ";

    public Routing {
        considered = Copies.of(considered);
    }

    /** The same once nothing of the plan may be told: neither whose own team anybody is, nor to more teams than have it. */
    public Routing withoutPlan() {
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
                        .toList(),
                null);
    }

    /** In words, whom the owner has to tell as well; empty where nobody, or where that team owns it by now. */
    public String alsoTell(TeamId owner) {
        return alsoTell == null || alsoTell.equals(owner)
                ? ""
                : " Also tell "
                        + considered.stream()
                                .filter(team -> team.team().equals(alsoTell))
                                .map(Considered::name)
                                .findFirst()
                                .orElse(alsoTell.text())
                        + ".";
    }

    /** The same, with that team told as well; null for nobody but the owner. */
    public Routing alsoTelling(@Nullable TeamId other) {
        return new Routing(chosen, why, placeFrom, provisional, lastResort, at, directoryVersion, considered, other);
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
