package vigil.intake.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vigil.intake.decide.Offered;

/** Counts events by type and outcome, and times requests from their last byte to their answer. */
final class IntakeMeter {
    private final MeterRegistry registry;
    private final Timer seconds;

    IntakeMeter(MeterRegistry registry) {
        this.registry = registry;
        this.seconds = Timer.builder("vigil.intake")
                .description("From the last byte of a request to its answer")
                .publishPercentileHistogram()
                .register(registry);
    }

    /** What became of an event. */
    enum Outcome {
        RECEIVED("received"),
        REPEATED("repeated"),
        REFUSED("refused"),
        UNAVAILABLE("unavailable");

        private final String tag;

        Outcome(String tag) {
            this.tag = tag;
        }
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    void answered(Timer.Sample sample) {
        sample.stop(seconds);
    }

    /** Counts {@code events}, all with the same outcome. */
    void count(List<Offered> events, Outcome outcome) {
        Map<String, Long> byType = events.stream()
                .map(each -> each.event().type().code())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        byType.forEach((type, number) -> add(type, outcome, number));
    }

    /** Counts {@code number} events whose type couldn't be told. */
    void countUnknown(long number, Outcome outcome) {
        add("unknown", outcome, number);
    }

    private void add(String type, Outcome outcome, long number) {
        registry.counter("vigil.intake.events", "type", type, "outcome", outcome.tag)
                .increment((double) number);
    }
}
