package vigil.board.decide;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;

/**
 * The order of the queue: live before what nobody is told, open before stood down, what was put off last of what is open, then priority, next deadline, age of
 * the alert, and id, so that no two tie.
 */
public final class MostPressingFirst {
    /** Sorts the most pressing row first. */
    public static final Comparator<Row> ORDER = comparing((Row row) -> row.shadow() != null)
            .thenComparing(row -> !row.status().isOpen())
            .thenComparing(row -> row.hands().isAsleep())
            .thenComparing(Row::priority)
            .thenComparing(row -> row.due().next(), nullsLast(naturalOrder()))
            .thenComparing(Row::raisedAt)
            .thenComparing(Row::alertId);

    private MostPressingFirst() {}
}
