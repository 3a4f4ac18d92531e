package vigil.matching.decide.name;

/**
 * Letters that stand for one sound when names of other scripts are written in ours: Kuldeep and Kuldip, Jaswinder
 * and Jasvinder, Hassan and Hasan. Rather few rules, so that names which people tell apart stay apart.
 */
final class Transliteration {
    private static final int SHORTEST = 3;

    /** Shorter ones are syllables that people are told apart by: Kai and Kei, Shing and Sing. */
    private static final int SHORTEST_LOOSE = 6;

    private static final String[][] RULES = {
        {"ee", "i"}, {"ii", "i"}, {"oo", "u"}, {"ou", "u"}, {"aa", "a"}, {"uu", "u"}, {"ph", "f"}, {"ck", "k"},
        {"kh", "k"}, {"gh", "g"}, {"dh", "d"}, {"bh", "b"}, {"jh", "j"}, {"th", "t"}, {"w", "v"}, {"q", "k"},
        {"y", "i"}
    };

    /** What else stands for one sound, though names may be told apart by it: Cooldip and Kuldip, Shanti and Santi. */
    private static final String[][] LOOSE_RULES = {
        {"ch", "1"},
        {"ce", "se"},
        {"ci", "si"},
        {"c", "k"},
        {"x", "ks"},
        {"sh", "s"},
        {"ai", "e"},
        {"ei", "e"},
        {"ae", "e"}
    };

    private Transliteration() {}

    /** A spelling that all such spellings share; of the shortest words the word itself. */
    static String plainest(String word) {
        return word.length() < SHORTEST ? word : withoutDoubles(replaced(word, RULES));
    }

    /** A spelling that two names share which may be one in two romanisations; for comparing them, not for finding others. */
    static String loosest(String word) {
        String plain = replaced(word, RULES);
        return withoutDoubles(word.length() < SHORTEST_LOOSE ? plain : replaced(plain, LOOSE_RULES));
    }

    private static String replaced(String word, String[][] rules) {
        String plain = word;
        for (String[] rule : rules) {
            plain = plain.replace(rule[0], rule[1]);
        }
        return plain;
    }

    private static String withoutDoubles(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                single.append(word.charAt(i));
            }
        }
        boolean mute = single.length() > SHORTEST + 1 && single.charAt(single.length() - 1) == 'h';
        return mute ? single.substring(0, single.length() - 1) : single.toString();
    }
}
