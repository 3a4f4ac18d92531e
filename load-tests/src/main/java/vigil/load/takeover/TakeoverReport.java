package vigil.load.takeover;

import java.util.List;
import vigil.load.measure.Latency;
import vigil.load.report.Machine;

/**
 * What came of it.
 *
 * @param sessionSeconds after how long of silence the brokers take an instance for dead
 * @param snapshots sent while instances were killed, and before
 * @param actions sent meanwhile
 * @param versions of alerts that were committed
 * @param answers from when each snapshot and action was due until its effect or answer could be read
 * @param lost had no effect, or no answer
 * @param wrong what must not be, as sentences
 */
record TakeoverReport(
        String startedAt,
        String commit,
        Machine machine,
        int alerts,
        int rate,
        long sessionSeconds,
        List<Kill> kills,
        long snapshots,
        long actions,
        long versions,
        Latency answers,
        long lost,
        List<String> wrong) {
    /** How soon another instance has to answer for what the killed one had. */
    static final double WITHIN_MILLIS = 10_000;

    /**
     * One of them.
     *
     * @param instance which was killed
     * @param longestMillis that anything waited that was due from then on until both worked again
     */
    record Kill(String instance, double longestMillis) {}

    double longestMillis() {
        return kills.stream().mapToDouble(Kill::longestMillis).max().orElse(0);
    }

    boolean isGood() {
        return lost == 0 && wrong.isEmpty() && longestMillis() <= WITHIN_MILLIS;
    }
}
