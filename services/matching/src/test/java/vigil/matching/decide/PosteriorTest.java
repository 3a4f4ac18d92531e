package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;
import vigil.matching.decide.evidence.Weights;
import vigil.matching.decide.evidence.Weights.Chances;
import vigil.matching.decide.name.NameComparison;

/** A population of a million, of whom somebody registered needs care four times as often as others. */
class PosteriorTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final double PRIOR = 4 / 1_000_000.0;
    private static final double AT_HOME = 1.5 / 4;
    private static final double IN_A_HOME = 60 / 4.0;
    private static final double POSTCODE = 0.8 / 0.0001;
    private static final Weights WEIGHTS = weights();

    @Test
    void everybodyAndNobodyShareOneProbability() {
        Comparison one = compared(Math.log(3 / PRIOR), Finding.ADDRESS_MISSING, null);
        Comparison two = compared(Math.log(6 / PRIOR), Finding.ADDRESS_MISSING, null);
        Posterior posterior = Posterior.of(List.of(one, two), 0, WEIGHTS);

        assertThat(posterior.score(one)).isCloseTo(0.3, CLOSE);
        assertThat(posterior.score(two)).isCloseTo(0.6, CLOSE);
        assertThat(posterior.someone()).isCloseTo(0.9, CLOSE);
        assertThat(posterior.logOdds(one)).isCloseTo(Math.log(3 / 7.0), CLOSE);
        assertThat(posterior.logOdds(two)).isCloseTo(Math.log(6 / 4.0), CLOSE);
    }

    @Test
    void logOddsTellApartWhatRoundsToOne() {
        Comparison sure = compared(60, Finding.ADDRESS_MISSING, null);
        Comparison surer = compared(70, Finding.ADDRESS_MISSING, null);

        assertThat(alone(sure).score(sure)).isEqualTo(1);
        assertThat(alone(surer).logOdds(surer)).isCloseTo(alone(sure).logOdds(sure) + 10, CLOSE);
        assertThat(alone(sure).logOdds(sure)).isCloseTo(60 + Math.log(PRIOR), CLOSE);
    }

    @Test
    void whoeverHardlyFitsChangesNothing() {
        Comparison none = compared(-40, Finding.POSTCODE_SAME, null);

        assertThat(Posterior.of(List.of(none), 0, WEIGHTS).relatives()).isZero();
        assertThat(Posterior.of(List.of(none), 0, WEIGHTS).total()).isEqualTo(1);
        assertThat(Posterior.of(List.of(), 0, WEIGHTS).someone()).isZero();
    }

    @Test
    void somebodyUnregisteredOfTheHouseholdMayBeMeant() {
        assertThat(relatives(compared(10, Finding.POSTCODE_SAME, null))).isCloseTo(AT_HOME * POSTCODE, CLOSE);
        assertThat(relatives(compared(10, Finding.ADDRESS_MISSING, null))).isZero();
        assertThat(relatives(compared(10, Finding.ADDRESS_DIFFERENT, null))).isZero();
    }

    @Test
    void aSharedTelephoneIsAHouseholdToo() {
        assertThat(relatives(compared(10, Finding.ADDRESS_MISSING, Finding.PHONE_SAME)))
                .isCloseTo(AT_HOME * 0.4 / 0.001, CLOSE);
        assertThat(relatives(compared(10, Finding.POSTCODE_SAME, Finding.PHONE_SAME)))
                .isCloseTo(AT_HOME * POSTCODE * 0.4 / 0.001, within(1e-6));
    }

    @Test
    void inAnInstitutionManyMayBeMeant() {
        assertThat(relatives(compared(10, Finding.INSTITUTION_SAME, null))).isCloseTo(IN_A_HOME * POSTCODE, CLOSE);
    }

    @Test
    void relativesShareNamesAndSometimesMore() {
        assertThat(relatives(compared(
                        Finding.NUMBER_MISSING, Finding.FAMILY_SAME, Finding.GIVEN_DIFFERENT, Finding.BIRTH_MISSING)))
                .isCloseTo(AT_HOME * POSTCODE * 0.7 / 0.01, within(1e-6));
        assertThat(relatives(compared(
                        Finding.NUMBER_MISSING, Finding.FAMILY_DIFFERENT, Finding.GIVEN_SAME, Finding.BIRTH_MISSING)))
                .isCloseTo(AT_HOME * POSTCODE * 0.02 / 0.01, within(1e-6));
        assertThat(relatives(compared(
                        Finding.NUMBER_MISSING, Finding.FAMILY_DIFFERENT, Finding.GIVEN_DIFFERENT, Finding.BIRTH_SAME)))
                .isCloseTo(AT_HOME * POSTCODE * 0.001 / 0.0005, within(1e-6));
        assertThat(relatives(compared(
                        Finding.NUMBER_SAME, Finding.FAMILY_DIFFERENT, Finding.GIVEN_DIFFERENT, Finding.BIRTH_MISSING)))
                .isCloseTo(AT_HOME * POSTCODE * 0.0005 / 0.00001, within(1e-6));
    }

    private static Posterior alone(Comparison one) {
        return Posterior.of(List.of(one), 0, WEIGHTS);
    }

    /** The odds that it is one of theirs, apart from those before anything is compared. */
    private static double relatives(Comparison one) {
        return alone(one).relatives() / PRIOR;
    }

    private static Comparison compared(double weight, Finding address, Finding phone) {
        return compared(
                Finding.NUMBER_MISSING,
                Finding.FAMILY_DIFFERENT,
                Finding.GIVEN_DIFFERENT,
                Finding.BIRTH_MISSING,
                address,
                phone,
                weight);
    }

    private static Comparison compared(Finding number, Finding family, Finding given, Finding birth) {
        return compared(number, family, given, birth, Finding.POSTCODE_SAME, null, 10);
    }

    private static Comparison compared(
            Finding number,
            Finding family,
            Finding given,
            Finding birth,
            Finding address,
            Finding phone,
            double weight) {
        return new Comparison(
                register(MARGARET).known(MARGARET.personId()).orElseThrow(),
                number,
                new NameComparison(new Found(family, 0), new Found(given, 0)),
                birth,
                address,
                phone,
                null,
                null,
                weight);
    }

    private static Weights weights() {
        Map<Finding, Chances> chances = new EnumMap<>(Finding.class);
        for (Finding finding : Finding.values()) {
            chances.put(finding, new Chances(0.5, 0.5, 0));
        }
        chances.put(Finding.POSTCODE_SAME, new Chances(0.8, 0.0001, 0));
        chances.put(Finding.INSTITUTION_SAME, new Chances(0.8, 0.0001, 0));
        chances.put(Finding.PHONE_SAME, new Chances(0.4, 0.001, 0));
        chances.put(Finding.FAMILY_SAME, new Chances(0.9, 0.01, 0));
        chances.put(Finding.GIVEN_SAME, new Chances(0.9, 0.01, 0));
        chances.put(Finding.BIRTH_SAME, new Chances(0.9, 0.0005, 0));
        chances.put(Finding.NUMBER_SAME, new Chances(0.9, 0.00001, 0));
        return new Weights(
                "test",
                new Weights.Setting(1_000_000, 4, 0.99, 0.05),
                new Weights.Relatives(1.5, 60, 0.7, 0.02, 0.001, 0.0005),
                chances);
    }
}
