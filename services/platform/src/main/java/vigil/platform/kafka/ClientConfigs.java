package vigil.platform.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;

/**
 * The settings of Kafka clients, each with its reason where it isn't Kafka's own.
 *
 * <p>The range assignor gives one instance the same partition of every topic. Retries wait 2 ms:
 * the usual 100 ms is met whenever a transaction starts before the last one's markers are written.
 */
final class ClientConfigs {
    /** Dead producers hold readers of committed records back for this long at most. */
    static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(3);

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
    private static final int RETRY_BACKOFF_MILLIS = 2;
    private static final int RETRY_BACKOFF_MAX_MILLIS = 50;

    private ClientConfigs() {}

    static Map<String, Object> groupConsumer(String bootstrap, String clientId, ConsumerOptions options) {
        Map<String, Object> configs = consumer(bootstrap, clientId, options.readCommitted());
        int session = Math.toIntExact(options.sessionTimeout().toMillis());
        configs.put(ConsumerConfig.GROUP_ID_CONFIG, options.groupId());
        configs.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        configs.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        configs.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        configs.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
        configs.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, options.maxPollRecords());
        return configs;
    }

    static Map<String, Object> consumer(String bootstrap, String clientId, boolean readCommitted) {
        IsolationLevel isolation = readCommitted ? IsolationLevel.READ_COMMITTED : IsolationLevel.READ_UNCOMMITTED;
        Map<String, Object> configs = common(bootstrap, clientId);
        configs.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString().toLowerCase(Locale.ROOT));
        configs.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configs.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configs.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return configs;
    }

    static Map<String, Object> producer(String bootstrap, String clientId, ProducerOptions options) {
        Map<String, Object> configs = common(bootstrap, clientId);
        long delivery = options.deliveryTimeout().toMillis();
        long linger = options.linger().toMillis();
        configs.put(ProducerConfig.ACKS_CONFIG, "all");
        configs.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configs.put(ProducerConfig.LINGER_MS_CONFIG, linger);
        configs.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(delivery));
        configs.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(Math.min(REQUEST_TIMEOUT.toMillis(), delivery - linger)));
        configs.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery);
        configs.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MOST_RECORD_BYTES);
        configs.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, options.compression().setting);
        return configs;
    }

    static Map<String, Object> transactional(
            String bootstrap, String clientId, String transactionalId, ProducerOptions options) {
        Map<String, Object> configs = producer(bootstrap, clientId, options);
        configs.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        configs.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Math.toIntExact(TRANSACTION_TIMEOUT.toMillis()));
        return configs;
    }

    static Map<String, Object> common(String bootstrap, String clientId) {
        Map<String, Object> configs = new HashMap<>();
        configs.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        configs.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        configs.put(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG, RETRY_BACKOFF_MILLIS);
        configs.put(CommonClientConfigs.RETRY_BACKOFF_MAX_MS_CONFIG, RETRY_BACKOFF_MAX_MILLIS);
        configs.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return configs;
    }
}
