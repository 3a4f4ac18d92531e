package vigil.load.matching.speed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs JMH with {@code mvn -Dgroups=jmh}; {@code -Dpeople=10000} for one size only. It prints, and decides nothing. */
@Tag("jmh")
class DecisionBenchmarkTest {
    @Test
    void printsWhatADecisionCosts() throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(DecisionBenchmark.class.getName()).shouldFailOnError(true);
        String people = System.getProperty("people", "");
        if (!people.isEmpty()) {
            options.param("people", people.split(",", -1));
        }

        assertThat(new Runner(options.build()).run()).isNotEmpty();
    }
}
