package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.RONALD;
import static vigil.matching.Examples.claim;
import static vigil.matching.Examples.register;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;
import vigil.matching.decide.evidence.Weights;
import vigil.matching.decide.name.NameComparison;

class RulesTest {
    private static final Weights WEIGHTS = MatchingData.current().weights();
    private static final RegisterIndex INDEX = register(MARGARET, RONALD);
    private static final double RARE = 0.001;
    private static final double COMMON = 0.05;

    /** Number, family name, given name, birth date, address, and the gates that are shut, in their order. */
    @ParameterizedTest
    @CsvSource({
        "MISSING, SAME, SAME, SAME, POSTCODE_SAME, ''",
        "MISSING, SAME, SAME, SAME, ADDRESS_DIFFERENT, ''",
        "DIFFERENT, SAME, SAME, SAME, POSTCODE_SAME, other-number",
        // A number needs the birth date, or both names and the place.
        "SAME, MISSING, MISSING, SAME, ADDRESS_MISSING, ''",
        "SUPERSEDED, MISSING, MISSING, SAME_FIRST_OF_JANUARY, ADDRESS_MISSING, number-unconfirmed",
        "SAME, SAME, SAME, MISSING, POSTCODE_SAME, ''",
        "SAME, PART, LEADING, SLIP, POSTCODE_SLIP, ''",
        "SAME, SAME, SAME, MISSING, ADDRESS_MISSING, number-unconfirmed",
        "SAME, SLIP, SAME, MISSING, POSTCODE_SAME, number-unconfirmed",
        "SAME, SAME, SLIP, MISSING, POSTCODE_SAME, number-unconfirmed",
        "SAME, MISSING, MISSING, MISSING, ADDRESS_MISSING, number-unconfirmed",
        "SAME, SAME, INITIAL, SWAPPED, POSTCODE_SAME, number-unconfirmed",
        "SAME, SAME, SAME, DIFFERENT, POSTCODE_SAME, other-birth-date",
        "SAME, SAME, DIFFERENT, SAME, POSTCODE_SAME, other-given-name",
        // Given names.
        "MISSING, SAME, DIFFERENT, SAME, ADDRESS_SAME, other-given-name",
        "MISSING, SAME, ANOTHER, SAME, ADDRESS_SAME, other-given-name",
        "MISSING, SAME, SECOND, SAME, ADDRESS_SAME, other-given-name",
        "MISSING, SAME, FIRST, SAME, ADDRESS_SAME, other-given-name",
        "MISSING, SAME, INITIAL, SAME, ADDRESS_SAME, no-given-name",
        "MISSING, SAME, MISSING, SAME, ADDRESS_SAME, no-given-name",
        "SAME, SAME, INITIAL, SAME, ADDRESS_SAME, ''",
        // Family names.
        "MISSING, DIFFERENT, SAME, SAME, ADDRESS_SAME, ''",
        "MISSING, MISSING, NICKNAME, SAME, POSTCODE_SAME, ''",
        "MISSING, MISSING, NICKNAME, SAME, HOUSE_SAME, other-family-name",
        "MISSING, DIFFERENT, LEADING, SAME, ADDRESS_SAME, other-family-name",
        "MISSING, SAYS_LITTLE, SAME, SAME, ADDRESS_MISSING, ''",
        "MISSING, SAYS_LITTLE, SAME, SAME_MONTH, ADDRESS_SAME, other-family-name",
        "MISSING, SAYS_LITTLE, SLIP, SAME, ADDRESS_SAME, other-family-name",
        "MISSING, SAYS_LITTLE, LEADING, SAME, ADDRESS_SAME, other-family-name",
        "MISSING, DIFFERENT, SLIP, SAME, ADDRESS_SAME, other-family-name",
        "MISSING, DIFFERENT, SAME, SAME_FIRST_OF_JANUARY, ADDRESS_SAME, other-family-name",
        "MISSING, DIFFERENT, SAME, SAME, INSTITUTION_SAME, other-family-name",
        "MISSING, DIFFERENT, SAME, SAME, POSTCODE_OTHER_HOUSE, other-family-name",
        "MISSING, MISSING, SAME, SAME, ADDRESS_MISSING, other-family-name",
        "SAME, DIFFERENT, SAME, SAME, ADDRESS_MISSING, number-unconfirmed",
        // Birth dates.
        "MISSING, SAME, SAME, MISSING, ADDRESS_SAME, no-birth-date",
        "MISSING, SAME, SAME, DIFFERENT, ADDRESS_SAME, other-birth-date",
        "MISSING, SAME, SAME, ONLY_YEAR, ADDRESS_SAME, other-birth-date",
        "MISSING, SAME, SAME, SAME_MONTH, POSTCODE_SAME, ''",
        "MISSING, SAME, SAME, SAME_YEAR, ADDRESS_SAME, ''",
        "MISSING, SAME, SAME, SAME_YEAR, ADDRESS_EARLIER, part-of-a-birth-date",
        "MISSING, SAME, NICKNAME, SAME_YEAR, ADDRESS_SAME, part-of-a-birth-date",
        "MISSING, SAME, SAME, SAME_FIRST_OF_JANUARY, POSTCODE_OTHER_HOUSE, part-of-a-birth-date",
        "MISSING, SAME, LEADING, SAME_FIRST_OF_JANUARY, ADDRESS_SAME, part-of-a-birth-date",
        "MISSING, SAME, SAME, SAME_YEAR, INSTITUTION_SAME, part-of-a-birth-date",
        "MISSING, SAME, SAME, SAME_MONTH, POSTCODE_SLIP, part-of-a-birth-date",
        "MISSING, SAME, SAME, SAME_YEAR, ADDRESS_MISSING, part-of-a-birth-date",
        "MISSING, SAME, SAME, SWAPPED, ADDRESS_SAME, ''",
        "MISSING, PART, LEADING, TWO_PARTS, ADDRESS_SAME, ''",
        "MISSING, PART, LEADING, TWO_PARTS, ADDRESS_EARLIER, nearly-the-birth-date",
        "MISSING, SAME, SAME, SLIP, POSTCODE_SLIP, nearly-the-birth-date",
        "MISSING, SAME, SAME, SLIP, INSTITUTION_SAME, nearly-the-birth-date",
        "MISSING, SLIP, SAME, SLIP, ADDRESS_SAME, nearly-the-birth-date",
        "MISSING, SAME, SLIP, TWO_PARTS, ADDRESS_SAME, nearly-the-birth-date",
        "MISSING, DIFFERENT, MISSING, DIFFERENT, ADDRESS_MISSING, no-given-name other-family-name other-birth-date"
    })
    void aGateIsShutForWhatNoProbabilityCanBeTrustedWith(
            String number, String family, String given, String birth, Finding address, String shut) {
        Comparison one = compared(number, family, given, birth, address, RARE);

        assertThat(shut(contest(one, false), one)).containsExactlyElementsOf(words(shut));
    }

