package vigil.matching.decide.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Written names reduced to plain small letters: no accents, no apostrophes, and gaps wherever else is no letter. */
final class Spelling {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final String APOSTROPHES = "'’‘`´ʼ";

    /** Letters that Unicode does not take apart into a plain one and an accent. */
    private static final Map<Character, String> WHOLE_LETTERS = Map.of(
            'ł', "l", 'ø', "o", 'đ', "d", 'ð', "d", 'ı', "i", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'þ', "th", 'ə', "e");

    private Spelling() {}

    /** The words of a name in their order. */
    static List<String> words(String written) {
        String plain = isPlain(written) ? written : unaccented(written);
        List<String> words = new ArrayList<>(2);
        StringBuilder word = new StringBuilder(plain.length());
        for (int i = 0; i <= plain.length(); i++) {
            char c = i == plain.length() ? ' ' : plain.charAt(i);
            if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            } else if (!word.isEmpty() && APOSTROPHES.indexOf(c) < 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String unaccented(String written) {
        String open = ACCENTS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(open.length());
        for (int i = 0; i < open.length(); i++) {
            char c = open.charAt(i);
            letters.append(WHOLE_LETTERS.getOrDefault(c, String.valueOf(c)));
        }
        return letters.toString();
    }
}
