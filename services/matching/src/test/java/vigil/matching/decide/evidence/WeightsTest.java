package vigil.matching.decide.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.matching.decide.evidence.Weights.Chances;
import vigil.matching.decide.evidence.Weights.Relatives;
import vigil.matching.decide.evidence.Weights.Setting;

class WeightsTest {
    private static final Relatives RELATIVES = new Relatives(1, 60, 0.7, 0.02, 0.001, 0.0005);
    private static final Setting SETTING = new Setting(1_000_000, 4, 0.99, 0.05);

    private final Weights weights = new Weights("v1", SETTING, RELATIVES, chances());

    @Test
    void aFindingIsWorthTheLogarithmOfHowMuchMoreOftenItIsTrue() {
        assertThat(weights.of(Finding.BIRTH_SAME)).isEqualTo(Math.log(0.8 / 0.001));
        assertThat(weights.of(new Found(Finding.BIRTH_SAME, 0.5))).isEqualTo(Math.log(0.8 / 0.001));
    }

    @Test
    void aNameIsWorthLessTheMoreBearIt() {
        assertThat(weights.of(new Found(Finding.FAMILY_SAME, 0.01))).isEqualTo(Math.log(0.9 / (0.002 + 2 * 0.01)));
        assertThat(weights.of(new Found(Finding.FAMILY_SAME, 0.9))).isEqualTo(Math.log(0.9));
        assertThat(weights.of(Finding.FAMILY_SAME)).isEqualTo(Math.log(0.9 / 0.002));
    }

    @Test
    void isWorthAnotherThingForOthersWhoShowItMoreOften() {
        assertThat(weights.ratio(Finding.BIRTH_SAME, 0.02)).isEqualTo(Math.log(0.02 / 0.001));
        assertThat(weights.ratio(new Found(Finding.FAMILY_SAME, 0.01), 0.7)).isEqualTo(Math.log(0.7 / 0.022));
    }

    @Test
    void beforeAnythingIsComparedEverybodyElseIsMoreLikely() {
        assertThat(weights.prior(0)).isEqualTo(Math.log(4 / 1_000_000.0));
        assertThat(weights.prior(50_000)).isCloseTo(Math.log(4 / 950_000.0), within(1e-9));
        assertThat(weights.prior(600_000)).isCloseTo(Math.log(1 / 3.0 / 600_000), within(1e-9));
    }

    @Test
    void saysWhichEstimateItIs() {
        assertThat(weights.version()).isEqualTo("v1");
        assertThat(weights.registeredRate()).isEqualTo(4);
        assertThat(weights.automaticAt()).isEqualTo(0.99);
        assertThat(weights.reviewAt()).isEqualTo(0.05);
        assertThat(weights.relatives()).isEqualTo(RELATIVES);
    }

    @Test
    void everyFindingNeedsItsChances() {
        Map<Finding, Chances> some = chances();
        some.remove(Finding.PHONE_SAME);

        assertThatThrownBy(() -> new Weights("v1", SETTING, RELATIVES, some))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PHONE_SAME")
                .hasMessageNotContaining("BIRTH_SAME");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5, 0", "-1, 0.5, 0", "1.1, 0.5, 0", "0.5, -0.1, 1", "0.5, 1.1, 0", "0.5, 0.5, -1", "0.5, 0, 0"})
    void chancesAreBetweenNeverAndAlways(double m, double u, double perShare) {
        assertThatThrownBy(() -> new Chances(m, u, perShare)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void chancesMayBeAtTheirLimits() {
        assertThat(new Chances(1, 1, 0).weight(0)).isZero();
        assertThat(new Chances(1, 0, 1).weight(0.5)).isEqualTo(Math.log(2));
    }

    private static Map<Finding, Chances> chances() {
        Map<Finding, Chances> chances = new EnumMap<>(Finding.class);
        for (Finding finding : Finding.values()) {
            chances.put(finding, new Chances(0.5, 0.5, 0));
        }
        chances.put(Finding.BIRTH_SAME, new Chances(0.8, 0.001, 0));
        chances.put(Finding.FAMILY_SAME, new Chances(0.9, 0.002, 2));
        return chances;
    }
}
