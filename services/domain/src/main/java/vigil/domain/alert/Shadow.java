package vigil.domain.alert;

import vigil.domain.Coded;
import vigil.domain.identity.TeamId;

/**
 * That nobody but the desk has been told of an alert, and what would have become of it.
 *
 * @param of the source, or the identifier of the team, that is in shadow
 * @param wouldGoTo the team that was chosen for it
 * @param why in a sentence
 */
public record Shadow(Because because, String of, TeamId wouldGoTo, String why) {
    /** Who is in shadow. */
    public enum Because implements Coded {
        PUBLISHER,
        TEAM
    }

    /** The same without saying whose own team anybody is: that is told by the plan. */
    public Shadow withoutKeyTeam() {
        return new Shadow(because, of, wouldGoTo, why.replace(Routing.KEY_TEAM, ""));
    }
}
