package vigil.matching.decide.name;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.matching.data.MatchingData;

/** Names as a claim gives them and as the register has them, with what the program knows of names. */
final class SomeNames {
    private SomeNames() {}

    static Name name(@Nullable String written) {
        return vocabulary().heard(written);
    }

    static Word word(String written) {
        return name(written).words().getFirst();
    }

    static Vocabulary vocabulary() {
        return new Vocabulary(MatchingData.current().names());
    }

    /** Somebody who bears only these. */
    static Names names(String family, String given) {
        return names(family, given, "", "");
    }

    /** Empty where there is none. */
    static Names names(String family, String given, String knownAs, String earlier) {
        return new Bearer(
                name(family), name(given), name(knownAs), earlier.isEmpty() ? List.of() : List.of(name(earlier)));
    }

    private record Bearer(Name family, Name given, Name knownAs, List<Name> earlier) implements Names {}
}
