package vigil.load.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.service.Closeables;

/** A real broker with a new, empty folder, in a process of its own; both are gone after {@link #close}. */
public final class Ground implements AutoCloseable {
    private final Child broker;
    private final Closeables parts;

    private Ground(Child broker, Closeables parts) {
        this.broker = broker;
        this.parts = parts;
    }

    /** Starts the broker. */
    public static Ground start() {
        Closeables parts = new Closeables();
        try {
            Path data = Files.createTempDirectory("vigil-bench");
            parts.add(() -> delete(data));
            return new Ground(parts.add(BrokerProcess.start(data)), parts);
        } catch (IOException e) {
            throw parts.closeAfter(new UncheckedIOException("A folder for the broker can't be made.", e));
        } catch (RuntimeException e) {
            throw parts.closeAfter(e);
        }
    }

    /** Where clients meet it. */
    public String bootstrap() {
        return broker.said();
    }

    /** Where the broker runs. */
    public ProcessHandle process() {
        return broker.process();
    }

    /** Makes clients for this process. */
    public KafkaClients clients(String instance) {
        return parts.add(new KafkaClients(bootstrap(), "bench", instance, null));
    }

    @Override
    public void close() {
        parts.close();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> found = Files.walk(folder)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
