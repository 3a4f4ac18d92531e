package vigil.routing.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import vigil.domain.alert.Alert;
import vigil.routing.decide.AlertBook;
import vigil.wire.Because;

/** What routing tells of its work; no identities. */
final class RoutingMetrics {
    private static final Tags SERVICE = Tags.of("service", "routing");
    private static final Duration[] STEPS = {
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(30)
    };

    private final MeterRegistry registry;
    private final Counter deadLetters;
    private final Counter stuck;
    private final Counter waits;
    private final Timer restores;
    private final Timer publishedToRaised;
    private final DistributionSummary batches;
    private final AtomicLong partitions = new AtomicLong();
    private final AtomicLong parted = new AtomicLong();
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong inShadow = new AtomicLong();
    private final AtomicLong stuckNow = new AtomicLong();

    RoutingMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.deadLetters = registry.counter("vigil.routing.dead.letters", SERVICE);
        this.stuck = Counter.builder("vigil.routing.stuck")
                .description("tries to take on an alert that was due, in vain")
                .tags(SERVICE)
                .register(registry);
        this.waits = registry.counter("vigil.routing.waits.for.directory", SERVICE);
        this.restores = registry.timer("vigil.routing.restore", SERVICE);
        this.publishedToRaised = Timer.builder("vigil.published.to.raised")
                .description("from the log's receipt of an event to its alert's commit, where only Vigil took time")
                .tags(SERVICE)
                .serviceLevelObjectives(STEPS)
                .register(registry);
        this.batches = DistributionSummary.builder("vigil.routing.batch.records")
                .tags(SERVICE)
                .register(registry);
        registry.gauge("vigil.routing.partitions", SERVICE, partitions);
        Gauge.builder("vigil.routing.partitions.parted", parted, AtomicLong::get)
                .description("partitions of which another instance has some inputs: these wait")
                .tags(SERVICE)
                .register(registry);
        registry.gauge("vigil.alerts.open", SERVICE, open);
        Gauge.builder("vigil.alerts.in.shadow", inShadow, AtomicLong::get)
                .description("open alerts that nobody but the desk is told of; vigil.alerts.open is without them")
                .tags(SERVICE)
                .register(registry);
        Gauge.builder("vigil.alerts.stuck", stuckNow, AtomicLong::get)
                .description("alerts that are due and can't be taken on: nobody else is asked")
                .tags(SERVICE)
                .register(registry);
    }

    void waitingForDirectory() {
        waits.increment();
    }

    void deadLetter() {
        deadLetters.increment();
    }

    void stuck() {
        stuck.increment();
    }

    void stuck(int alerts) {
        stuckNow.set(alerts);
    }

    void sessionEnded(Exception cause) {
        registry.counter(
                        "vigil.routing.sessions.ended",
                        SERVICE.and("cause", cause.getClass().getSimpleName()))
                .increment();
    }

    Map<Integer, Restore.Restored> restoring(Supplier<Map<Integer, Restore.Restored>> restore) {
        Map<Integer, Restore.Restored> restored = restores.record(restore);
        return restored == null ? Map.of() : restored;
    }

    void holds(Map<Integer, AlertBook> books, int inParts) {
        parted.set(inParts);
        partitions.set(books.size());
        open.set(books.values().stream().mapToLong(AlertBook::open).sum());
        inShadow.set(books.values().stream().mapToLong(AlertBook::inShadow).sum());
    }

    void committed(Batch batch, int records, Instant now) {
        batches.record(records);
        for (Alert alert : batch.versions()) {
            registry.counter(
                            "vigil.alert.versions",
                            SERVICE.and(
                                    "what",
                                    alert.history().getLast().what().code(),
                                    "priority",
                                    alert.priority().code(),
                                    "shadow",
                                    String.valueOf(alert.isInShadow())))
                    .increment();
        }
        batch.raised().forEach(raised -> count(raised, now));
    }

    private void count(Batch.Raised raised, Instant now) {
        if (raised.alert().isInShadow()) {
            inShadow.incrementAndGet();
            return;
        }
        open.incrementAndGet();
        Instant published = raised.alert().clocks().published();
        if (raised.because() == Because.EVENT && published != null) {
            publishedToRaised.record(Duration.between(published, now));
        }
        matchedToRaised(raised.because()).record(Duration.between(raised.from(), now));
    }

    private Timer matchedToRaised(Because because) {
        return Timer.builder("vigil.matched.to.raised")
                .description("from what matching said to its alert's commit, by what led to it")
                .tags(SERVICE.and("because", because.code()))
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }
}
