package vigil.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import vigil.board.decide.Signature;
import vigil.board.decide.handover.Signed;
import vigil.board.kafka.BoardWriter;
import vigil.board.kafka.UserHash;
import vigil.domain.identity.AlertId;

/** What is signed when a shift ends is kept as the schema says. */
class ShiftHandoverRecordTest {
    private static final String ID = "0b8f5f0e-5d5e-4a57-9a0a-0e6d7b1f9a11";
    private static final Signature BY =
            new Signature(UserHash.of("coordinator"), "Jo Bloggs", Instant.parse("2026-11-21T07:45:00.123456789Z"));

    @Test
    void whatIsSignedIsAsTheSchemaSays() {
        MockProducer<String, byte[]> producer =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        try (BoardWriter writer = new BoardWriter(producer, "")) {
            AlertId alert = new AlertId("a-7f3b");
            writer.sign(new Signed.Given(
                    ID,
                    BY,
                    "GP is late",
                    List.of(new Signed.Line(alert, "ring the son"), new Signed.Line(alert, null))));
            writer.sign(new Signed.Received(ID, BY, null, List.of(alert)));
            writer.sign(new Signed.Withdrawn(ID, BY));
        }
        assertThat(producer.history()).hasSize(3).allSatisfy(record -> {
            assertThat(record.topic()).isEqualTo("coordination.handovers");
            assertThat(record.key()).isEqualTo(ID);
            assertThat(Schemas.faults("shift-handover", new String(record.value(), UTF_8)))
                    .isEmpty();
        });
    }
}
