package vigil.load.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoundsTest {
    @Test
    void noneInThirtyThousandIsAtMostOneInTenThousand() {
        assertThat(Bounds.clopperPearsonUpper(0, 30_000)).isCloseTo(0.9985e-4, within(1e-7));
    }

    @Test
    void theBoundAgreesWithTables() {
        assertThat(Bounds.clopperPearsonUpper(1, 20)).isCloseTo(0.21611, within(1e-5));
        assertThat(Bounds.clopperPearsonUpper(5, 100)).isCloseTo(0.10225, within(1e-5));
        assertThat(Bounds.clopperPearsonUpper(3, 3)).isEqualTo(1);
    }

    @Test
    void wilsonsIntervalAgreesWithTables() {
        Bounds.Interval nineInTen = Bounds.wilson(9, 10);
        assertThat(nineInTen.from()).isCloseTo(0.5958, within(1e-4));
        assertThat(nineInTen.to()).isCloseTo(0.9821, within(1e-4));
        assertThat(Bounds.wilson(0, 0)).isEqualTo(new Bounds.Interval(0, 1));
    }
}
