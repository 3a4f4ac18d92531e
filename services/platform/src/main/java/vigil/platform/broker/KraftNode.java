package vigil.platform.broker;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.publisher.MetadataPublisher;
import org.apache.kafka.metadata.BrokerRegistration;
import org.apache.kafka.metadata.bootstrap.BootstrapDirectory;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble.VerificationFlag;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * A controller and a broker in one process, as {@link KafkaRaftServer} has them, but the broker waits
 * until the controller has noticed that a killed one is gone.
 *
 * <p>Without that, a broker that was killed begins its next life by believing what it last knew: that it
 * leads everything. It takes up the transactions that were open, and has no one to tell their end to,
 * since it isn't registered yet. Some seconds later the controller notices the death, and for a moment no
 * partition has a leader; Kafka 4.3 takes such a partition for deleted, and the transaction for ended
 * there ({@code TransactionMarkerChannelManager.addTxnMarkersToBrokerQueue}). From then on it is open for
 * ever, and with it the offsets that nobody may then read: the service that was killed never starts again.
 * The wait costs nothing, since a broker can't register before its earlier life has ended.
 */
final class KraftNode {
    /** Several times the session timeout, for a machine that is slow. */
    private static final long GONE_WITHIN_SECONDS = 60;

    private final SharedServer shared;
    private final ControllerServer controller;
    private final BrokerServer broker;

    /** Of the folder given, which is formatted and the only one in {@code config}. */
    KraftNode(Path logs, KafkaConfig config) throws Exception {
        String folder = logs.toString();
        MetaPropertiesEnsemble stored = new MetaPropertiesEnsemble.Loader()
                .addMetadataLogDir(folder)
                .addLogDirs(List.of(folder))
                .load();
        stored.verify(
                Optional.empty(),
                OptionalInt.of(config.nodeId()),
                EnumSet.of(VerificationFlag.REQUIRE_AT_LEAST_ONE_VALID, VerificationFlag.REQUIRE_METADATA_LOG_DIR));
        shared = new SharedServer(
                config,
                stored,
                Time.SYSTEM,
                new Metrics(Time.SYSTEM),
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
        controller =
                new ControllerServer(shared, KafkaRaftServer.configSchema(), new BootstrapDirectory(folder).read());
        broker = new BrokerServer(shared);
    }

    /**
     * Returns once it takes requests.
     *
     * @throws Exception if a part can't start, or the controller doesn't fence the earlier life
     */
    void start() throws Exception {
        controller.startup();
        EarlierLife earlier = new EarlierLife();
        shared.loader().installPublishers(List.of(earlier)).get(GONE_WITHIN_SECONDS, TimeUnit.SECONDS);
        earlier.gone.get(GONE_WITHIN_SECONDS, TimeUnit.SECONDS);
        shared.loader().removeAndClosePublisher(earlier).get(GONE_WITHIN_SECONDS, TimeUnit.SECONDS);
        broker.startup();
    }

    /** Stops the broker while it still has a controller to tell, then the controller. */
    void stop() {
        broker.shutdown();
        broker.awaitShutdown();
        controller.shutdown();
        controller.awaitShutdown();
    }

    /** Completes once the metadata have no broker here that is thought to be alive. */
    private static final class EarlierLife implements MetadataPublisher {
        final CompletableFuture<Void> gone = new CompletableFuture<>();

        @Override
        public String name() {
            return "EarlierLife";
        }

        @Override
        public void close() {}

        @Override
        public void onMetadataUpdate(MetadataDelta delta, MetadataImage image, LoaderManifest manifest) {
            if (image.cluster().brokers().values().stream().allMatch(BrokerRegistration::fenced)) {
                gone.complete(null);
            }
        }
    }
}
