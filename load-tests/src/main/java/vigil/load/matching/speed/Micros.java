package vigil.load.matching.speed;

import org.HdrHistogram.Histogram;

/** Times of single decisions, in microseconds. */
public record Micros(String what, long count, double p50, double p90, double p99, double p999, double max) {
    private static final double NANOS_PER_MICRO = 1e3;

    static Micros of(String what, Histogram nanos) {
        return new Micros(
                what,
                nanos.getTotalCount(),
                at(nanos, 50),
                at(nanos, 90),
                at(nanos, 99),
                at(nanos, 99.9),
                nanos.getMaxValue() / NANOS_PER_MICRO);
    }

    private static double at(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / NANOS_PER_MICRO;
    }
}
