package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.claim;
import static vigil.matching.Examples.person;
import static vigil.matching.Examples.register;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.match.Evidence;
import vigil.domain.person.Person;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Weights;

class ComparisonTest {
    private static final Weights WEIGHTS = MatchingData.current().weights();

    @ParameterizedTest
    @CsvSource({
        "Thompson, FAMILY_SAME",
        "THOMPSÖN, FAMILY_SAME",
        "Ellison, FAMILY_EARLIER",
        "Thompson-Hughes, FAMILY_PART",
        "Tompson, FAMILY_SPELLING",
        "Thompsan, FAMILY_SLIP",
        "Tomson, FAMILY_SPELLING",
        "Thomqxon, FAMILY_NEAR",
        "Elison, FAMILY_EARLIER",
        "Ellisen, FAMILY_SLIP",
        "Doyle, FAMILY_DIFFERENT",
        "Mrs Unknown, FAMILY_MISSING",
        "Margaret, FAMILY_AMONG_GIVEN",
        "Begum, FAMILY_SAYS_LITTLE"
    })
    void comparesFamilyNames(String claimed, Finding expected) {
        assertThat(compared("\"family\":\"" + claimed + "\"").family()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Margaret, GIVEN_SAME",
        "Margaret Anne, GIVEN_SAME",
        "Margaret Rose, GIVEN_FIRST",
        "Peggy, GIVEN_KNOWN_AS",
        "Maggie, GIVEN_NICKNAME",
        "Anne, GIVEN_OTHER",
        "Margret, GIVEN_SPELLING",
        "Margaeret, GIVEN_SLIP",
        "Marg, GIVEN_NEAR",
        "M, GIVEN_INITIAL",
        "A, GIVEN_INITIAL",
        "P, GIVEN_INITIAL",
        "Q, GIVEN_DIFFERENT",
        "Dorothy, GIVEN_DIFFERENT",
        "Baby, GIVEN_MISSING",
        "Kaur, GIVEN_MISSING"
    })
    void comparesGivenNames(String claimed, Finding expected) {
        assertThat(compared("\"given\":[\"" + claimed + "\"]").given()).isEqualTo(expected);
    }

    @Test
    void givenNamesSaidApartAreOneName() {
        assertThat(compared("\"given\":[\"Margaret\",\"Anne\"]").given()).isEqualTo(Finding.GIVEN_SAME);
        assertThat(compared("\"given\":[\"Mar\",\"Garet\"]").given()).isNotEqualTo(Finding.GIVEN_DIFFERENT);
    }

    @Test
    void namesThatChangedPlacesAreSaidToHave() {
        Comparison swapped = compared("\"family\":\"Margaret\",\"given\":[\"Thompson\"]");

        assertThat(swapped.family()).isEqualTo(Finding.FAMILY_SWAPPED);
        assertThat(swapped.given()).isEqualTo(Finding.GIVEN_SAME);
    }

    @Test
    void comparesTheRestForWhatLittleItIsWorth() {
        assertThat(compared("\"phones\":[\"+44 24 7600 0001\",\"1\"],\"gender\":\"female\",\"gpPractice\":\"m86001\"")
                        .findings())
                .contains(Finding.PHONE_SAME, Finding.GENDER_SAME, Finding.PRACTICE_SAME);
        assertThat(compared("\"phones\":[\"02476999999\"],\"gender\":\"male\",\"gpPractice\":\"M86999\"")
                        .findings())
                .contains(Finding.GENDER_DIFFERENT, Finding.PRACTICE_DIFFERENT)
                .doesNotContain(Finding.PHONE_SAME, Finding.PRACTICE_SAME);
        assertThat(compared("\"gender\":\"other\"").gender()).isNull();
        assertThat(compared("").findings())
                .containsExactly(
                        Finding.NUMBER_MISSING,
                        Finding.FAMILY_MISSING,
                        Finding.GIVEN_MISSING,
                        Finding.BIRTH_MISSING,
                        Finding.ADDRESS_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "9990001375, 9990001375, [], NUMBER_SAME",
        "9990010625, 9990001375, [\"9990010625\"], NUMBER_SUPERSEDED",
        "9990005443, 9990001375, [\"9990010625\"], NUMBER_DIFFERENT",
        "9990005443, , [\"9990010625\"], NUMBER_DIFFERENT",
        "9990010625, , [\"9990010625\"], NUMBER_SUPERSEDED",
        "9990005443, , [], NUMBER_MISSING",
        "9990001374, 9990001375, [], NUMBER_MISSING",
        "0000000000, 0000000000, [], NUMBER_MISSING"
    })
    void onlyAValidNumberSaysAnything(String claimed, String known, String superseded, Finding expected) {
        Person one = person(
                "{\"personId\":\"p\",\"family\":\"Rai\",\"birthDate\":\"1941-03-17\",\"supersededNhsNumbers\":%s%s}"
                        .formatted(superseded, known == null ? "" : ",\"nhsNumber\":\"" + known + "\""));

        assertThat(compared("\"nhsNumber\":\"" + claimed + "\"", one).number()).isEqualTo(expected);
    }

