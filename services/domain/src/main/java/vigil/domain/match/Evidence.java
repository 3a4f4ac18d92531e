package vigil.domain.match;

import vigil.domain.Coded;

/**
 * What comparing one field showed.
 *
 * @param field for example {@code nhsNumber}, {@code birthDate}, {@code postcode}
 * @param words as a coordinator understands it
 */
public record Evidence(String field, Level level, String words) {
    /** How well the field agrees. */
    public enum Level implements Coded {
        AGREES,
        SIMILAR,
        MISSING,
        DIFFERS
    }
}
