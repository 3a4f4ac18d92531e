package vigil.load.restore;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.ReplicaInfo;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import vigil.load.Sources;
import vigil.load.report.Machine;
import vigil.load.rig.Ground;
import vigil.load.rig.Lag;
import vigil.load.rig.RoutingProcess;
import vigil.load.takeover.Callers;
import vigil.load.takeover.Ledger;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.Topics;

/** Opens alerts through routing itself, leaves tombstones beside them, and starts routing anew. */
final class RestoreRun {
    private static final int HEAP_MEGABYTES = 4_096;
    private static final String INSTANCE = "0";
    private static final String GROUP = "routing";
    private static final long LOOK_AGAIN_MILLIS = 200;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(15);

    private final Settings settings;
    private final Clock clock;
    private final Consumer<String> progress;

    /** What is asked for. */
    record Settings(Path directory, int alerts, int archived, int starts) {}

    RestoreRun(Settings settings, Clock clock, Consumer<String> progress) {
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    RestoreReport run() throws InterruptedException {
        Machine machine = Machine.here();
        Instant startedAt = clock.instant();
        progress.accept("starting a broker and routing");
        try (Ground ground = Ground.start()) {
            KafkaClients clients = ground.clients("restore");
            try (Admin admin = clients.admin()) {
                Topics.create(admin, new Topics.Creation("", (short) 1, false));
                open(ground, clients, admin, startedAt);
                archive(clients);
                return new RestoreReport(
                        startedAt.toString(),
                        Sources.commit(settings.directory()),
                        machine,
                        settings.alerts(),
                        settings.archived(),
                        bytes(admin),
                        starts(ground));
            }
        }
    }

    private void open(Ground ground, KafkaClients clients, Admin admin, Instant now) throws InterruptedException {
        progress.accept("opening %,d alerts".formatted(settings.alerts()));
        Lag lag = new Lag(admin, GROUP, List.of(Topic.MATCHING_MATCHED.named("")));
        RoutingProcess routing = start(ground);
        try (Callers callers = new Callers(
                clients, Callers.people(settings.alerts(), settings.directory(), now), new Ledger(), clock)) {
            for (int about = 0; about < settings.alerts(); about++) {
                callers.call(about);
            }
        }
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (lag.records() > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Routing did not open the alerts within a quarter of an hour.");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        routing.kill();
    }

    /** As {@code coordination.alerts} holds them until compaction forgets them too. */
    @SuppressWarnings("FutureReturnValueIgnored") // flush waits for all of them
    private void archive(KafkaClients clients) {
        progress.accept("archiving %,d".formatted(settings.archived()));
        try (Producer<String, byte[]> producer = clients.producer("archive", ProducerOptions.AT_ONCE)) {
            for (int alert = 0; alert < settings.archived(); alert++) {
                producer.send(new ProducerRecord<>(
                        Topic.COORDINATION_ALERTS.named(""),
                        alert % Topic.COORDINATION_ALERTS.partitions(),
                        "a-archived-" + alert,
                        null));
            }
            producer.flush();
        }
    }

    private List<RoutingProcess.Restored> starts(Ground ground) throws InterruptedException {
        List<RoutingProcess.Restored> restored = new ArrayList<>();
        for (int number = 1; number <= settings.starts(); number++) {
            RoutingProcess routing = start(ground);
            restored.add(routing.restored());
            routing.kill();
            progress.accept("start %d of %d: %,d alerts in %.1f s"
                    .formatted(
                            number,
                            settings.starts(),
                            restored.getLast().open(),
                            restored.getLast().millis() / 1_000));
        }
        return restored;
    }

    private RoutingProcess start(Ground ground) {
        return RoutingProcess.start(ground.bootstrap(), settings.directory(), INSTANCE, HEAP_MEGABYTES);
    }

    private static long bytes(Admin admin) throws InterruptedException {
        try {
            int broker = admin.describeCluster().nodes().get().iterator().next().id();
            return admin.describeLogDirs(List.of(broker)).allDescriptions().get().values().stream()
                    .flatMap(folders -> folders.values().stream())
                    .map(LogDirDescription::replicaInfos)
                    .flatMap(replicas -> replicas.entrySet().stream())
                    .filter(replica -> replica.getKey().topic().equals(Topic.COORDINATION_ALERTS.named("")))
                    .map(replica -> replica.getValue())
                    .mapToLong(ReplicaInfo::size)
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker doesn't say how large the alert topic is.", e);
        }
    }
}
