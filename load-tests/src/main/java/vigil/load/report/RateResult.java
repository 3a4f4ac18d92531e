package vigil.load.report;

import vigil.load.measure.CoreUse;
import vigil.load.measure.Latency;

/**
 * What came of a steady rate.
 *
 * @param rate events a second, as meant
 * @param sent events published
 * @param awaited those of which a result must come
 * @param lost those of which none came
 * @param latency from the intended moment of publishing to the result being read, in milliseconds
 * @param sentLateP99 how far the sender was behind its schedule at the 99th percentile, in milliseconds; it is part
 *     of the latency
 * @param cores who used them meanwhile
 */
public record RateResult(
        double rate, int sent, int awaited, long lost, Latency latency, double sentLateP99, CoreUse cores) {}
