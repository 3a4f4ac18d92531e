package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.claim;
import static vigil.matching.Examples.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.person.Person;

class ComparisonTest {
    @ParameterizedTest
    @CsvSource({
        "Thompson, FAMILY_SAME",
        "THOMPSÖN, FAMILY_SAME",
        "Ellison, FAMILY_EARLIER",
        "Thompson-Hughes, FAMILY_PART",
        "Tomson, FAMILY_SIMILAR",
        "Doyle, FAMILY_DIFFERENT",
        "Mrs, FAMILY_MISSING"
    })
    void comparesFamilyNames(String claimed, Finding expected) {
        assertThat(found("\"family\":\"" + claimed + "\"")).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Margaret, GIVEN_SAME",
        "Margaret Anne, GIVEN_SAME",
        "Margaret Rose, GIVEN_OTHER",
        "Peggy, GIVEN_KNOWN_AS",
        "Anne, GIVEN_OTHER",
        "Margret, GIVEN_SIMILAR",
        "M, GIVEN_INITIAL",
        "A, GIVEN_INITIAL",
        "Q, GIVEN_DIFFERENT",
        "Dorothy, GIVEN_DIFFERENT",
        "Baby, GIVEN_MISSING"
    })
    void comparesGivenNames(String claimed, Finding expected) {
        assertThat(found("\"given\":[\"" + claimed + "\"]")).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1941-03-17, BIRTH_SAME",
        "1941-03, BIRTH_SAME_MONTH",
        "1941-04, BIRTH_DIFFERENT",
        "1941, BIRTH_SAME_YEAR",
        "1942, BIRTH_DIFFERENT",
        "1941-03-11, BIRTH_TWO_PARTS",
        "1941-07-17, BIRTH_TWO_PARTS",
        "1949-03-17, BIRTH_TWO_PARTS",
        "1961-03-17, BIRTH_DIFFERENT",
        "1952-03-17, BIRTH_DIFFERENT",
        "1941-04-18, BIRTH_DIFFERENT",
        "1900-01-01, BIRTH_MISSING",
        "2026-12-01, BIRTH_MISSING",
        "1901-05-05, BIRTH_MISSING"
    })
    void comparesBirthDatesButNeverAcrossAGeneration(String claimed, Finding expected) {
        assertThat(found("\"family\":\"x\",\"birthDate\":\"" + claimed + "\"")).contains(expected);
    }

    @Test
    void noticesDayAndMonthThatChangedPlaces() {
        Person may = person("{\"personId\":\"m\",\"family\":\"Rai\",\"birthDate\":\"1950-05-06\"}");

        assertThat(found("\"birthDate\":\"1950-06-05\"", may)).contains(Finding.BIRTH_SWAPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"lines\":[\"14, oak road\"],\"postcode\":\"CV56AB\"}', ADDRESS_SAME",
        "'{\"lines\":[\"9 Oak Road\"],\"postcode\":\"CV5 6AB\"}', POSTCODE_SAME",
        "'{\"postcode\":\"CV5 6AB\"}', POSTCODE_SAME",
        "'{\"postcode\":\"CV3 6NP\"}', ADDRESS_EARLIER",
        "'{\"postcode\":\"CV5 9ZZ\"}', POSTCODE_NEAR",
        "'{\"postcode\":\"LE10 1AA\"}', ADDRESS_DIFFERENT",
        "'{\"lines\":[\"14 Oak Road\"]}', ADDRESS_MISSING"
    })
    void comparesPostcodeAndHouseAsOne(String address, Finding expected) {
        assertThat(found("\"address\":" + address)).contains(expected);
    }

    @Test
    void comparesTheRestForWhatLittleItIsWorth() {
        assertThat(found("\"phones\":[\"+44 24 7600 0001\",\"1\"],\"gender\":\"female\",\"gpPractice\":\"m86001\""))
                .contains(Finding.PHONE_SAME, Finding.GENDER_SAME, Finding.PRACTICE_SAME);
        assertThat(found("\"phones\":[\"02476999999\"],\"gender\":\"male\",\"gpPractice\":\"M86999\""))
                .contains(Finding.GENDER_DIFFERENT)
                .doesNotContain(Finding.PHONE_SAME, Finding.PRACTICE_SAME);
        assertThat(found("\"gender\":\"other\""))
                .doesNotContain(Finding.GENDER_SAME, Finding.GENDER_DIFFERENT, Finding.PHONE_SAME);
    }

    @Test
    void aPersonWithoutANumberHasNoneToDiffer() {
        Person bare = person("{\"personId\":\"b\",\"family\":\"Rai\",\"birthDate\":\"1950-05-06\"}");

        assertThat(found("\"nhsNumber\":\"9990008035\"", bare))
                .contains(Finding.NUMBER_MISSING, Finding.GIVEN_MISSING, Finding.ADDRESS_MISSING);
        assertThat(found("\"nhsNumber\":\"9990008035\"")).contains(Finding.NUMBER_DIFFERENT);
    }

    @Test
    void anInitialOnTheRegisterIsNoMoreThanAnInitial() {
        Person initial =
                person("{\"personId\":\"b\",\"family\":\"Rai\",\"given\":[\"S\"],\"birthDate\":\"1950-05-06\"}");

        assertThat(found("\"given\":[\"Sunita\"]", initial)).contains(Finding.GIVEN_INITIAL);
        assertThat(found("\"given\":[\"S\"]", initial)).contains(Finding.GIVEN_INITIAL);
        assertThat(found("\"given\":[\"Tara\"]", initial)).contains(Finding.GIVEN_DIFFERENT);
    }

    private static java.util.Set<Finding> found(String said) {
        return found(said, MARGARET);
    }

    private static java.util.Set<Finding> found(String said, Person person) {
        return Comparison.of(Claim.of(claim(said), AT_TWO), Known.of(new Registered(person, 0)))
                .findings();
    }
}
