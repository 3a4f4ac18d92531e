package vigil.matching.decide.name;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names beside the one that agrees. Sisters and brothers may share the first and be called by both: Ka Yan and Ka
 * Ling, Mary Bernadette and Mary Philomena.
 */
final class SecondNames {
    /** What is shorter may be another name where one letter is another: Wai and Fai, Yin and Yan. */
    private static final int SHORTEST_WITH_A_SLIP = 6;

    /** What is shorter need not be cut to fit a field: Yin is not the start of Ying. */
    private static final int SHORTEST_CUT = 7;

    private SecondNames() {}

    /** Whether each side has a name that the other has not, beside those by which they agree. */
    static boolean conflict(Said claim, Names known) {
        if (saysOne(claim.given(), claim.family()) || saysOne(known.given(), known.family())) {
            return false;
        }
        Gaps.Rest rest =
                Gaps.after(claim.given(), known.given(), word -> word.root().loose());
        return rest == null
                ? conflict(claim, after(claim.given()), known, after(known.given()))
                : conflict(claim, rest.a(), known, rest.b());
    }

    private static boolean saysOne(Name given, Name family) {
        return given.words().size() < 2 && family.words().stream().noneMatch(Word::isGivenName);
    }

    /** Where the first name that is claimed is that other one of theirs. */
    static boolean conflictBeside(Word other, Said claim, Names known) {
        List<Word> rest = known.given().words().stream()
                .filter(word -> !word.equals(other))
                .toList();
        return conflict(claim, after(claim.given()), known, rest);
    }

    private static boolean conflict(Said claim, List<Word> claimed, Names known, List<Word> theirs) {
        boolean romanised = claim.isRomanised(known);
        List<Word> all = Stream.concat(
                        Stream.of(known.family(), known.given(), known.knownAs()), known.earlier().stream())
                .flatMap(name -> name.words().stream())
                .toList();
        List<Word> said = Stream.of(claim.given(), claim.family())
                .flatMap(name -> name.words().stream())
                .toList();
        return hasAnother(Stream.concat(telling(claimed), givenNames(claim.family(), known.family())), all, romanised)
                && hasAnother(
                        Stream.concat(telling(theirs), givenNames(known.family(), claim.family())), said, romanised);
    }

    private static boolean hasAnother(Stream<Word> words, List<Word> all, boolean romanised) {
        return words.anyMatch(word -> all.stream().noneMatch(other -> isTheSame(word, other, romanised)));
    }

    /** What follows the name that they are called by. */
    private static List<Word> after(Name name) {
        if (name.missing()) {
            return List.of();
        }
        List<Word> words = name.words();
        return words.subList(words.indexOf(name.called().getFirst()) + 1, words.size());
    }

    private static Stream<Word> telling(List<Word> words) {
        return words.stream().filter(word -> !word.saysLittle() && !word.leads());
    }

    /** A second given name may stand with the family name, or for it; but not what only looks like the other's. */
    private static Stream<Word> givenNames(Name family, Name other) {
        return telling(family.words())
                .filter(word -> word.isGivenName()
                        && word.root().givens() + 1 >= word.root().families()
                        && other.words().stream().allMatch(own -> Likeness.of(word, own) == Likeness.DIFFERENT));
    }

    private static boolean isTheSame(Word a, Word b, boolean romanised) {
        if (a.isInitial() || b.isInitial()) {
            return a.text().charAt(0) == b.text().charAt(0);
        }
        boolean twoNames = GivenCheck.isAName(a) && GivenCheck.isAName(b);
        return Likeness.asNames(a, b) != Likeness.DIFFERENT
                || a.isTransliterated(b)
                || (romanised && a.isRomanised(b))
                || (!twoNames && (isSlip(a.text(), b.text()) || isCut(a.text(), b.text())));
    }

    private static boolean isSlip(String a, String b) {
        return Math.min(a.length(), b.length()) >= SHORTEST_WITH_A_SLIP && Likeness.ofLetters(a, b) == Likeness.SLIP;
    }

    private static boolean isCut(String a, String b) {
        return Math.max(a.length(), b.length()) >= SHORTEST_CUT && (a.startsWith(b) || b.startsWith(a));
    }
}
