package vigil.domain;

import java.util.Optional;

/** The value that a text stands for, or the reason why it stands for none; a reason never quotes the text. */
public sealed interface Parsed<T> {
    record Valid<T>(T value) implements Parsed<T> {}

    record Invalid<T>(String reason) implements Parsed<T> {}

    /** The value, or empty where the text was invalid. */
    default Optional<T> toOptional() {
        return switch (this) {
            case Valid<T>(T value) -> Optional.of(value);
            case Invalid<T> invalid -> Optional.empty();
        };
    }

    /** The value of a text that the program itself wrote; an {@link IllegalArgumentException} says what is wrong. */
    default T orThrow() {
        return switch (this) {
            case Valid<T>(T value) -> value;
            case Invalid<T>(String reason) -> throw new IllegalArgumentException(reason);
        };
    }
}
