package vigil.domain.decision;

import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;

/**
 * What a decision was made from.
 *
 * @param topic without a prefix; null, as the other two, where no record came
 */
public record Origin(
        What what,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset) {
    /** What came. */
    public enum What implements Coded {
        /** A record of one of routing's inputs. */
        RECORD,
        /** Nothing but the next moment at which something was due. */
        TIME,
        /** Another directory, which open alerts are held against. */
        DIRECTORY
    }

    public static final Origin TIME = new Origin(What.TIME, null, null, null);
    public static final Origin DIRECTORY = new Origin(What.DIRECTORY, null, null, null);

    public static Origin record(String topic, int partition, long offset) {
        return new Origin(What.RECORD, topic, partition, offset);
    }
}
