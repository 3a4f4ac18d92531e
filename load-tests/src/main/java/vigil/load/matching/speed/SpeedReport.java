package vigil.load.matching.speed;

import java.util.List;
import vigil.load.report.Machine;

/**
 * One whole run of {@code vigil bench matching-speed}.
 *
 * @param startedAt RFC 3339
 * @param commit of the sources, or {@code unknown}
 */
public record SpeedReport(String startedAt, String commit, Machine machine, List<SpeedResult> registers) {}
