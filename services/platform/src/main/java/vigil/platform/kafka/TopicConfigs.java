package vigil.platform.kafka;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The configuration that a topic is made with. Afterwards only an event topic that is stored packed is changed, to unpacked; the rest
 * is an operator's, and what is necessary is checked.
 */
final class TopicConfigs {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private TopicConfigs() {}

    static Map<String, String> of(Topic topic, int replicationFactor, boolean flushEvents) {
        Map<String, String> configs = new LinkedHashMap<>();
        configs.putAll(necessary(topic));
        Duration retention = topic.retention();
        if (retention == null) {
            configs.put(TopicConfig.SEGMENT_MS_CONFIG, millis(HOUR));
            configs.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(HOUR));
        } else {
            configs.put(TopicConfig.RETENTION_MS_CONFIG, millis(retention));
            configs.put(TopicConfig.SEGMENT_MS_CONFIG, millis(segment(retention)));
        }
        configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, replicationFactor >= 3 ? "2" : "1");
        if (!topic.holdsEvents()) {
            configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Topic.MOST_RECORD_BYTES));
            if (topic == Topic.COORDINATION_DECISIONS) {
                // Every version whole, for years: a third of the bytes, packed by the broker while nobody waits for a
                // reader.
                configs.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "lz4");
            }
            return configs;
        }
        // Receipt is the broker's to date: publishers' clocks may be wrong, and receipt orders what they misdate.
        configs.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        if (flushEvents) {
            configs.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
        }
        return configs;
    }

    /**
     * What services rely on, and check. The largest event is meant unpacked: brokers weigh what they store, and
     * 20 MiB of junk that pack to almost nothing would be too large to be set aside.
     */
    static Map<String, String> necessary(Topic topic) {
        return topic.holdsEvents()
                ? Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        topic.cleanupPolicy(),
                        TopicConfig.COMPRESSION_TYPE_CONFIG,
                        "uncompressed")
                : Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanupPolicy());
    }

    /** Kafka deletes whole segments, so a long one would keep its oldest record far beyond the retention. */
    private static Duration segment(Duration retention) {
        Duration twelfth = retention.dividedBy(12);
        return twelfth.compareTo(WEEK) > 0 ? WEEK : twelfth;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
