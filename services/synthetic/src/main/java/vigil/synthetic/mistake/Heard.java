package vigil.synthetic.mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A name as somebody wrote it down.
 *
 * @param family empty when nothing stands there
 * @param given the usual one first; may be empty
 */
record Heard(String family, List<String> given) {
    Heard {
        given = List.copyOf(given);
    }

    /** The first given name, or nothing. */
    String first() {
        return given.isEmpty() ? "" : given.getFirst();
    }

    Heard family(UnaryOperator<String> change) {
        return new Heard(change.apply(family), given);
    }

    /** With the first given name changed; as it is without one. */
    Heard first(UnaryOperator<String> change) {
        if (given.isEmpty()) {
            return this;
        }
        List<String> changed = new ArrayList<>(given);
        changed.set(0, change.apply(given.getFirst()));
        return new Heard(family, changed);
    }

    Heard given(String... names) {
        return new Heard(family, List.of(names));
    }

    @Override
    public String toString() {
        return "Heard[•••]";
    }
}
