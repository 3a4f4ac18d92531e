package vigil.matching.decide.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A name as it is compared: plain small letters, a list of words, without titles. A placeholder such as
 * "Unknown" is no name.
 *
 * @param words none when the name is missing
 * @param joined all words without gaps, so that {@code Mac Donald} and {@code MacDonald} are one name
 * @param telling the words that tell people apart, no initials; all words where each says little
 * @param called the words by which somebody may be called, if it is a given name: the first, whatever it says, and
 *     telling ones; without those that only lead where others follow
 */
public record Name(List<Word> words, String joined, List<Word> telling, List<Word> called) {
    public static final Name MISSING = new Name(List.of(), "", List.of(), List.of());

    /** As people abbreviate "not applicable", "not known", "not disclosed" and "unknown". */
    private static final Set<List<String>> NOT_KNOWN =
            Set.of(List.of("n", "a"), List.of("n", "k"), List.of("n", "d"), List.of("u", "k"));

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 40;

    private static final Set<String> NO_PART_OF_A_NAME = Set.of(
            "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "revd", "sir", "fr", "nee", "late");

    /** What people type when there is no name to type. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "unknown",
            "k",
            "d",
            "u",
            "unk",
            "unkn",
            "unidentified",
            "not",
            "known",
            "given",
            "stated",
            "provided",
            "disclosed",
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
            "tba",
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
            "lady",
            "gentleman",
            "baby",
            "boy",
            "girl",
            "infant",
            "newborn",
            "twin",
            "child",
            "of",
            "test",
            "tester",
            "testing",
            "dummy",
            "doe",
            "x",
            "xx",
            "xxx",
            "xxxx",
            "zz",
            "zzz",
            "zzzz");

    /** Placeholders that are initials or words of real names as well, so that alone they prove nothing. */
    private static final Set<String> ALSO_REAL = Set.of(
            "n", "a", "k", "d", "u", "of", "no", "man", "boy", "given", "person", "doe", "child", "late", "x", "lady");

    static Name of(@Nullable String written, Function<String, Word> vocabulary) {
        if (written == null || written.isEmpty()) {
            return MISSING;
        }
        List<String> texts = bounded(Spelling.words(written));
        List<String> untitled = texts.size() > 1
                ? texts.stream()
                        .filter(text -> !NO_PART_OF_A_NAME.contains(text))
                        .toList()
                : texts;
        return untitled.isEmpty() || isPlaceholder(untitled) ? MISSING : of(untitled, vocabulary);
    }

    private static Name of(List<String> texts, Function<String, Word> vocabulary) {
        List<Word> words = new ArrayList<>(texts.size());
        texts.forEach(text -> words.add(vocabulary.apply(text)));
        return of(List.copyOf(words));
    }

    private static Name of(List<Word> all) {
        if (all.size() == 1) {
            return new Name(all, all.getFirst().text(), all, all);
        }
        List<Word> whole = without(Word::isInitial, all);
        Word first = whole.getFirst();
        List<Word> names = whole.stream()
                .filter(word -> word.equals(first) || !word.saysLittle())
                .toList();
        return new Name(all, joined(all), without(Word::saysLittle, whole), without(Word::leads, names));
    }

    private static String joined(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining());
    }

    /** The rest, or all where there is no rest. */
    private static List<Word> without(Predicate<Word> what, List<Word> all) {
        List<Word> rest = all.stream().filter(what.negate()).toList();
        return rest.isEmpty() || rest.size() == all.size() ? all : rest;
    }

    /** No name is longer; what is, was not meant as one, and must not keep others waiting. */
    private static List<String> bounded(List<String> words) {
        boolean fits = words.size() <= MOST_WORDS && words.stream().allMatch(word -> word.length() <= LONGEST_WORD);
        return fits
                ? words
                : words.stream()
                        .limit(MOST_WORDS)
                        .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                        .toList();
    }

    /** Some of the words, as a name. */
    Name part(int from, int to) {
        return of(words.subList(from, to));
    }

    public boolean missing() {
        return words.isEmpty();
    }

    /** Whether every word is one that says little. */
    boolean saysLittle() {
        return !missing() && telling.getFirst().saysLittle();
    }

    /** Whether it has that name, in any spelling. */
    boolean has(Word word) {
        for (Word own : words) {
            if (own.isSameName(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has that name, in any spelling, or one is short for the other. */
    boolean meets(Word word) {
        for (Word own : words) {
            if (Likeness.asNames(own, word) != Likeness.DIFFERENT) {
                return true;
            }
        }
        return false;
    }

    /** How a claimed name sounds, and what it may be short for. */
    public static int[] sounds(Name family, Name given) {
        Sounds sounds = new Sounds();
        sounds.add(family);
        sounds.addWithFormals(given);
        return sounds.all();
    }

    /** Tells this name from every other. */
    String key() {
        return String.join(" ", words.stream().map(Word::text).toList());
    }

    private static boolean isPlaceholder(List<String> texts) {
        return (PLACEHOLDERS.containsAll(texts) && !ALSO_REAL.containsAll(texts)) || NOT_KNOWN.contains(texts);
    }

    @Override
    public String toString() {
        return "Name[•••]";
    }
}
