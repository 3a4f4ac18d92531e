package vigil.load.matching.speed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured with one size of register.
 *
 * @param buildSeconds to build an index of decoded people
 * @param bytesPerPerson of heap, beyond the people themselves
 * @param decisions single decisions on one thread, warm; the baselines after them
 * @param log from the topic, null where that was left out
 */
public record SpeedResult(
        int people,
        double buildSeconds,
        double bytesPerPerson,
        List<Micros> decisions,
        @Nullable FromLog log) {
    /**
     * The register's topic on a broker.
     *
     * @param seconds until an index had everybody, read and decoded
     * @param recordBytes of a person's record, on average
     * @param visible how long after it was sent a new person was found by a claim
     */
    public record FromLog(double seconds, double recordBytes, Micros visible) {}

    Micros all() {
        return decisions.getFirst();
    }

    Micros strangers() {
        return decisions.get(2);
    }
}
