package vigil.load.simulation.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Requires that invariants hold, and counts how often each was looked at. */
public final class Checks {
    private final Map<Invariant, Long> looked = new EnumMap<>(Invariant.class);

    /**
     * @param how what is wrong where it does not hold
     * @throws Broken where it does not hold
     */
    void require(Invariant invariant, boolean holds, Supplier<String> how) {
        looked.merge(invariant, 1L, Long::sum);
        if (!holds) {
            throw new Broken(invariant, how.get(), null);
        }
    }

    public Map<Invariant, Long> looked() {
        return looked;
    }
}
