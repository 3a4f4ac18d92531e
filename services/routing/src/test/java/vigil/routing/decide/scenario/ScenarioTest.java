package vigil.routing.decide.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.domain.team.TeamDirectory;
import vigil.routing.OwnDirectory;

/** The worked scenarios: what is known and happens, and what the alert then is, by the directory that Vigil comes with. */
class ScenarioTest {
    private static final TeamDirectory DIRECTORY = OwnDirectory.load();

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void happensAsItIsWritten(Scenario scenario) {
        scenario.happensBy(DIRECTORY);
    }

    @Test
    void thereAreAtLeastFortyAndEachSaysWhatItIsAbout() {
        List<Scenario> all = scenarios();
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        for (Scenario scenario : all) {
            assertThat(scenario.lines().getFirst()).as(scenario.name()).matches("# .+");
            assertThat(scenario.lines()).as(scenario.name()).anyMatch(line -> line.startsWith("Then "));
        }
    }
}
