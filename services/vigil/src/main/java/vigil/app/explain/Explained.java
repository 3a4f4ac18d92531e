package vigil.app.explain;

import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.team.TeamDirectory;
import vigil.wire.AlertDecision;

/**
 * One version of an alert, and what came of deciding it again.
 *
 * @param made null where nothing is recorded of its decision
 * @param before the version that it followed; null for the first, and where that is not known
 * @param directory the one that was in use; null where it is not known
 */
public record Explained(
        int version,
        @Nullable AlertDecision made,
        @Nullable Alert before,
        @Nullable TeamDirectory directory,
        Outcome outcome) {
    static Explained unrecorded(int version, String why) {
        return new Explained(version, null, null, null, new Outcome.Unknown(why));
    }
}
