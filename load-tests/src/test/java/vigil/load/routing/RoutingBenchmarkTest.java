package vigil.load.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs JMH with {@code mvn -Dgroups=jmh}. It prints, and decides nothing. */
@Tag("jmh")
class RoutingBenchmarkTest {
    @Test
    void printsWhatADecisionCosts() throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(RoutingBenchmark.class.getName()).shouldFailOnError(true);

        assertThat(new Runner(options.build()).run()).isNotEmpty();
    }
}
