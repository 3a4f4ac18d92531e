package vigil.load.matching;

/**
 * What became of some events.
 *
 * @param what which events
 * @param right matched with the right person; of people who aren't on the register, with nobody
 * @param asked sent to review; where the person is on the register, with them among the candidates
 * @param lost taken for nobody, or sent to review without the right person, though on the register
 * @param wrong matched automatically with somebody else
 */
public record Row(String what, long events, long right, long asked, long lost, long wrong) {
    long notRight() {
        return events - right;
    }

    /** Share of these events that were right, 0 to 1. */
    public double rightShare() {
        return share(right);
    }

    public double askedShare() {
        return share(asked);
    }

    public double lostShare() {
        return share(lost);
    }

    /** 95 % interval of {@link #rightShare}. */
    public Bounds.Interval rightInterval() {
        return Bounds.wilson(right, events);
    }

    /** What the share of false matches is not above, with 95 % confidence. */
    public double wrongAtMost() {
        return Bounds.clopperPearsonUpper(wrong, events);
    }

    private double share(long count) {
        return events == 0 ? 0 : (double) count / events;
    }
}
