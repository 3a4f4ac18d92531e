package vigil.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import vigil.board.decide.Signature;
import vigil.board.decide.concern.Concern;
import vigil.board.kafka.BoardWriter;
import vigil.board.kafka.UserHash;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.TeamId;

/** What is reported about an alert is kept as the schema says. */
class ConcernRecordTest {
    private static final String ID = "0b8f5f0e-5d5e-4a57-9a0a-0e6d7b1f9a11";
    private static final Signature BY =
            new Signature(UserHash.of("coordinator"), "Jo Bloggs", Instant.parse("2026-11-21T04:10:00.123456789Z"));

    @Test
    void whatIsReportedIsAsTheSchemaSays() {
        MockProducer<String, byte[]> producer =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        try (BoardWriter writer = new BoardWriter(producer, "")) {
            AlertId alert = new AlertId("a-7f3b");
            for (Concern.Kind kind : Concern.Kind.values()) {
                writer.report(new Concern(ID, alert, kind, "Nobody came.", new TeamId("nurses"), BY));
                writer.report(new Concern(ID, alert, kind, "Nobody came.", null, BY));
            }
        }
        assertThat(producer.history()).hasSize(6).allSatisfy(record -> {
            assertThat(record.topic()).isEqualTo("coordination.concerns");
            assertThat(record.key()).isEqualTo(ID);
            assertThat(Schemas.faults("concern", new String(record.value(), UTF_8)))
                    .isEmpty();
        });
    }
}
