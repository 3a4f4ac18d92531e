package vigil.routing.decide.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.domain.team.TeamDirectory;
import vigil.routing.OwnDirectory;

/**
 * No rule of the directory that Vigil comes with is there for nothing: each decides some worked scenario, which fails once the
 * rule is taken away, looks at less, or asks for something else.
 */
class EveryRuleDecidesTest {
    private static final TeamDirectory DIRECTORY = OwnDirectory.load();

    /** What happens as it is written. What noticed one change is tried first for the next, which mostly is of the same rule. */
    private static final List<Scenario> SCENARIOS = Scenario.all().stream()
            .filter(scenario -> happens(scenario, DIRECTORY))
            .sorted(Comparator.comparingInt(scenario -> scenario.lines().size()))
            .collect(Collectors.toCollection(ArrayList::new));

    static Stream<RuleChange> changes() {
        return DIRECTORY.needs().rules().stream().flatMap(rule -> RuleChange.of(rule).stream());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aScenarioFailsOnce(RuleChange change) {
        TeamDirectory changed = change.in(DIRECTORY);
        Optional<Scenario> noticed = SCENARIOS.stream()
                .filter(scenario -> !happens(scenario, changed))
                .findFirst();
        assertThat(noticed)
                .as("No scenario fails once \"%s\": write one in which that matters.", change)
                .isPresent();
        SCENARIOS.remove(noticed.get());
        SCENARIOS.addFirst(noticed.get());
    }

    private static boolean happens(Scenario scenario, TeamDirectory directory) {
        try {
            scenario.happensBy(directory);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }
}
