package vigil.board.decide;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;

/** The order of the queue: open before stood down, then priority, next deadline, age of the alert, and id, so that no two tie. */
public final class MostPressingFirst {
    /** Sorts the most pressing row first. */
    public static final Comparator<Row> ORDER = comparing(
                    (Row row) -> !row.status().isOpen())
            .thenComparing(Row::priority)
            .thenComparing(Row::deadline, nullsLast(naturalOrder()))
            .thenComparing(Row::raisedAt)
            .thenComparing(Row::alertId);

    private MostPressingFirst() {}
}
