package vigil.load.matching.speed;

import java.util.List;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import vigil.domain.event.PersonClaim;

/** Times single decisions, one after the other on one thread, once everything is compiled. */
final class Stopwatch {
    private static final int WARM_UP_PASSES = 3;
    private static final int PASSES = 5;
    private static final int DIGITS = 3;

    private Stopwatch() {}

    static Histogram time(List<PersonClaim> claims, Consumer<PersonClaim> decide) {
        for (int pass = 0; pass < WARM_UP_PASSES; pass++) {
            claims.forEach(decide);
        }
        Histogram nanos = new Histogram(DIGITS);
        for (int pass = 0; pass < PASSES; pass++) {
            for (PersonClaim claim : claims) {
                long before = System.nanoTime();
                decide.accept(claim);
                nanos.recordValue(System.nanoTime() - before);
            }
        }
        return nanos;
    }
}
