package vigil.load.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsTextTest {
    private final WeightsText current = WeightsText.current();

    @Test
    void keepsSettingsAndSaysHowItWasMade() {
        WeightsText changed = current.with("next", List.of("Made in a test."), current.chances());

        assertThat(changed.lines()).contains("# Made in a test.", "version         next");
        assertThat(changed.chances()).isEqualTo(current.chances());
        assertThat(changed.weights().relatives()).isEqualTo(current.weights().relatives());
        assertThat(changed.weights().automaticAt()).isEqualTo(current.weights().automaticAt());
    }

    @Test
    void saysHowItWasMadeOnlyOnce() {
        WeightsText once = current.with("one", List.of("Made in a test."), current.chances());
        WeightsText twice = once.with("two", List.of("Made again."), once.chances());

        assertThat(twice.lines()).contains("# Made again.").doesNotContain("# Made in a test.");
    }

    @Test
    void writesThreeFiguresWithoutPowersOfTen() {
        assertThat(WeightsText.plain(0.00001234)).isEqualTo("0.0000123");
        assertThat(WeightsText.plain(0.99951)).isEqualTo("1");
        assertThat(WeightsText.plain(0.98)).isEqualTo("0.98");
        assertThat(WeightsText.plain(0)).isEqualTo("0");
    }
}
