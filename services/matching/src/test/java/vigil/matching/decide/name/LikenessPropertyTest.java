package vigil.matching.decide.name;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import vigil.matching.decide.evidence.Finding;

/** What must hold for any two names, not only for those we thought of. */
class LikenessPropertyTest {
    private static final int EXAMPLES = 2_000;
    private static final Shares SHARES = new Shares(1_000);

    @Test
    void noWordIsMoreLikeAnotherThanTheOtherIsLikeIt() {
        qt().withExamples(EXAMPLES)
                .forAll(words(), words())
                .check((a, b) -> Likeness.of(SomeNames.word(a), SomeNames.word(b))
                        == Likeness.of(SomeNames.word(b), SomeNames.word(a)));
    }

    @Test
    void familyNamesComeOutTheSameFromEitherSide() {
        qt().withExamples(EXAMPLES).forAll(written(), written()).check((a, b) -> family(a, b) == family(b, a));
    }

    @Test
    void everyNameIsTheSameAsItself() {
        qt().withExamples(EXAMPLES)
                .forAll(written())
                .check(name -> SomeNames.name(name).missing() || family(name, name) == Finding.FAMILY_SAME);
    }

    @Test
    void capitalsAccentsAndGapsMakeNoOtherName() {
        qt().withExamples(EXAMPLES)
                .forAll(written())
                .check(name -> joined(name)
                        .equals(joined("  " + name.toUpperCase(Locale.ROOT).replace("A", "Á") + " ")));
    }

    @Test
    void anyTextIsANameOrNone() {
        qt().withExamples(EXAMPLES)
                .forAll(strings().allPossible().ofLengthBetween(0, 12))
                .check(text -> SomeNames.name(text).joined().isEmpty()
                        == SomeNames.name(text).missing());
    }

    private static String joined(String written) {
        return SomeNames.name(written).joined();
    }

    private static Finding family(String claimed, String known) {
        return FamilyCheck.of(SomeNames.name(claimed), SomeNames.names(known, ""), SHARES)
                .finding();
    }

    private static Gen<String> written() {
        return words().zip(
                        arbitrary().pick("", " ", "-"),
                        words(),
                        (one, gap, other) -> gap.isEmpty() ? one : one + gap + other);
    }

    /** Real ones, and those with a letter or two that are others. */
    private static Gen<String> words() {
        return arbitrary()
                .pick(
                        "Thompson",
                        "Smith",
                        "Smyth",
                        "Kaur",
                        "Singh",
                        "Begum",
                        "Khatun",
                        "Kowalska",
                        "Kowalski",
                        "Ann",
                        "Anne",
                        "Margaret",
                        "Peggy",
                        "Jean",
                        "Joan",
                        "Mohammed",
                        "Md",
                        "Surjit",
                        "Surjeet",
                        "Kantaben",
                        "O'Brien",
                        "MacDonald",
                        "McDonald",
                        "Li",
                        "De",
                        "Oluwaseun",
                        "Seun",
                        "Bill",
                        "William")
                .zip(
                        integers().between(0, 9),
                        integers().between(0, 25),
                        (word, at, letter) -> at >= word.length()
                                ? word
                                : word.substring(0, at) + (char) ('a' + letter) + word.substring(at + 1));
    }
}
