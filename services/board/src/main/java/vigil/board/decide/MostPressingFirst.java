package vigil.board.decide;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;
import vigil.domain.alert.PlaceAtRisk;

/**
 * The order of the queue: live before what nobody is told, open before stood down, what has to be caught up with last of what is
 * open, before it what was put off, then priority, a crew that decides now, then one that leaves, next deadline, age of the alert, and id, so that no two tie.
 */
public final class MostPressingFirst {
    /** A call helps only until the crew has left; all other risks count alike. */
    private static final List<String> PRESSING =
            List.of(PlaceAtRisk.Risk.LEAVING.code(), PlaceAtRisk.Risk.DECIDE_NOW.code());

    /** Sorts the most pressing row first. */
    public static final Comparator<Row> ORDER = comparing((Row row) -> row.shadow() != null)
            .thenComparing(row -> !row.status().isOpen())
            .thenComparing(Row::catchingUp)
            .thenComparing(row -> row.hands().isAsleep())
            .thenComparing(Row::priority)
            .thenComparing(row -> PRESSING.indexOf(row.risk()), reverseOrder())
            .thenComparing(row -> row.due().next(), nullsLast(naturalOrder()))
            .thenComparing(Row::raisedAt)
            .thenComparing(Row::alertId);

    private MostPressingFirst() {}
}
