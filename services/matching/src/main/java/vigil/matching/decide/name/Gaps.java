package vigil.matching.decide.name;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names of which one writes as one word what the other writes as several: Ho Yin and Hoyin. */
final class Gaps {
    private Gaps() {}

    /** What follows in each name after the part that both write, one with gaps. */
    record Rest(List<Word> a, List<Word> b) {}

    /** Null unless the first word of one is the first two words or more of the other. */
    static @Nullable Rest after(Name a, Name b, Function<Word, String> written) {
        int ofA = joined(a.words(), written.apply(b.words().getFirst()), written);
        int ofB = ofA > 0 ? 1 : joined(b.words(), written.apply(a.words().getFirst()), written);
        if (ofB == 0) {
            return null;
        }
        return new Rest(rest(a, Math.max(1, ofA)), rest(b, ofB));
    }

    private static List<Word> rest(Name name, int from) {
        return name.words().subList(from, name.words().size());
    }

    /** How many words from the first on make up the joined one; 0 unless there are two or more. */
    private static int joined(List<Word> words, String joined, Function<Word, String> written) {
        int length = 0;
        for (int i = 0; i < words.size() && length < joined.length(); i++) {
            String word = written.apply(words.get(i));
            if (!joined.startsWith(word, length)) {
                return 0;
            }
            length += word.length();
            if (i > 0 && length == joined.length()) {
                return i + 1;
            }
        }
        return 0;
    }
}
