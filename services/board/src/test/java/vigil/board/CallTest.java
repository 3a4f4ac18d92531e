package vigil.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.IncidentKey;
import vigil.wire.Decoded;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;

/** Raising an alert by hand, against a real broker. */
class CallTest extends AskingTheBoard {
    private final String id = UUID.randomUUID().toString();

    @Test
    void isPublishedAsAnEventThatMatchingReadsAndAudited() {
        HttpResponse<Buffer> answer = send(call());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.bodyAsJsonObject().getString("callId")).isEqualTo(id);
        await().until(() -> board.calls().stream().anyMatch(this::isThis));
        ConsumerRecord<String, byte[]> record =
                board.calls().stream().filter(this::isThis).findFirst().orElseThrow();
        assertThat(record.key()).doesNotContain(id);
        Envelope envelope = Envelope.read(record.headers()).orElseThrow();
        assertThat(envelope.source()).isEqualTo("urn:vigil:desk");
        UrgentEvent event =
                ((Decoded.Value<UrgentEvent>) EventCodec.decode(envelope, record.value(), Instant.now())).value();
        assertThat(event.defects()).isEmpty();
        assertThat(event.data().person().nhsNumber().digits()).isEqualTo("9434765919");
        assertThat(event.data().ooh().service()).isEqualTo("Call to the desk, taken by " + BoardOnALog.NAME);
        await().untilAsserted(() -> assertThat(board.audited())
                .map(audited -> new JsonObject(new String(audited.value(), UTF_8)))
                .filteredOn(entry -> id.equals(entry.getString("callId")))
                .map(entry -> entry.getString("what"))
                .containsExactly("call"));
    }

    @Test
    void isFoundInTheAlertThatItHasBecome() throws Exception {
        assertThat(became().statusCode()).isEqualTo(404);
        ObjectNode alert = json("a-" + id);
        ((ObjectNode) alert.path("incidents").get(0))
                .put("source", "urn:vigil:desk")
                .put("id", id);
        board.publish(alert);

        await().until(() -> became().statusCode() == 200);
        assertThat(became().bodyAsJsonObject())
                .isEqualTo(new JsonObject()
                        .put("alertId", "a-" + id)
                        .put("match", "confirmed")
                        .put("joined", alert.path("incidents").size() > 1));
    }

    @Test
    void namesWhatIsWrongAndLetsNobodyInWithoutSigningIn() {
        HttpResponse<Buffer> wrong = send(call().put("nhsNumber", "9434765918"));

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.bodyAsJsonObject().getJsonArray("errors"))
                .containsExactly(new JsonObject()
                        .put("pointer", "/nhsNumber")
                        .put("detail", "the check digit of the NHS number is wrong"));
        assertThat(http.client.post("/api/calls").sendJsonObject(call()).await().statusCode())
                .isEqualTo(401);
        assertThat(http.client.get("/api/calls/" + id).send().await().statusCode())
                .isEqualTo(401);
        assertThat(board.calls()).noneMatch(this::isThis);
    }

    private JsonObject call() {
        return new JsonObject()
                .put("callId", id)
                .put("nhsNumber", "9434765919")
                .put("birthDate", "1941-03-02")
                .put("words", "breathless");
    }

    private boolean isThis(ConsumerRecord<String, byte[]> record) {
        return record.key().equals(new IncidentKey("urn:vigil:desk", id).hash());
    }

    private static HttpResponse<Buffer> send(JsonObject call) {
        return http.post("/api/calls").sendJsonObject(call).await();
    }

    private HttpResponse<Buffer> became() {
        return http.get("/api/calls/" + id);
    }
}