    /** Family name, given name and address of a claim that has the telephone. */
    @ParameterizedTest
    @CsvSource({
        "DIFFERENT, SAME, ADDRESS_MISSING, other-family-name",
        "DIFFERENT, SAME, POSTCODE_SLIP, other-family-name",
        "MISSING, SAME, HOUSE_SAME, other-family-name",
        "SAYS_LITTLE, SLIP, ADDRESS_MISSING, other-family-name",
        "DIFFERENT, SAME, ADDRESS_SAME, ''"
    })
    void theTelephoneDoesNotMakeUpForTheFamilyName(String family, String given, Finding address, String shut) {
        Comparison one = with(compared("MISSING", family, given, "SAME", address, RARE), Finding.PHONE_SAME, null);

        assertThat(shut(contest(one, false), one)).containsExactlyElementsOf(words(shut));
    }

    /** Family name, given name and gender. */
    @ParameterizedTest
    @CsvSource({
        "SAME, SAME, GENDER_DIFFERENT, ''",
        "SAME, SLIP, GENDER_DIFFERENT, other-gender",
        "SAYS_LITTLE, SAME, GENDER_DIFFERENT, other-gender",
        "SAME, SAME, GENDER_BY_NAME, other-gender",
        "SAYS_LITTLE, SAME, GENDER_BY_NAME, other-gender"
    })
    void anotherGenderMayBeAMistakeButKaurIsNotSingh(String family, String given, Finding gender, String shut) {
        Comparison one = with(compared("MISSING", family, given, "SAME", Finding.ADDRESS_SAME, RARE), null, gender);

        assertThat(shut(contest(one, false), one)).containsExactlyElementsOf(words(shut));
    }

