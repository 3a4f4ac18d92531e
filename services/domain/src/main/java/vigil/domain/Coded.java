package vigil.domain;

import java.util.Locale;

/** A word from a fixed list; its code is how it is written in messages, for example {@code on-scene}. */
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
