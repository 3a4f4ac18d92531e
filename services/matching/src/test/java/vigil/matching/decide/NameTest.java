package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
    @ParameterizedTest
    @CsvSource({
        "Małgorzata, malgorzata",
        "O’Brien, obrien",
        "o'brien, obrien",
        "Søren, soren",
        "Weiß, weiss",
        "MacDonald, macdonald",
        "Mac Donald, macdonald",
        "Dr Anne-Marie, annemarie",
        "José, jose"
    })
    void oneNameWrittenInManyWaysIsOneName(String written, String expected) {
        assertThat(Name.of(written).joined()).isEqualTo(expected);
    }

    @Test
    void partsAHyphenatedNameAndLeavesTitlesOut() {
        assertThat(Name.of("Mrs Carter-Wright").tokens()).isEqualTo(List.of("carter", "wright"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unknown", "NOT KNOWN", "Baby", "Baby Girl", "test", "N/A", "Twin 1", "x", "Mr", "?", ""})
    void aPlaceholderIsNoName(String written) {
        assertThat(Name.of(written).missing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "Man", "Given", "Person", "Boy", "Baby Smith", "Tester Jones", "No"})
    void aRealNameIsKeptThoughItLooksLikeOne(String written) {
        assertThat(Name.of(written).missing()).isFalse();
    }

    @Test
    void slipsAreFewAndLongNamesMayHaveTwo() {
        assertThat(Edits.areFew("thompson", "tomson")).isTrue();
        assertThat(Edits.areFew("margaret", "margraet")).isTrue();
        assertThat(Edits.areFew("joan", "jane")).isFalse();
        assertThat(Edits.areFew("ann", "amy")).isFalse();
        assertThat(Edits.between("ab", "ba")).isEqualTo(1);
        assertThat(Edits.areFew("li", "livingstone")).isFalse();
    }
}
