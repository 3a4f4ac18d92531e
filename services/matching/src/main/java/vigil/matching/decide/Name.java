package vigil.matching.decide;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A family or given name made comparable: small letters without accents, apostrophes closed up, parted at
 * hyphens and blanks, titles left out. A placeholder such as "Unknown" has no tokens: it is a missing name.
 *
 * @param tokens in the order written
 */
record Name(List<String> tokens) {
    private static final Name MISSING = new Name(List.of());

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}]+");

    /** Letters that Unicode does not take apart into a plain one and an accent. */
    private static final Map<Integer, String> WHOLE_LETTERS = Map.of(
            (int) 'ł', "l",
            (int) 'ø', "o",
            (int) 'đ', "d",
            (int) 'ð', "d",
            (int) 'ı', "i",
            (int) 'ß', "ss",
            (int) 'æ', "ae",
            (int) 'œ', "oe",
            (int) 'þ', "th");

    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "rev", "revd", "sir");

    /** What people type when there is no name to type. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "unknown",
            "unk",
            "unkn",
            "unidentified",
            "not",
            "known",
            "given",
            "stated",
            "nk",
            "na",
            "n",
            "a",
            "none",
            "no",
            "name",
            "nil",
            "null",
            "tbc",
            "refused",
            "anonymous",
            "anon",
            "patient",
            "person",
            "caller",
            "male",
            "female",
            "man",
            "woman",
            "baby",
            "boy",
            "girl",
            "infant",
            "newborn",
            "twin",
            "of",
            "test",
            "tester",
            "testing",
            "dummy",
            "x",
            "xx",
            "xxx",
            "zz",
            "zzz");

    /** Placeholders that are initials or words of real names as well, so that alone they prove nothing. */
    private static final Set<String> ALSO_REAL = Set.of("n", "a", "of", "no", "man", "boy", "given", "person");

    /** The name that {@code written} stands for. */
    static Name of(@Nullable String written) {
        if (written == null) {
            return MISSING;
        }
        List<String> tokens = Arrays.stream(GAPS.split(plain(written)))
                .filter(token -> !token.isEmpty())
                .toList();
        List<String> untitled =
                tokens.stream().filter(token -> !TITLES.contains(token)).toList();
        return isPlaceholder(untitled) ? MISSING : new Name(untitled);
    }

    /** All given names as one. */
    static Name of(List<String> written) {
        return of(String.join(" ", written));
    }

    boolean missing() {
        return tokens.isEmpty();
    }

    /** Without gaps, so that {@code Mac Donald} and {@code MacDonald} are one name. */
    String joined() {
        return String.join("", tokens);
    }

    /** Whether the name is one letter. */
    boolean isInitial() {
        return tokens.size() == 1 && tokens.getFirst().length() == 1;
    }

    private static boolean isPlaceholder(List<String> tokens) {
        return (PLACEHOLDERS.containsAll(tokens) && !ALSO_REAL.containsAll(tokens)) || tokens.equals(List.of("n", "a"));
    }

    private static String plain(String written) {
        String open = ACCENTS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(open.length());
        APOSTROPHES
                .matcher(open)
                .replaceAll("")
                .codePoints()
                .forEach(c -> letters.append(WHOLE_LETTERS.getOrDefault(c, Character.toString(c))));
        return letters.toString();
    }

    @Override
    public String toString() {
        return "Name[•••]";
    }
}
