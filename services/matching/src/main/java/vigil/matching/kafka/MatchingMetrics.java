package vigil.matching.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vigil.domain.event.EventType;
import vigil.matching.decide.RegisterIndex;
import vigil.matching.decide.incident.IncidentMemory;

/** What matching tells of its work; no identities. */
public final class MatchingMetrics {
    private static final String SERVICE = "service";
    private static final String NAME = "matching";

    private final MeterRegistry registry;
    private final Timer matching;
    private final AtomicInteger parted = new AtomicInteger();

    public MatchingMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.matching = Timer.builder("vigil.match")
                .description("deciding about one event, without reading or writing")
                .tags(SERVICE, NAME)
                .serviceLevelObjectives(
                        Duration.ofNanos(10_000),
                        Duration.ofNanos(50_000),
                        Duration.ofNanos(100_000),
                        Duration.ofNanos(200_000),
                        Duration.ofNanos(600_000),
                        Duration.ofMillis(2),
                        Duration.ofMillis(10),
                        Duration.ofMillis(100))
                .register(registry);
        Gauge.builder("vigil.matching.partitions.parted", parted, AtomicInteger::get)
                .description("partitions of which another instance has some inputs: their events wait")
                .tags(SERVICE, NAME)
                .register(registry);
    }

    /** Of how many partitions this instance has only some inputs. */
    void parted(int partitions) {
        parted.set(partitions);
    }

    /** How many people there are, and how long ago the brokers last said so. */
    public void register(RegisterIndex index, Supplier<Duration> age) {
        Gauge.builder("vigil.register.people", index, RegisterIndex::size)
                .tags(SERVICE, NAME)
                .register(registry);
        Gauge.builder("vigil.register.age.seconds", age, since -> since.get().toMillis() / 1e3)
                .description("since the brokers last answered for the register's log")
                .tags(SERVICE, NAME)
                .strongReference(true)
                .register(registry);
    }

    void sessionEnded(Exception cause) {
        registry.counter(
                        "vigil.matching.sessions.ended",
                        SERVICE,
                        NAME,
                        "cause",
                        cause.getClass().getSimpleName())
                .increment();
    }

    /** How many incidents are open and about nobody for certain. */
    void openIncidents(Memories memories) {
        Gauge.builder("vigil.matching.open.incidents", memories, Memories::openCount)
                .description("incidents that a change of the register may still concern")
                .tags(SERVICE, NAME)
                .register(registry);
    }

    /** A change of the register has led to that. */
    void rematched(IncidentMemory memory) {
        rematch(tag(Outcome.of(memory)));
    }

    void rematchFailed() {
        rematch("failed");
    }

    /** What became of an event, as it is counted. */
    enum Outcome {
        CONFIRMED,
        POSSIBLE,
        NOBODY,
        NO_IDENTITY,
        FORWARDED;

        static Outcome of(IncidentMemory memory) {
            return switch (memory.statement().kind()) {
                case CONFIRMED -> CONFIRMED;
                case POSSIBLE -> POSSIBLE;
                case NOTHING -> NOBODY;
            };
        }
    }

    void decided(EventType type, Outcome outcome) {
        count(type.name().toLowerCase(Locale.ROOT), tag(outcome));
    }

    void unreadable() {
        count("unknown", "unreadable");
    }

    void deadLetter(DeadLetters.Kind kind) {
        registry.counter("vigil.matching.dead.letters", SERVICE, NAME, "kind", kind.tag())
                .increment();
    }

    Timer matching() {
        return matching;
    }

    private void rematch(String outcome) {
        registry.counter("vigil.matching.rematches", SERVICE, NAME, "outcome", outcome)
                .increment();
    }

    private void count(String sourceType, String outcome) {
        registry.counter("vigil.events", SERVICE, NAME, "source_type", sourceType, "outcome", outcome)
                .increment();
    }

    private static String tag(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
