package vigil.register.http;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of people's records, by the way they came. */
final class ChangeMeter {
    private final MeterRegistry registry;
    private final String way;

    ChangeMeter(MeterRegistry registry, String way) {
        this.registry = registry;
        this.way = way;
    }

    void recorded(long people) {
        add("recorded", people);
    }

    void removed(long people) {
        add("removed", people);
    }

    void refused(long people) {
        add("refused", people);
    }

    private void add(String outcome, long people) {
        if (people > 0) {
            registry.counter("vigil.register.changes", "way", way, "outcome", outcome)
                    .increment((double) people);
        }
    }
}
