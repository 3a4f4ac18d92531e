package vigil.platform.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of a broker that is alone, small, and quick to notice a client that died. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerSettings() {}

    static Map<String, String> of(Path logs, String host, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE_ID),
                "log.dirs",
                logs.toString(),
                "controller.quorum.voters",
                NODE_ID + "@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listeners",
                "PLAINTEXT://" + host + ":" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://" + host + ":" + port,
                "auto.create.topics.enable",
                "false"));
        settings.putAll(ALONE);
        settings.putAll(QUICK);
        settings.putAll(SMALL);
        return settings;
    }

    /** There is no second broker to copy to. */
    private static final Map<String, String> ALONE = Map.of(
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "default.replication.factor", "1",
            "min.insync.replicas", "1");

    /**
     * A dead instance's transaction is aborted, its group goes on, and a killed broker may come back
     * (its session counts until it times out), all within seconds.
     */
    private static final Map<String, String> QUICK = Map.of(
            "transaction.abort.timed.out.transaction.cleanup.interval.ms", "500",
            "group.min.session.timeout.ms", "2000",
            "group.initial.rebalance.delay.ms", "0",
            "broker.session.timeout.ms", "3000",
            "broker.heartbeat.interval.ms", "500");

    /** Room for one machine's topics, not for a data centre's. */
    private static final Map<String, String> SMALL = Map.of(
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.num.partitions", "1",
            "num.network.threads", "1",
            "num.io.threads", "2",
            "background.threads", "2",
            "log.cleaner.dedupe.buffer.size", "2097152",
            "log.index.size.max.bytes", "1048576",
            // they wait for the disk: hundreds of partitions are flushed when it stops
            "num.recovery.threads.per.data.dir", "8");
}
