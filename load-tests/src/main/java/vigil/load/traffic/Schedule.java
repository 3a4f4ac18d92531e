package vigil.load.traffic;

/**
 * When each event is meant to be sent, fixed before the first one is. A sender that falls behind sends late, never
 * less, and its delay counts: latency runs from the intended moment, so no slow answer hides the wait behind it
 * (coordinated omission).
 *
 * @param startNanos of the first event, by {@link System#nanoTime()}
 * @param gapNanos between two events; 0 for everything at once
 */
public record Schedule(long startNanos, double gapNanos) {
    private static final double NANOS_PER_SECOND = 1e9;

    /** A steady rate in events a second, more than 0. */
    public static Schedule steady(long startNanos, double perSecond) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("a rate is more than 0 events a second");
        }
        return new Schedule(startNanos, NANOS_PER_SECOND / perSecond);
    }

    /** Everything is due at the start. */
    public static Schedule atOnce(long startNanos) {
        return new Schedule(startNanos, 0);
    }

    /** When the event at that place, 0 for the first, is meant to be sent. */
    public long intendedNanos(int index) {
        return startNanos + Math.round(index * gapNanos);
    }
}
