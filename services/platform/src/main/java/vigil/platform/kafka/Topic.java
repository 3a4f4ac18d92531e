package vigil.platform.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Every topic of Vigil, with the partitions and the cleanup that the services rely on.
 *
 * <p>Topics that share keys have equally many partitions, so that one instance gets the same
 * partition of each. The number is fixed at creation: adding partitions would part people from
 * their state.
 */
public enum Topic {
    UCR_EVENTS("ucr.events", 24, Duration.ofDays(3)),
    AMBULANCE_EVENTS("ambulance.events", 24, Duration.ofDays(3)),
    OOH_EVENTS("ooh.events", 24, Duration.ofDays(3)),
    REGISTER_PEOPLE("register.people", 24, latestOfEachKey()),
    REGISTER_HISTORY("register.history", 6, eightYears()),
    DIRECTORY_TEAMS("directory.teams", 1, latestOfEachKey()),
    DIRECTORY_HISTORY("directory.history", 1, eightYears()),
    MATCHING_MATCHED("matching.matched", 24, Duration.ofDays(30)),
    MATCHING_INCIDENTS("matching.incidents", 24, latestOfEachKey()),
    MATCHING_REVIEWS("matching.reviews", 24, latestOfEachKey()),
    MATCHING_RULINGS("matching.rulings", 24, Duration.ofDays(30)),
    COORDINATION_ALERTS("coordination.alerts", 24, latestOfEachKey()),
    /** What each version of an alert was decided from, and the version itself. */
    COORDINATION_DECISIONS("coordination.decisions", 24, eightYears()),
    COORDINATION_ARCHIVE("coordination.archive", 6, eightYears()),
    COORDINATION_ACTIONS("coordination.actions", 24, Duration.ofDays(400)),
    COORDINATION_OUTCOMES("coordination.outcomes", 24, Duration.ofDays(7)),
    /** Histories of possible matches on their way to the persons' own alerts, and alerts of merged records on theirs. */
    COORDINATION_CARRIED("coordination.carried", 24, Duration.ofDays(7)),
    COORDINATION_CAPACITY("coordination.capacity", 6, latestOfEachKey()),
    /** What shifts sign; one partition, so that of two who take one over everybody sees the same first. */
    COORDINATION_HANDOVERS("coordination.handovers", 1, eightYears()),
    /** What people report about how an alert went; kept as long as the records management code keeps complaints. */
    COORDINATION_CONCERNS("coordination.concerns", 1, tenYears()),
    COORDINATION_RESPONSES("coordination.responses", 24, Duration.ofDays(3)),
    DEAD_LETTERS("dead-letters", 6, Duration.ofDays(14)),
    AUDIT_ACCESS("audit.access", 6, eightYears());

    /**
     * Most bytes of one record on any topic but the event topics; producers allow as much. Events
     * have Kafka's usual 1 MiB, and are stored as they are, so what is made of one, or set aside whole, always fits.
     */
    public static final int MOST_RECORD_BYTES = 8 * 1024 * 1024;

    private final String baseName;
    private final int partitions;
    private final @Nullable Duration retention;

    Topic(String baseName, int partitions, @Nullable Duration retention) {
        this.baseName = baseName;
        this.partitions = partitions;
        this.retention = retention;
    }

    /** Name on the brokers; {@code prefix} may be empty. */
    public String named(String prefix) {
        return prefix + baseName;
    }

    /** How many partitions it has, for ever. */
    public int partitions() {
        return partitions;
    }

    /** How long records are kept, or null where the latest of each key is kept for ever. */
    public @Nullable Duration retention() {
        return retention;
    }

    /** Whether publishers write to it: what is lost there can't be made again from another topic. */
    public boolean holdsEvents() {
        return this == UCR_EVENTS || this == AMBULANCE_EVENTS || this == OOH_EVENTS;
    }

    /** The partition where Kafka's own partitioner puts {@code key}, for records that must lie beside others. */
    public int partitionOf(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** Its {@code cleanup.policy}. */
    String cleanupPolicy() {
        return retention == null ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
    }

    private static @Nullable Duration latestOfEachKey() {
        return null;
    }

    private static Duration tenYears() {
        return Duration.ofDays(10 * 365 + 3);
    }

    private static Duration eightYears() {
        return Duration.ofDays(8 * 365 + 2);
    }
}
