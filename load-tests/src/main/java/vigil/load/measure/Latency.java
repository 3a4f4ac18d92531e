package vigil.load.measure;

import org.HdrHistogram.Histogram;

/** Latencies in milliseconds at a few percentiles; all 0 when nothing came. */
public record Latency(long count, double p50, double p90, double p99, double p999, double max) {
    private static final double NANOS_PER_MILLI = 1e6;

    public static Latency of(Histogram nanos) {
        return new Latency(
                nanos.getTotalCount(),
                at(nanos, 50),
                at(nanos, 90),
                at(nanos, 99),
                at(nanos, 99.9),
                nanos.getMaxValue() / NANOS_PER_MILLI);
    }

    private static double at(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }
}
