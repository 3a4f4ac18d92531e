package vigil.matching.decide.name;

import java.util.List;
import java.util.function.Function;

/** Names of which one writes as one word what the other writes as several: Ho Yin and Hoyin. */
final class Gaps {
    private Gaps() {}

    /** Whether the first word of one is the first two words or more of the other, without regard to what follows. */
    static boolean onlyDiffer(Name a, Name b, Function<Word, String> written) {
        return beginsWith(a.words(), written.apply(b.words().getFirst()), written)
                || beginsWith(b.words(), written.apply(a.words().getFirst()), written);
    }

    private static boolean beginsWith(List<Word> words, String joined, Function<Word, String> written) {
        int length = 0;
        for (int i = 0; i < words.size() && length < joined.length(); i++) {
            String word = written.apply(words.get(i));
            if (!joined.startsWith(word, length)) {
                return false;
            }
            length += word.length();
            if (i > 0 && length == joined.length()) {
                return true;
            }
        }
        return false;
    }
}
