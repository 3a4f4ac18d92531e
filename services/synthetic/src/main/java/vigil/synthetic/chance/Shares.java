package vigil.synthetic.chance;

import java.util.ArrayList;
import java.util.List;

/**
 * Values with the share that each has of the whole; shares need not add up to 100. Immutable.
 *
 * @param upTo the sum of the shares up to and with each value
 */
public record Shares<T>(List<T> values, List<Double> upTo) {
    public Shares {
        values = List.copyOf(values);
        upTo = List.copyOf(upTo);
    }

    public static <T> Shares<T> of(T value, double share) {
        return new Shares<>(List.of(value), List.of(share));
    }

    /** These and one more. */
    public Shares<T> and(T value, double share) {
        List<T> more = new ArrayList<>(values);
        more.add(value);
        List<Double> sums = new ArrayList<>(upTo);
        sums.add(upTo.getLast() + share);
        return new Shares<>(more, sums);
    }

    /** One value, as often as its share says. */
    public T pick(Chance chance) {
        double at = chance.fraction() * upTo.getLast();
        int i = 0;
        while (i < values.size() - 1 && upTo.get(i) <= at) {
            i++;
        }
        return values.get(i);
    }
}
