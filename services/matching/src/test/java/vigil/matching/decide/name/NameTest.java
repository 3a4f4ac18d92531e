package vigil.matching.decide.name;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.decide.name.SomeNames.name;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
    @ParameterizedTest
    @CsvSource({
        "Małgorzata, malgorzata",
        "Gruffydd ap Rhys, gruffyddaprhys",
        "O’Brien, obrien",
        "o'brien, obrien",
        "O`Brien, obrien",
        "D´Souza, dsouza",
        "Søren, soren",
        "Weiß, weiss",
        "Đorđević, dordevic",
        "Þóra, thora",
        "Œuvray, oeuvray",
        "Ægir, aegir",
        "İbrahim, ibrahim",
        "Iｌona, ilona",
        "MacDonald, macdonald",
        "Mac Donald, macdonald",
        "Dr Anne-Marie, annemarie",
        "José, jose"
    })
    void oneNameWrittenInManyWaysIsOneName(String written, String expected) {
        assertThat(name(written).joined()).isEqualTo(expected);
    }

    @Test
    void partsAHyphenatedNameAndLeavesTitlesOut() {
        assertThat(texts(name("Mrs Carter-Wright").words())).containsExactly("carter", "wright");
        assertThat(texts(name("Carter Wright, née").words())).containsExactly("carter", "wright");
        assertThat(texts(name("Prof. Sir Alan Reid").words())).containsExactly("alan", "reid");
    }

    @Test
    void whatIsFarTooLongForANameIsCutSoThatItHoldsNobodyUp() {
        assertThat(name("ab ".repeat(3_000)).words()).hasSize(8);
        assertThat(name("x".repeat(100_000) + "y").joined()).hasSize(40);
    }

    @Test
    void aTitleAloneIsAsMuchANameAsAnyOtherWord() {
        assertThat(name("Dr Mrs").missing()).isTrue();
        assertThat(name("Late").missing()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unknown",
                "NOT KNOWN",
                "Not stated",
                "Baby",
                "Baby Girl",
                "test",
                "N/A",
                "Twin 1",
                "xxx",
                "?",
                "",
                "  ",
                "--",
                "Mr Unknown",
                "Unknown Male",
                "TBC",
                "Nil",
                "anon.",
                "Baby Boy of",
                "Patient",
                "123"
            })
    void aPlaceholderIsNoName(String written) {
        assertThat(name(written).missing()).isTrue();
        assertThat(name(written)).isEqualTo(Name.MISSING);
    }

    @Test
    void nothingWrittenIsNoName() {
        assertThat(name(null)).isSameAs(Name.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "Man", "Given", "Person", "Boy", "Baby Smith", "Tester Jones", "No", "X", "Doe", "A"})
    void aRealNameIsKeptThoughItLooksLikeOne(String written) {
        assertThat(name(written).missing()).isFalse();
    }

    @Test
    void tellsPeopleApartByTheWordsThatFewShare() {
        assertThat(texts(name("Harjit Kaur").telling())).containsExactly("harjit");
        assertThat(texts(name("Kaur Begum").telling())).containsExactly("kaur", "begum");
        assertThat(texts(name("Kaur").telling())).containsExactly("kaur");
        assertThat(name("Kaur").saysLittle()).isTrue();
        assertThat(name("Kaur Begum").saysLittle()).isTrue();
        assertThat(name("Kaur Sandhu").saysLittle()).isFalse();
        assertThat(name("").saysLittle()).isFalse();
    }

    @Test
    void somebodyIsCalledByWhatFollowsAnHonouredFirstName() {
        assertThat(texts(name("Mohammed Iqbal").called())).containsExactly("iqbal");
        assertThat(texts(name("Abdul").called())).containsExactly("abdul");
        assertThat(texts(name("Mst Rokeya Khatun").called())).containsExactly("rokeya");
        assertThat(texts(name("John Iqbal").called())).containsExactly("john", "iqbal");
    }

    @Test
    void hasANameInAnyOfItsSpellings() {
        assertThat(name("Mohammed Iqbal").has(name("Muhammad").words().getFirst()))
                .isTrue();
        assertThat(name("Mohammed Iqbal").has(name("Ikbal Khan").words().getLast()))
                .isFalse();
    }

    @Test
    void isKeyedByItsWordsSoThatEachGapCounts() {
        assertThat(name("Mac Donald").key()).isEqualTo("mac donald");
        assertThat(name("MacDonald").key()).isEqualTo("macdonald");
    }

    @Test
    void isLookedUpByEverySoundAndByWhatAShortNameStandsFor() {
        int[] sounds = Name.sounds(name("Carter-Wright"), name("Peggy"));

        assertThat(sounds)
                .containsExactlyInAnyOrder(
                        Sound.of("carter"), Sound.of("wright"), Sound.of("peggy"), Sound.of("margaret"));
        assertThat(Name.sounds(Name.MISSING, Name.MISSING)).isEmpty();
        assertThat(Name.sounds(name("Holt"), name("Holt"))).containsExactly(Sound.of("holt"));
    }

    @Test
    void isNeverPrinted() {
        assertThat(name("Thompson").toString()).doesNotContainIgnoringCase("thompson");
        assertThat(name("Thompson").words().getFirst().toString()).doesNotContainIgnoringCase("thompson");
        assertThat(name("Thompson").words().getFirst().root().toString()).doesNotContainIgnoringCase("thompson");
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }
}
