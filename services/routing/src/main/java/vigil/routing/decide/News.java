package vigil.routing.decide;

import vigil.domain.alert.Alert;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Status;
import vigil.domain.match.MatchStatement;

/** Whether what a source says after the end is news that somebody has to see. */
final class News {
    private News() {}

    /**
     * People's resolutions stand unless it gets worse, or the call was none of this person's, or cancelled, by then:
     * nobody has resolved what it says now. An alert that stood down by itself comes back with any news.
     */
    static boolean isIn(MatchStatement statement, Alert closed, IncidentView known, Priority priority) {
        return closed.status() == Status.STOOD_DOWN
                || known.withdrawn()
                || known.latest().status().isVoid()
                || isNewDeath(closed, statement)
                || priority.isAbove(closed.priority());
    }

    /** Nobody who closed it knew, so nobody has seen to it. */
    private static boolean isNewDeath(Alert closed, MatchStatement statement) {
        boolean resolvedAsDeath =
                closed.resolution() != null && closed.resolution().outcome().isDeath();
        return closed.death() == null && !resolvedAsDeath && Deaths.isKnown(statement.person(), statement.event());
    }
}
