package vigil.load.simulation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vigil.load.report.Machine;
import vigil.load.simulation.Simulation.Failure;
import vigil.load.simulation.Simulation.Result;
import vigil.load.simulation.check.Invariant;

/**
 * One whole run of {@code vigil bench simulate}.
 *
 * @param startedAt RFC 3339
 * @param commit of the sources, or {@code unknown}
 * @param steps of each seed
 * @param happened how often each kind of thing, over all seeds
 * @param invariants how often each was looked at, over all seeds
 * @param failures by seed
 * @param mistakes empty where none was asked for
 */
record SimulationReport(
        String startedAt,
        String commit,
        Machine machine,
        long firstSeed,
        int seeds,
        int steps,
        double seconds,
        Map<String, Long> happened,
        Map<Invariant, Checked> invariants,
        List<SeedFailure> failures,
        List<Caught> mistakes) {
    /** An invariant, and how often it was looked at. */
    record Checked(String sentence, long times) {}

    /** A seed of which something did not hold. */
    record SeedFailure(long seed, Failure failure) {}

    static Map<String, Long> happened(List<Result> results) {
        Map<String, Long> all = new TreeMap<>();
        results.forEach(result -> result.happened().forEach((what, times) -> all.merge(what, times, Long::sum)));
        return all;
    }

    static Map<Invariant, Checked> invariants(List<Result> results) {
        Map<Invariant, Checked> all = new EnumMap<>(Invariant.class);
        for (Invariant invariant : Invariant.values()) {
            long times = results.stream()
                    .mapToLong(result -> result.looked().getOrDefault(invariant, 0L))
                    .sum();
            all.put(invariant, new Checked(invariant.sentence(), times));
        }
        return all;
    }

    static List<SeedFailure> failures(List<Result> results) {
        return results.stream()
                .filter(result -> result.failure() != null)
                .map(result -> new SeedFailure(result.seed(), Objects.requireNonNull(result.failure())))
                .sorted(Comparator.comparingLong(SeedFailure::seed))
                .toList();
    }

    /** Whether everything held, and every deliberate bug was noticed. */
    boolean isGood() {
        return failures.isEmpty() && mistakes.stream().allMatch(Caught::isCaught);
    }
}
