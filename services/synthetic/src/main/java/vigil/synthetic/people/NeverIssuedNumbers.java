package vigil.synthetic.people;

import java.util.stream.IntStream;
import vigil.domain.identity.NhsNumber;
import vigil.synthetic.chance.Chance;

/**
 * NHS numbers of the range 999 000 0000 to 999 999 9999, which is never issued: about 900,000 with a right
 * check digit, each found by its rank in an order that the seed shuffles. Every rank has its own number.
 */
public final class NeverIssuedNumbers {
    private static final int[] BODIES = IntStream.range(0, 1_000_000)
            .filter(body -> check(body) < 10 && body != 999_999)
            .toArray();
    private static final long USE = 0x999;

    private final long step;
    private final long offset;

    public NeverIssuedNumbers(long seed) {
        Chance chance = Chance.of(seed, USE);
        this.offset = chance.below(BODIES.length);
        this.step = IntStream.generate(() -> chance.between(BODIES.length / 3, BODIES.length - 1))
                .filter(candidate -> greatestCommonDivisor(candidate, BODIES.length) == 1)
                .findFirst()
                .orElseThrow();
    }

    /** How many there are. */
    public static int count() {
        return BODIES.length;
    }

    /** The number of that rank, which is at least 0 and less than {@link #count()}. */
    public NhsNumber number(int rank) {
        if (rank < 0 || rank >= BODIES.length) {
            throw new IllegalArgumentException("there are only " + BODIES.length + " never-issued numbers");
        }
        int body = BODIES[(int) ((rank * step + offset) % BODIES.length)];
        return new NhsNumber("999" + String.valueOf(1_000_000 + body).substring(1) + check(body));
    }

    /** The check digit after 999 and six more digits, or 10 where there is none. */
    private static int check(int body) {
        int sum = 9 * (10 + 9 + 8);
        int rest = body;
        for (int weight = 2; weight <= 7; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return (11 - sum % 11) % 11;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
