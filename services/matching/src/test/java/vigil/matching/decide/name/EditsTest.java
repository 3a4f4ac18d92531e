package vigil.matching.decide.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "abc, '', 3",
        "thompson, thompson, 0",
        "thompson, tompson, 1",
        "thompson, thomson, 1",
        "thompson, thomqson, 1",
        "ab, ba, 1",
        "margaret, margraet, 1",
        "kitten, sitting, 3",
        "ca, abc, 3",
        "abcd, badc, 2",
        "li, livingstone, 9"
    })
    void countsLettersInsertedDeletedReplacedOrSwapped(String a, String b, int expected) {
        assertThat(Edits.between(a, b, 20)).isEqualTo(expected);
        assertThat(Edits.between(b, a, 20)).isEqualTo(expected);
        for (int most = 0; most < 4; most++) {
            assertThat(Edits.between(a, b, most)).isEqualTo(Math.min(expected, most + 1));
        }
    }

    /** The values that Winkler published (1990), and ours for what he left out. */
    @ParameterizedTest
    @CsvSource({
        "martha, marhta, 0.9611",
        "dwayne, duane, 0.84",
        "dixon, dicksonx, 0.8133",
        "jones, johnson, 0.8323",
        "michelle, michael, 0.9214",
        "abroms, abrams, 0.9222",
        "margaretha, margaretxy, 0.92",
        "same, same, 1",
        "abc, xyz, 0",
        "a, a, 1",
        "ab, ba, 0",
        "'', abc, 0",
        "abc, '', 0"
    })
    void likensWordsAsJaroAndWinklerDo(String a, String b, double expected) {
        assertThat(Edits.jaroWinkler(a, b)).isCloseTo(expected, within(0.0001));
        assertThat(Edits.jaroWinkler(b, a)).isCloseTo(expected, within(0.0001));
    }

    @Test
    void ofVeryLongWordsTheFirstSixtyFourLettersCount() {
        String long1 = "a".repeat(64);

        assertThat(Edits.jaroWinkler(long1 + "xyz", long1 + "qrs")).isEqualTo(1);
        assertThat(Edits.jaroWinkler(long1, "a")).isGreaterThan(0);
    }

    @Test
    void hasABitForEachLetter() {
        assertThat(Edits.letters("aba")).isEqualTo(0b11);
        assertThat(Edits.letters("z")).isEqualTo(1 << 25);
        assertThat(Edits.letters("")).isZero();
    }
}
