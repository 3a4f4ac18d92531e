package vigil.synthetic.chance;

import java.time.Duration;
import java.util.List;

/**
 * A seeded source of chance (SplitMix64, Steele, Lea and Flood 2014), written out so that the same seed
 * gives the same draws on every Java. For one thread.
 */
public final class Chance {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The chance that belongs to a seed and whatever else tells one use of it from another. */
    public static Chance of(long seed, long... use) {
        long state = mixed(seed + GOLDEN_GAMMA);
        for (long part : use) {
            state = mixed(state ^ mixed(part + GOLDEN_GAMMA));
        }
        return new Chance(state);
    }

    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Any 64 bits. */
    public long bits() {
        state += GOLDEN_GAMMA;
        return mixed(state);
    }

    /** At least 0 and less than 1. */
    public double fraction() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /** True with that probability. */
    public boolean happens(double probability) {
        return fraction() < probability;
    }

    /** At least 0 and less than the bound. */
    public int below(int bound) {
        return (int) (fraction() * bound);
    }

    /** A whole number, both ends included. */
    public int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    public <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** A time in whole seconds, most often near the shorter end, as waits are. */
    public Duration minutes(double shortest, double longest) {
        double skewed = fraction() * fraction();
        return Duration.ofSeconds(Math.round(60 * (shortest + (longest - shortest) * skewed)));
    }

    /** The wait until the next of many independent happenings. */
    public Duration untilNext(double happeningsADay) {
        double days = -Math.log(1 - fraction()) / happeningsADay;
        return Duration.ofMillis(
                Math.max(1, Math.round(days * Duration.ofDays(1).toMillis())));
    }
}
