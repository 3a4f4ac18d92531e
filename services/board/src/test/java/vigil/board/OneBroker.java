package vigil.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import vigil.platform.broker.EmbeddedBroker;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.Topics;

/**
 * Topics of a test's own, on one broker for all of the module: starting it is most of what a test with a broker costs, and
 * making 400 partitions most of the rest, so the next test's are made while this one runs.
 */
final class OneBroker implements AutoCloseable {
    private static final EmbeddedBroker BROKER = start();
    private static final ExecutorService ASIDE =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private static final AtomicInteger MADE = new AtomicInteger();
    private static CompletableFuture<OneBroker> next = make();

    final String bootstrap = BROKER.bootstrap();
    final String prefix = "test-" + MADE.incrementAndGet() + ".";
    final KafkaClients clients = new KafkaClients(bootstrap, "test", prefix, null);

    private OneBroker() {
        try (Admin admin = clients.admin()) {
            Topics.create(admin, new Topics.Creation(prefix, (short) 1, false));
        }
    }

    static synchronized OneBroker take() {
        OneBroker taken = next.join();
        next = make();
        return taken;
    }

    /** Forgets the topics, in its own time: thousands of partitions would slow down the broker. */
    @Override
    public void close() {
        ASIDE.execute(this::forget);
    }

    private void forget() {
        List<String> own =
                Stream.of(Topic.values()).map(topic -> topic.named(prefix)).toList();
        try (clients;
                Admin admin = clients.admin()) {
            admin.deleteTopics(own)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static CompletableFuture<OneBroker> make() {
        return CompletableFuture.supplyAsync(OneBroker::new, ASIDE);
    }

    private static EmbeddedBroker start() {
        try {
            EmbeddedBroker broker = EmbeddedBroker.start(
                    EmbeddedBroker.Options.in(Files.createTempDirectory(Path.of("target"), "broker")));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
