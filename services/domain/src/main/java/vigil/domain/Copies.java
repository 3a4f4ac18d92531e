package vigil.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Unchangeable copies of lists that came from outside, where a missing list is an empty one. */
public final class Copies {
    private Copies() {}

    /** A copy without its null elements; empty for null. */
    public static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** The value, or what stands for its absence. */
    public static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
