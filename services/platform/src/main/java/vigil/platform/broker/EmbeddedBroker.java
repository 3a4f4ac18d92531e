package vigil.platform.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import vigil.platform.service.Closeables;

/**
 * A real Kafka broker, with its controller, in this process.
 *
 * <p>One broker has no copy of anything: it is for one machine and for tests, not for live care.
 * The classes that start it are public in Kafka but not supported, so the version is pinned. Who
 * uses this class brings {@code org.apache.kafka:kafka_2.13}, which this module leaves optional.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final String bootstrap;
    private final Closeables parts;

    private EmbeddedBroker(String bootstrap, Closeables parts) {
        this.bootstrap = bootstrap;
        this.parts = parts;
    }

    /**
     * How to start it.
     *
     * @param data folder of its records, made and formatted if new, used as it is otherwise
     * @param host address to listen on
     * @param port port to listen on; 0 for any free one
     * @param overrides broker settings that win over ours
     */
    public record Options(Path data, String host, int port, Map<String, String> overrides) {
        public Options {
            overrides = Map.copyOf(overrides);
        }

        /** On 127.0.0.1 and any free port. */
        public static Options in(Path data) {
            return new Options(data, "127.0.0.1", 0, Map.of());
        }

        /** The same on another port. */
        public Options withPort(int other) {
            return new Options(data, host, other, overrides);
        }

        /** The same with other settings that win over ours. */
        public Options withOverrides(Map<String, String> other) {
            return new Options(data, host, port, other);
        }
    }

    /**
     * Starts it and returns once it takes requests: after about two seconds, or five if the last one here was killed.
     *
     * @throws IllegalStateException if the folder is in use, the port is taken or the broker can't start
     */
    public static EmbeddedBroker start(Options options) {
        Closeables parts = new Closeables();
        try {
            parts.add(DataDirectory.lock(options.data()));
            Path logs = options.data().toAbsolutePath().resolve("kafka");
            FreePorts ports = FreePorts.on(options.host(), options.port());
            Map<String, String> settings =
                    new HashMap<>(BrokerSettings.of(logs, options.host(), ports.clients(), ports.controller()));
            settings.putAll(options.overrides());
            format(logs);
            KraftNode node = new KraftNode(logs, new KafkaConfig(settings, false));
            parts.add(node::stop);
            node.start();
            return new EmbeddedBroker(options.host() + ":" + ports.clients(), parts);
        } catch (IllegalStateException e) {
            throw parts.closeAfter(e);
        } catch (Exception e) {
            throw parts.closeAfter(new IllegalStateException(
                    "The broker in " + options.data() + " can't start: " + e.getMessage(), e));
        }
    }

    /** Where clients meet it: {@code host:port}. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Stops it cleanly, in about a second. */
    @Override
    public void close() {
        parts.close();
    }

    private static void format(Path logs) throws Exception {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(logs);
        new Formatter()
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(logs.toString()))
                .setMetadataLogDirectory(logs.toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
    }
}
