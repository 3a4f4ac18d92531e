package vigil.load.report;

import java.util.List;
import java.util.Map;

/**
 * One whole run of {@code vigil bench pipeline}.
 *
 * @param startedAt RFC 3339
 * @param commit of the sources, or {@code unknown}
 * @param versions of what matters beside our own code
 * @param options as the run was asked for
 */
public record BenchReport(
        String startedAt,
        String commit,
        Machine machine,
        Map<String, String> versions,
        Options options,
        List<SubjectResult> results) {
    public BenchReport {
        versions = Map.copyOf(versions);
        results = List.copyOf(results);
    }

    /**
     * What was asked for.
     *
     * @param seconds of each rate
     * @param warmUpSeconds before the first rate, at the highest
     * @param backlogEvents published as fast as it goes
     * @param people on the register
     * @param flushEvents whether the broker wrote every event to disk before it acknowledged it
     */
    public record Options(int seconds, int warmUpSeconds, int backlogEvents, int people, boolean flushEvents) {}

    /** Events of which no result came, in all. */
    public long lost() {
        return results.stream().mapToLong(SubjectResult::lost).sum();
    }
}
