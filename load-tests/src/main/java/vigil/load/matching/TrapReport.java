package vigil.load.matching;

import java.util.List;
import vigil.load.report.Machine;

/**
 * One whole run of {@code vigil bench matching}.
 *
 * @param startedAt RFC 3339
 * @param commit of the sources, or {@code unknown}
 * @param seed of people and events
 */
public record TrapReport(String startedAt, String commit, Machine machine, long seed, List<TrapResult> registers) {}
