package vigil.board.decide;

import vigil.domain.identity.AlertId;

/** What a record or the passing of time does to the queue. */
public sealed interface Change {
    /** A row is new, or has become this. */
    record Shown(Row row) implements Change {}

    /** A row has left; {@code why} is for the person who was looking at it. */
    record Gone(AlertId alertId, String why) implements Change {}
}
