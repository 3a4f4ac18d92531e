package vigil.load.report;

import org.jspecify.annotations.Nullable;

/**
 * What came of a backlog, published as fast as it went.
 *
 * @param events events published
 * @param awaited those of which a result must come
 * @param lost those of which none came
 * @param publishSeconds until the brokers had all of them
 * @param seconds from the first event sent to the last result read, and to no input left unread
 * @param perSecond events, awaited or not, by those seconds
 * @param otherCores cores used by other processes meanwhile; null where that isn't known
 */
public record BacklogResult(
        int events,
        int awaited,
        long lost,
        double publishSeconds,
        double seconds,
        double perSecond,
        @Nullable Double otherCores) {}
