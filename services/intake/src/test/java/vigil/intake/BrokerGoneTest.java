package vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.platform.service.RunningService;

class BrokerGoneTest {
    @TempDir
    Path folder;

    @Test
    void withoutBrokersNothingIsClaimed() {
        try (RunningBroker broker = new RunningBroker(folder)) {
            RunningService intake = broker.startIntake("0", 24 << 20);
            broker.broker.close();

            var response = broker.post(intake, RunningBroker.ONE, """
                    {"specversion":"1.0","id":"1","source":"urn:a","type":"vigil.ooh.case.v1",
                     "data":{"incident":{"id":"i-1"}}}
                    """);

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.getHeader("Retry-After")).isEqualTo("1");
            assertThat(response.bodyAsString()).contains("safe to send all of this again");
        }
    }
}
