package vigil.load;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.load.report.BenchReport;
import vigil.load.traffic.Mix;

/**
 * What is to be measured.
 *
 * @param mixes one after the other
 * @param rates events a second, each more than 0
 * @param seconds of each rate
 * @param warmUpSeconds before the first rate, at the highest one
 * @param backlogEvents how many are published at once
 * @param people on the synthetic register
 * @param directory folder of the team directory
 * @param flushEvents write every event to disk before it is acknowledged
 * @param recording where a flight recording of matching and routing goes (of the mix where everybody is on the
 *     register); null for none
 * @param baseline whether raw copying is measured too
 */
public record PipelineSettings(
        List<Mix> mixes,
        List<Double> rates,
        int seconds,
        int warmUpSeconds,
        int backlogEvents,
        int people,
        Path directory,
        boolean flushEvents,
        @Nullable Path recording,
        boolean baseline) {
    public PipelineSettings {
        mixes = List.copyOf(mixes);
        rates = List.copyOf(rates);
    }

    double highestRate() {
        return rates.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    BenchReport.Options asReported() {
        return new BenchReport.Options(seconds, warmUpSeconds, backlogEvents, people, flushEvents);
    }
}
