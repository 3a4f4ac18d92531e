package vigil.load.restore;

import java.util.List;
import vigil.load.report.Machine;
import vigil.load.rig.RoutingProcess;

/**
 * What came of it.
 *
 * @param startedAt RFC 3339
 * @param commit of the sources, or {@code unknown}
 * @param alerts that were open
 * @param archived whose tombstones stood beside them
 * @param topicBytes of the alert topic, on disk
 * @param restored by each start, the first one first
 */
record RestoreReport(
        String startedAt,
        String commit,
        Machine machine,
        int alerts,
        int archived,
        long topicBytes,
        List<RoutingProcess.Restored> restored) {
    /** How soon it has to be done. */
    static final double WITHIN_MILLIS = 5_000;

    double longestMillis() {
        return restored.stream()
                .mapToDouble(RoutingProcess.Restored::millis)
                .max()
                .orElse(0);
    }

    /** Whether every start had all that was open. */
    boolean isWhole() {
        return restored.stream().allMatch(start -> start.open() == alerts);
    }

    boolean isGood() {
        return isWhole() && longestMillis() <= WITHIN_MILLIS;
    }
}