    @Test
    void weighsTheSumOfWhatWasFound() {
        Comparison one = compared("\"nhsNumber\":\"9990001375\",\"family\":\"Thompson\",\"given\":[\"Peggy\"],"
                + "\"birthDate\":\"1941-03-17\",\"address\":{\"lines\":[\"14 Oak Road\"],\"postcode\":\"CV5 6AB\"},"
                + "\"phones\":[\"02476000001\"],\"gender\":\"male\",\"gpPractice\":\"M86001\"");

        assertThat(one.weight())
                .isEqualTo(WEIGHTS.of(Finding.NUMBER_SAME)
                        + WEIGHTS.of(one.foundFamily())
                        + WEIGHTS.of(one.foundGiven())
                        + WEIGHTS.of(Finding.BIRTH_SAME)
                        + WEIGHTS.of(Finding.ADDRESS_SAME)
                        + WEIGHTS.of(Finding.PHONE_SAME)
                        + WEIGHTS.of(Finding.GENDER_DIFFERENT)
                        + WEIGHTS.of(Finding.PRACTICE_SAME));
        assertThat(compared("").weight()).isZero();
    }

    @Test
    void tellsWhatItFoundFieldByField() {
        assertThat(compared(
                                "\"family\":\"Thompson\",\"birthDate\":\"1941-03-17\",\"address\":{\"postcode\":\"CV5 6AB\"}")
                        .evidence())
                .extracting(Evidence::words)
                .containsExactly(
                        "NHS number can't be compared",
                        "Family name is the same",
                        "No given name to compare",
                        "Birth date is the same",
                        "Postcode is the same");
    }

    @Test
    void ofSomebodyRestrictedItTellsNothingOfTheirPlace() {
        Person restricted = person("""
            {"personId":"r","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17","restricted":true,
             "phones":["02476000001"],"gpPractice":"M86001",
             "addresses":[{"use":"home","lines":["14 Oak Road"],"postcode":"CV5 6AB"}]}""");
        Comparison one = compared(
                "\"family\":\"Thompson\",\"phones\":[\"02476000001\"],\"gpPractice\":\"M86001\","
                        + "\"address\":{\"postcode\":\"CV5 6AB\"}",
                restricted);

        assertThat(one.evidence())
                .extracting(Evidence::field)
                .containsExactly("nhsNumber", "family", "given", "birthDate", "address");
        assertThat(one.evidence()).last().isEqualTo(Finding.PROTECTED);
        assertThat(one.candidate(0.5, 0).postcode()).isNull();
        assertThat(one.candidate(0.5, 0).restricted()).isTrue();
        assertThat(compared("").candidate(0.5, 0).postcode().text()).isEqualTo("CV5 6AB");
    }

    @Test
    void isNeverPrintedWithAName() {
        assertThat(compared("").toString())
                .contains("margaret", "FAMILY_MISSING")
                .doesNotContain("Thompson");
    }

    private static Comparison compared(String said) {
        return compared(said, MARGARET);
    }

    private static Comparison compared(String said, Person person) {
        RegisterIndex index = register(person);
        return Comparer.of(Claim.of(claim(said), AT_TWO, index.vocabulary()), index, WEIGHTS)
                .with(index.known(person.personId()).orElseThrow());
    }
}
