package vigil.load.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vigil.matching.decide.evidence.Finding.ADDRESS_SAME;
import static vigil.matching.decide.evidence.Finding.BIRTH_SAME;
import static vigil.matching.decide.evidence.Finding.FAMILY_SAME;
import static vigil.matching.decide.evidence.Finding.GENDER_SAME;
import static vigil.matching.decide.evidence.Finding.GIVEN_SAME;
import static vigil.matching.decide.evidence.Finding.NUMBER_SAME;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.matching.decide.evidence.Finding;
import vigil.synthetic.place.Surroundings;

class WeightsRunTest {
    private static final WeightsSettings FEW =
            new WeightsSettings("2026-11-test", 300, 1_000, 20, 0, List.of(1L, 2L), 3);

    @Test
    void learnsFromTrafficWhatIsTrueOfIt() {
        WeightsResult result = run();

        assertThat(result.estimate().matched()).isBetween(0.2, 0.3);
        for (Finding finding : List.of(NUMBER_SAME, FAMILY_SAME, GIVEN_SAME, BIRTH_SAME, ADDRESS_SAME, GENDER_SAME)) {
            assertThat(result.estimate().m().get(number(finding)))
                    .as(finding.name())
                    .isCloseTo(result.truth().getOrDefault(finding, 0.0), within(0.05));
        }
    }

    private static int number(Finding finding) {
        return Level.ALL.indexOf(Level.ALL.stream()
                .filter(level -> level.finding() == finding)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void writesWeightsThatMatchingReads() {
        WeightsResult result = run();

        assertThat(result.text().weights().version()).isEqualTo("2026-11-test");
        assertThat(result.text().chances().get(Finding.BIRTH_MISSING))
                .isEqualTo(result.before().get(Finding.BIRTH_MISSING));
        assertThat(result.text().lines()).anyMatch(line -> line.contains("at commit abc1234"));
        assertThat(WeightsMarkdown.of(result)).contains("| FAMILY_SAME |", "| 2026-11-test | 0.999 |");
    }

    @Test
    void writesTheSameAgain() {
        assertThat(run().text()).isEqualTo(run().text());
    }

    private static WeightsResult run() {
        return new WeightsRun(FEW, Surroundings.UNKNOWN, line -> {}).run("abc1234");
    }
}