    /** Given name of the one, which is so rare that nothing comes near; given name and birth date of the other. */
    @ParameterizedTest
    @CsvSource({"SAME, SAME, rival", "SPELLING, SAME, ''", "SAME, SLIP, ''"})
    void howRareANameIsDecidesNotBetweenTwoWhoFitAlike(String given, String birth, String shut) {
        Comparison one = compared("MISSING", "SAME", "SAME", "SAME", Finding.ADDRESS_SAME, 1e-9);
        Comparison twin = of(
                INDEX.known(RONALD.personId()).orElseThrow(),
                compared("MISSING", "SAME", given, birth, Finding.ADDRESS_SAME, COMMON));

        assertThat(one.weight() - twin.weight()).isGreaterThan(Math.log(1_000));
        assertThat(shut(contest(List.of(one, twin), false), one)).containsExactlyElementsOf(words(shut));
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING, ADDRESS_MISSING, common-name",
        "MISSING, ADDRESS_DIFFERENT, common-name",
        "MISSING, POSTCODE_NEAR, common-name",
        "MISSING, POSTCODE_SLIP, ''",
        "MISSING, INSTITUTION_SAME, ''",
        "SAME, ADDRESS_DIFFERENT, ''"
    })
    void aCommonNameNeedsAPlace(String number, Finding address, String shut) {
        Comparison one = compared(number, "SAME", "SAME", "SAME", address, COMMON);

        assertThat(shut(contest(one, false), one)).containsExactlyElementsOf(words(shut));
    }

    @Test
    void aNumberOfSomebodyElseShutsTheGateAlsoForWhoeverHasNone() {
        Comparison one = compared("MISSING", "SAME", "SAME", "SAME", Finding.ADDRESS_SAME, RARE);

        assertThat(shut(contest(one, true), one)).containsExactly("other-number");
    }

    @Test
    void aNumberThatIsFoundIsWorthALook() {
        Comparison without = compared("MISSING", "DIFFERENT", "DIFFERENT", "DIFFERENT", Finding.ADDRESS_MISSING, RARE);
        Comparison with = compared("SAME", "DIFFERENT", "DIFFERENT", "DIFFERENT", Finding.ADDRESS_MISSING, RARE);

        assertThat(Rules.NUMBER_FOUND.holds().test(contest(without, false), without))
                .isFalse();
        assertThat(Rules.NUMBER_FOUND.holds().test(contest(with, false), with)).isTrue();
        assertThat(Rules.LIKELY.holds().test(contest(without, false), without)).isFalse();
    }

    @Test
    void sureIsWhateverReachesTheThreshold() {
        Comparison one = compared("MISSING", "SAME", "SAME", "SAME", Finding.ADDRESS_SAME, RARE);
        Comparison two = compared("MISSING", "SAME", "DIFFERENT", "DIFFERENT", Finding.ADDRESS_MISSING, RARE);

        assertThat(Rules.isSure(contest(one, false), one)).isTrue();
        assertThat(Rules.LIKELY.holds().test(contest(one, false), one)).isTrue();
        assertThat(Rules.isSure(contest(two, false), two)).isFalse();
    }

    @Test
    void everyRuleHasANameOfItsOwnAndASentence() {
        assertThat(Stream.concat(Rules.GATES.stream(), Rules.REVIEW.stream()).map(Rule::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]+"));
        assertThat(Rules.GATES).extracting(Rule::sentence).allMatch(sentence -> sentence.endsWith("."));
    }

    private static List<String> shut(Contest contest, Comparison one) {
        return Rules.GATES.stream()
                .filter(rule -> rule.holds().test(contest, one))
                .map(Rule::name)
                .toList();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private static Contest contest(Comparison one, boolean numberIsOfAnother) {
        return contest(List.of(one), numberIsOfAnother);
    }

    private static Contest contest(List<Comparison> ranked, boolean numberIsOfAnother) {
        return new Contest(
                Claim.of(claim(""), AT_TWO, INDEX.vocabulary()),
                ranked,
                AT_TWO,
                numberIsOfAnother,
                Posterior.of(ranked, 1, WEIGHTS),
                WEIGHTS);
    }

    private static Comparison with(Comparison one, Finding phone, Finding gender) {
        return new Comparison(
                one.known(), one.number(), one.names(), one.birth(), one.address(), phone, gender, null, one.weight());
    }

    private static Comparison of(Known known, Comparison one) {
        return new Comparison(
                known, one.number(), one.names(), one.birth(), one.address(), null, null, null, one.weight());
    }

    private static Comparison compared(
            String number, String family, String given, String birth, Finding address, double share) {
        Finding ofNumber = Finding.valueOf("NUMBER_" + number);
        Found ofFamily = new Found(Finding.valueOf("FAMILY_" + family), share);
        Found ofGiven = new Found(Finding.valueOf("GIVEN_" + given), share);
        Finding ofBirth = Finding.valueOf("BIRTH_" + birth);
        double weight = WEIGHTS.of(ofNumber)
                + WEIGHTS.of(ofFamily)
                + WEIGHTS.of(ofGiven)
                + WEIGHTS.of(ofBirth)
                + WEIGHTS.of(address);
        return new Comparison(
                INDEX.known(MARGARET.personId()).orElseThrow(),
                ofNumber,
                new NameComparison(ofFamily, ofGiven),
                ofBirth,
                address,
                null,
                null,
                null,
                weight);
    }
}
