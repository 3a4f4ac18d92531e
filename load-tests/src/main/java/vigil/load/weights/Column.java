package vigil.load.weights;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** A number for each of a list of things. Immutable. */
final class Column {
    private final double[] values;

    private Column(double[] values) {
        this.values = values;
    }

    static Column of(double... values) {
        return new Column(values.clone());
    }

    static Column filled(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return new Column(values);
    }

    double get(int at) {
        return values[at];
    }

    int size() {
        return values.length;
    }

    double sum() {
        return Arrays.stream(values).sum();
    }

    /** A copy. */
    double[] values() {
        return values.clone();
    }

    Column map(DoubleUnaryOperator operator) {
        return new Column(Arrays.stream(values).map(operator).toArray());
    }

    Column plus(Column other) {
        double[] sums = values.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.values[i];
        }
        return new Column(sums);
    }

    /** The most by which any of the numbers differs. */
    double distance(Column other) {
        double most = 0;
        for (int i = 0; i < values.length; i++) {
            most = Math.max(most, Math.abs(values[i] - other.values[i]));
        }
        return most;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column column && Arrays.equals(values, column.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
