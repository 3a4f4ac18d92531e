package vigil.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {
    private final StringWriter errors = new StringWriter();

    @Test
    void asksWhichLoadTest() {
        assertThat(execute()).isEqualTo(2);
        assertThat(errors.toString())
                .contains(
                        "Say which load test: pipeline, matching, matching-speed, weights, simulate, takeover or restore.");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThat(execute("pipeline", "--directory", "nowhere")).isEqualTo(2);
        assertThat(errors.toString()).contains("--directory must be the folder of the team directory, not nowhere.");
    }

    @Test
    void refusesARateOfNothing() {
        assertThat(execute("pipeline", "--directory", "../directory", "--rates", "50,0"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("--rates must be more than 0.");
    }

    private int execute(String... arguments) {
        return new CommandLine(new Bench())
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
