package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.Parsed;
import vigil.domain.identity.PartialDate;
import vigil.matching.decide.evidence.Finding;

class DateCheckTest {
    @ParameterizedTest
    @CsvSource({
        "1941-03-17, 1941-03-17, BIRTH_SAME",
        "1941-01-01, 1941-01-01, BIRTH_SAME_FIRST_OF_JANUARY",
        "1941-01-02, 1941-01-02, BIRTH_SAME",
        "1941-02-01, 1941-02-01, BIRTH_SAME",
        "1941-03, 1941-03-17, BIRTH_SAME_MONTH",
        "1941-03, 1941-03, BIRTH_SAME_MONTH",
        "1941-04, 1941-03-17, BIRTH_DIFFERENT",
        "1942-03, 1941-03-17, BIRTH_DIFFERENT",
        "1941, 1941-03-17, BIRTH_SAME_YEAR",
        "1941, 1941-03, BIRTH_SAME_YEAR",
        "1942, 1941-03-17, BIRTH_DIFFERENT",
        "1941-05-06, 1941-06-05, BIRTH_SWAPPED",
        "1942-05-06, 1941-06-05, BIRTH_DIFFERENT",
        "1941-03-11, 1941-03-17, BIRTH_SLIP",
        "1941-03-27, 1941-03-17, BIRTH_SLIP",
        "1941-07-17, 1941-03-17, BIRTH_SLIP",
        "1949-03-17, 1941-03-17, BIRTH_SLIP",
        "1914-03-17, 1941-03-17, BIRTH_DIFFERENT",
        "1941-03-08, 1941-03-17, BIRTH_TWO_PARTS",
        "1941-03-12, 1941-03-21, BIRTH_SLIP",
        "1941-01-17, 1941-10-17, BIRTH_SLIP",
        "1941-10-27, 1941-01-27, BIRTH_SLIP",
        "1942-03-17, 1941-03-17, BIRTH_SLIP",
        "1945-03-17, 1954-03-17, BIRTH_SLIP",
        "1941-03-29, 1941-03-11, BIRTH_TWO_PARTS",
        "1941-03-10, 1941-03-01, BIRTH_SLIP",
        "1941-12-03, 1941-11-04, BIRTH_ONLY_YEAR",
        "1941-12-17, 1941-03-17, BIRTH_TWO_PARTS",
        "1952-03-17, 1941-03-17, BIRTH_TWO_PARTS",
        "1953-03-17, 1941-03-17, BIRTH_TWO_PARTS",
        "1954-03-17, 1941-03-17, BIRTH_DIFFERENT",
        "1928-03-17, 1941-03-17, BIRTH_DIFFERENT",
        "1929-03-17, 1941-03-17, BIRTH_TWO_PARTS",
        "1961-03-17, 1941-03-17, BIRTH_DIFFERENT",
        "1941-04-18, 1941-03-17, BIRTH_ONLY_YEAR",
        "1942-03-08, 1941-03-17, BIRTH_DIFFERENT",
        "1942-12-17, 1941-03-17, BIRTH_DIFFERENT"
    })
    void toleratesASlipOrASwapButNeverAGeneration(String claimed, String known, Finding expected) {
        assertThat(DateCheck.of(date(claimed), date(known))).isEqualTo(expected);
        assertThat(DateCheck.of(date(known), date(claimed))).isEqualTo(expected);
    }

    @Test
    void whereThereIsNoDateThereIsNothingToCompare() {
        assertThat(DateCheck.of(0, date("1941-03-17"))).isEqualTo(Finding.BIRTH_MISSING);
        assertThat(DateCheck.of(date("1941"), DateCheck.number(null))).isEqualTo(Finding.BIRTH_MISSING);
    }

    private static int date(String iso) {
        return DateCheck.number(((Parsed.Valid<PartialDate>) PartialDate.parse(iso)).value());
    }
}
