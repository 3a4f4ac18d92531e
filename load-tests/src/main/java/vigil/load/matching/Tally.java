package vigil.load.matching;

import java.util.EnumMap;
import java.util.Map;

/** How many events came out how. For one thread; two can be added up. */
final class Tally {
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);

    void count(Outcome outcome) {
        counts.merge(outcome, 1L, Long::sum);
    }

    void add(Tally other) {
        other.counts.forEach((outcome, count) -> counts.merge(outcome, count, Long::sum));
    }

    long of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    long events() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** As a row of a report. */
    Row row(String what) {
        return new Row(
                what,
                events(),
                of(Outcome.RIGHT),
                of(Outcome.ASKED),
                of(Outcome.ASKED_OF_OTHERS) + of(Outcome.MISSED),
                of(Outcome.FALSE));
    }
}
