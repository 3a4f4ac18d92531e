package vigil.domain.event;

import java.time.Instant;
import java.util.Comparator;

/** Where a snapshot stands among those of its incident: by update time, then sequence, then event time. */
public record SnapshotOrder(Instant updatedAt, long sequence, Instant eventTime) implements Comparable<SnapshotOrder> {
    private static final Comparator<SnapshotOrder> ORDER = Comparator.comparing(SnapshotOrder::updatedAt)
            .thenComparingLong(SnapshotOrder::sequence)
            .thenComparing(SnapshotOrder::eventTime);

    @Override
    public int compareTo(SnapshotOrder other) {
        return ORDER.compare(this, other);
    }
}
