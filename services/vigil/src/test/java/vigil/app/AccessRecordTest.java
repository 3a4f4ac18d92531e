package vigil.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.board.decide.BreakGlass;
import vigil.board.decide.review.Review;
import vigil.board.kafka.BoardWriter;
import vigil.domain.alert.AlertAction;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.PersonId;

/** What the board writes to the audit is what the schema promises an auditor. */
class AccessRecordTest {
    private static final AlertId ALERT = new AlertId("a-7f3b");
    private static final Instant AT = Instant.parse("2026-11-21T03:15:20.123456789Z");

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final BoardWriter writer = new BoardWriter(producer, "");

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void looksAndActionsAreAsTheSchemaSays() {
        writer.audit("coordinator", ALERT, "view", AT);
        writer.audit("coordinator", ALERT, "view-withheld", AT);
        for (AlertAction.Kind action : AlertAction.Kind.values()) {
            writer.audit("coordinator", ALERT, action.code(), AT);
        }
        assertThat(producer.history())
                .hasSize(2 + AlertAction.Kind.values().length)
                .allSatisfy(AccessRecordTest::isAsTheSchemaSays);
    }

    @Test
    void breakingTheGlassIsAsTheSchemaSays() {
        writer.audit(
                "coordinator",
                "Jo Bloggs",
                new BreakGlass(
                        ALERT,
                        "fbd4f56b046353ee6a6b479a8b3aa240",
                        List.of(new PersonId("p-000201"), new PersonId("p-000202")),
                        "crew about to give antibiotics",
                        AT,
                        AT.plus(BreakGlass.LASTS)));
        assertThat(producer.history()).singleElement().satisfies(AccessRecordTest::isAsTheSchemaSays);
    }

    @Test
    void reviewsSearchesPrintsAndCallsAreAsTheSchemaSays() {
        writer.audit(
                "auditor", new Review("0b8f5f0e-5d5e-4a57-9a0a-0e6d7b1f9a11", ALERT, "Ada", "As it should be", AT));
        writer.auditSearch("coordinator", "kowalska", AT);
        for (String many : List.of("print-queue", "sheet", "concerns", "concerns-export")) {
            writer.auditMany("coordinator", many, AT);
        }
        writer.audit("coordinator", ALERT, "print", AT);
        writer.audit("coordinator", "6f1d2c3b-9a4e-4c55-8d21-0f3f5d2a7b10", AT);
        assertThat(producer.history()).hasSize(8).allSatisfy(AccessRecordTest::isAsTheSchemaSays);
    }

    private static void isAsTheSchemaSays(ProducerRecord<String, byte[]> record) {
        assertThat(record.topic()).isEqualTo("audit.access");
        assertThat(Schemas.faults("access", new String(record.value(), UTF_8))).isEmpty();
    }
}
