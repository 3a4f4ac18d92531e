package vigil.platform.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Broker settings without which a fail-over takes tens of seconds: Kafka's own values keep a dead
 * instance's transaction and its group membership alive for 10 to 70 s.
 */
public final class BrokerChecks {
    private static final List<Limit> LIMITS = List.of(
            new Limit("transaction.abort.timed.out.transaction.cleanup.interval.ms", 500),
            new Limit("group.min.session.timeout.ms", 2_000));

    private BrokerChecks() {}

    /**
     * What is wrong with the settings of each broker, one sentence each; empty if all is well.
     *
     * @throws KafkaUnavailable if the brokers refuse or don't answer
     */
    public static List<String> check(Admin admin) {
        Collection<Node> brokers = KafkaAnswers.of(admin.describeCluster().nodes());
        List<ConfigResource> resources = brokers.stream()
                .map(broker -> new ConfigResource(ConfigResource.Type.BROKER, broker.idString()))
                .toList();
        Map<ConfigResource, Config> configs =
                KafkaAnswers.of(admin.describeConfigs(resources).all());
        List<String> sentences = new ArrayList<>();
        configs.forEach((broker, config) -> LIMITS.forEach(limit -> limit.check(broker.name(), config, sentences)));
        return List.copyOf(sentences);
    }

    /** A setting in milliseconds and the most that it may be. */
    private record Limit(String setting, long mostMillis) {
        void check(String broker, Config config, List<String> sentences) {
            ConfigEntry entry = config.get(setting);
            String value = entry == null ? null : entry.value();
            if (value == null || Long.parseLong(value) > mostMillis) {
                sentences.add("Broker " + broker + " has " + setting + " " + value + " and must have at most "
                        + mostMillis + "; set it in its server.properties and start it again.");
            }
        }
    }
}
