package vigil.load.report;

import vigil.load.measure.CoreUse;

/**
 * What came of a backlog, published as fast as it went.
 *
 * @param events events published
 * @param awaited those of which a result must come
 * @param lost those of which none came
 * @param publishSeconds until the brokers had all of them
 * @param seconds from the first event sent to the last result read, and to no input left unread
 * @param perSecond events, awaited or not, by those seconds
 * @param cores who used them meanwhile
 */
public record BacklogResult(
        int events, int awaited, long lost, double publishSeconds, double seconds, double perSecond, CoreUse cores) {
    private static final double MICROS_PER_SECOND = 1e6;

    /** Microseconds of a core that the broker spent on each event. */
    double brokerMicros() {
        return cores.broker() / events * MICROS_PER_SECOND;
    }

    /** Microseconds of a core that what was measured spent on each event. */
    double subjectMicros() {
        return cores.subject() / events * MICROS_PER_SECOND;
    }
}
