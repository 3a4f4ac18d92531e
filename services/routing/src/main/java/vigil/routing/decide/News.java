package vigil.routing.decide;

import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Death;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;

/** Whether what a source says after the end is news that somebody has to see. */
final class News {
    private News() {}

    /**
     * What people have ended stays ended unless it gets worse, or the call was none of this person's, or cancelled, by then:
     * nobody has ended what it says now. An alert that stood down by itself comes back with any news.
     */
    static boolean isIn(MatchStatement statement, Alert closed, IncidentView known, Priority priority) {
        return hasStoodDownByItself(closed)
                || known.withdrawn()
                || known.latest().status().isVoid()
                || isNewDeath(closed, known, statement)
                || priority.isAbove(closed.priority());
    }

    private static boolean hasStoodDownByItself(Alert closed) {
        return closed.status() == Status.STOOD_DOWN
                && closed.history().stream()
                        .filter(line -> line.what() == What.STOOD_DOWN)
                        .reduce((earlier, later) -> later)
                        .filter(line -> !line.by().equals(AlertDraft.VIGIL))
                        .isEmpty();
    }

    /**
     * Nobody who closed it knew, so nobody has seen to it. That a caller's words were of somebody else, or a record was
     * wrong, as whoever closed it found, says nothing of a crew that says so now.
     */
    private static boolean isNewDeath(Alert closed, IncidentView known, MatchStatement statement) {
        if (closed.resolution() != null && closed.resolution().outcome().isDeath()) {
            return false;
        }
        Death before = closed.death();
        if (before == null || !before.isRecorded()) {
            return Deaths.isKnown(shown(closed, statement), statement.event());
        }
        boolean isSaidNow = Deaths.isSaidIn(statement.event()) && !Deaths.isSaidIn(known.latest());
        return before.contradicted() && isSaidNow;
    }

    /** A record that is older than the alert's may say of the living that they have died. */
    private static @Nullable Person shown(Alert closed, MatchStatement statement) {
        return statement.registerOffset() < closed.registerOffset() ? closed.person() : statement.person();
    }
}
