package vigil.matching.decide.name;

import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Whether two names may be one that was written twice, by hand and in a hurry. */
public final class Writing {
    private Writing() {}

    /** Whether they can't be the same: some word that both have is another name. Not so where one is missing. */
    public static boolean isAnother(Name then, Name now) {
        return !then.joined().equals(now.joined())
                && !agree(then, now, (a, b) -> a.isSameName(b) || isInitialOf(a, b) || isInitialOf(b, a));
    }

    /** Whether the later writing has nothing that the earlier had not, but for its case, accents and gaps. */
    public static boolean saysNoMore(Name then, Name now) {
        return then.joined().equals(now.joined())
                || (now.words().size() <= then.words().size()
                        && agree(then, now, (a, b) -> a.text().equals(b.text()) || isInitialOf(b, a)));
    }

    /** Whether it is the same name, word for word, in the same spelling or another. */
    public static boolean isSpelling(Name then, Name now) {
        return then.words().size() == now.words().size() && agree(then, now, Word::isSameName);
    }

    private static boolean agree(Name then, Name now, BiPredicate<Word, Word> words) {
        int both = Math.min(then.words().size(), now.words().size());
        return IntStream.range(0, both)
                .allMatch(i -> words.test(then.words().get(i), now.words().get(i)));
    }

    private static boolean isInitialOf(Word initial, Word word) {
        return initial.isInitial() && word.text().startsWith(initial.text());
    }
}
