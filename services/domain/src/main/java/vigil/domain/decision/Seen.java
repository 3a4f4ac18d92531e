package vigil.domain.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;

/**
 * All that a decision about an alert saw besides the time and what came.
 *
 * @param alerts those kept about the same person, or the same possible match, in the order in which they were seen
 * @param registerOffset where in the register's log the record stood that was used in place of an older one in matching's
 *     statement, or of the record that goes on where another was merged into it; null where none was
 * @param capacity what teams had said of themselves and still held: those that took nothing
 * @param loads of each team that had anything
 */
public record Seen(
        List<Version> alerts,
        int directoryVersion,
        @Nullable Long registerOffset,
        List<Capacity> capacity,
        List<Load> loads) {
    public Seen {
        alerts = Copies.of(alerts);
        capacity = Copies.of(capacity);
        loads = Copies.of(loads);
    }

    /** One version of one alert. */
    public record Version(AlertId alertId, int version) {}

    /**
     * What a team had on its hands.
     *
     * @param weight of these alerts together, as they press
     */
    public record Load(TeamId team, int alerts, int weight) {}
}
