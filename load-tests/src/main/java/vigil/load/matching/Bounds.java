package vigil.load.matching;

/** What can be said of a share after so many events, with 95 % confidence. */
public final class Bounds {
    private static final double CONFIDENCE = 0.95;
    /** Two-sided, of the normal distribution. */
    private static final double Z = 1.959964;

    private static final int HALVINGS = 100;

    private Bounds() {}

    /** Both ends included. */
    public record Interval(double from, double to) {}

    /** The one-sided exact bound (Clopper and Pearson 1934): the share at which so few would be seen once in twenty. */
    static double clopperPearsonUpper(long seen, long events) {
        if (seen >= events) {
            return 1;
        }
        double low = (double) seen / events;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (atMost(seen, events, middle) > 1 - CONFIDENCE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The probability of no more than that many, each event having that probability. */
    private static double atMost(long seen, long events, double share) {
        double logTerm = events * Math.log1p(-share);
        double sum = Math.exp(logTerm);
        for (long k = 1; k <= seen; k++) {
            logTerm += Math.log((events - k + 1.0) / k) + Math.log(share) - Math.log1p(-share);
            sum += Math.exp(logTerm);
        }
        return sum;
    }

    /** Wilson's score interval. */
    static Interval wilson(long seen, long events) {
        if (events == 0) {
            return new Interval(0, 1);
        }
        double share = (double) seen / events;
        double square = Z * Z / events;
        double centre = share + square / 2;
        double half = Z * Math.sqrt(share * (1 - share) / events + square / events / 4);
        return new Interval((centre - half) / (1 + square), (centre + half) / (1 + square));
    }
}
