package vigil.load.takeover;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import vigil.load.Sources;
import vigil.load.report.Machine;
import vigil.load.rig.Ground;
import vigil.load.rig.RoutingProcess;
import vigil.load.takeover.TakeoverReport.Kill;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.Topics;
import vigil.platform.service.Closeables;

/** Two instances of routing on one broker; while people and sources go on, one after the other is killed and started again. */
final class TakeoverRun {
    private static final long SEED = 20_261_122;
    private static final int HEAP_MEGABYTES = 512;
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final int SHORTEST_QUIET_MILLIS = 1_000;
    private static final int LONGEST_QUIET_MILLIS = 4_000;

    /** Whatever has no answer after this is lost. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

    private final Settings settings;
    private final Clock clock;
    private final Consumer<String> progress;
    private final Random random = new Random(SEED);

    /**
     * What is asked for.
     *
     * @param rate snapshots and actions a second
     */
    record Settings(Path directory, int alerts, int kills, int rate) {}

    TakeoverRun(Settings settings, Clock clock, Consumer<String> progress) {
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    TakeoverReport run() throws InterruptedException {
        Machine machine = Machine.here();
        Instant startedAt = clock.instant();
        progress.accept("starting a broker and two instances of routing");
        try (Ground ground = Ground.start();
                Closeables parts = new Closeables()) {
            KafkaClients clients = ground.clients("takeover");
            try (Admin admin = clients.admin()) {
                Topics.create(admin, new Topics.Creation("", (short) 1, false));
            }
            List<RoutingProcess> instances = new ArrayList<>();
            for (int instance = 0; instance < 2; instance++) {
                instances.add(started(ground, instance));
            }
            parts.add(() -> instances.forEach(RoutingProcess::close));
            Ledger ledger = new Ledger();
            parts.add(new Reader(clients, ledger));
            Callers callers = parts.add(new Callers(
                    clients, Callers.people(settings.alerts(), settings.directory(), startedAt), ledger, clock));
            open(callers, ledger);
            callers.start(settings.rate());
            List<Kill> kills = kills(ground, instances, ledger);
            callers.stop();
            await("the last answers", ledger::isAllAnswered);
            return new TakeoverReport(
                    startedAt.toString(),
                    Sources.commit(settings.directory()),
                    machine,
                    settings.alerts(),
                    settings.rate(),
                    RoutingProcess.SESSION.toSeconds(),
                    kills,
                    callers.snapshots(),
                    callers.actions(),
                    ledger.versions(),
                    ledger.answers(),
                    ledger.unanswered(),
                    ledger.wrong());
        }
    }

    private void open(Callers callers, Ledger ledger) throws InterruptedException {
        progress.accept("opening %,d alerts".formatted(settings.alerts()));
        IntStream.range(0, settings.alerts()).forEach(callers::call);
        await("open alerts", ledger::isAllAnswered);
        ledger.takeLongest();
    }

    private List<Kill> kills(Ground ground, List<RoutingProcess> instances, Ledger ledger) throws InterruptedException {
        List<Kill> kills = new ArrayList<>();
        for (int number = 1; number <= settings.kills(); number++) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(SHORTEST_QUIET_MILLIS, LONGEST_QUIET_MILLIS));
            ledger.takeLongest();
            int victim = number % 2;
            long killed = System.nanoTime();
            instances.get(victim).kill();
            await("the other instance", () -> ledger.isAnsweredUpTo(killed + RoutingProcess.SESSION.toNanos()));
            instances.set(victim, started(ground, victim));
            long restarted = System.nanoTime();
            await("both instances", () -> ledger.isAnsweredUpTo(restarted));
            double longest = ledger.takeLongest() / 1e6;
            kills.add(new Kill(String.valueOf(victim), longest));
            progress.accept("kill %d of %d: the longest wait was %.1f s, %d wrong"
                    .formatted(
                            number,
                            settings.kills(),
                            longest / 1_000,
                            ledger.wrong().size()));
        }
        return kills;
    }

    private RoutingProcess started(Ground ground, int instance) {
        return RoutingProcess.start(ground.bootstrap(), settings.directory(), String.valueOf(instance), HEAP_MEGABYTES);
    }

    /** Goes on without it after a while: what has no answer then is in the report. */
    private void await(String what, BooleanSupplier done) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                progress.accept("waited two minutes for " + what + " in vain");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }
}
