package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vigil.platform.broker.EmbeddedBroker;

/** Topics made and checked from outside, as on a cluster. */
class TopicsCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void makesWhatIsMissingAndNothingTwice() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBroker.Options.in(folder))) {
            assertThat(run("check", broker)).isEqualTo(1);
            assertThat(err.toString()).contains("Topic coordination.alerts is missing");

            assertThat(run("create", broker, "--copies", "1")).isZero();
            assertThat(out.toString()).contains("Made coordination.alerts");

            out.getBuffer().setLength(0);
            assertThat(run("create", broker, "--copies", "1")).isZero();
            assertThat(out.toString()).doesNotContain("Made");
            assertThat(run("check", broker)).isZero();
        }
    }

    @Test
    void namesTheBrokerSettingThatWouldStretchAFailOver() throws Exception {
        var slow = EmbeddedBroker.Options.in(folder).withOverrides(Map.of("group.min.session.timeout.ms", "6000"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(slow)) {
            assertThat(run("create", broker, "--copies", "1")).isEqualTo(1);
            assertThat(err.toString()).contains("group.min.session.timeout.ms 6000 and must have at most 2000");
        }
    }

    private int run(String what, EmbeddedBroker broker, String... more) {
        CommandLine commands =
                Vigil.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] args = new String[4 + more.length];
        args[0] = "topics";
        args[1] = what;
        args[2] = "--kafka";
        args[3] = broker.bootstrap();
        System.arraycopy(more, 0, args, 4, more.length);
        return commands.execute(args);
    }
}
