package vigil.domain.team;

import java.util.List;
import vigil.domain.Copies;
import vigil.domain.identity.TeamId;

/**
 * Who is not told yet, in the weeks before going live: everything is decided and shown to the desk, and nobody else hears
 * of it.
 *
 * @param teams that are chosen as ever, and not told
 * @param publishers sources whose events are decided on as ever, and tell nobody, such as {@code urn:nhs:ods:RYA}
 */
public record ShadowMode(List<TeamId> teams, List<String> publishers) {
    /** Everybody is live. */
    public static final ShadowMode NONE = new ShadowMode(List.of(), List.of());

    /** The source of calls to the desk, which somebody raises by hand: always live, whoever would be chosen for them. */
    public static final String BY_HAND = "urn:vigil:desk";

    public ShadowMode {
        teams = Copies.of(teams);
        publishers = Copies.of(publishers);
    }

    public boolean hasTeam(TeamId team) {
        return teams.contains(team);
    }

    public boolean hasPublisher(String source) {
        return publishers.contains(source);
    }
}
