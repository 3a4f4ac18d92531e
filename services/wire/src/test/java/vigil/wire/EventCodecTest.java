package vigil.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.Defect;
import vigil.domain.event.IncidentStatus;
import vigil.domain.event.UrgentEvent;

class EventCodecTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-21T02:14:10Z");
    private static final Envelope AMBULANCE = new Envelope(
            "e-1", "urn:nhs:ods:RYA", "vigil.ambulance.incident.v1", Instant.parse("2026-11-21T02:14:09Z"));

    @Test
    void readsAWholeSnapshot() {
        UrgentEvent event = value("""
            {"incident":{"id":"20261121-004512","status":"on-scene","updatedAt":"2026-11-21T03:14:09+01:00","sequence":3},
             "person":{"nhsNumber":"943 476 5919","family":"Kowalska","given":["Maria"],"birthDate":"1941-03-02","gender":"female",
                       "address":{"lines":["12 Spon Street"],"postcode":"cv13ba"}},
             "ambulance":{"category":"C2","outcome":null}, "somethingNew": {"x": 1}}
            """);

        assertThat(event.status()).isEqualTo(IncidentStatus.ON_SCENE);
        assertThat(event.updatedAt()).isEqualTo("2026-11-21T02:14:09Z");
        assertThat(event.data().person().nhsNumber().digits()).isEqualTo("9434765919");
        assertThat(event.data().person().address().postcode().text()).isEqualTo("CV1 3BA");
        assertThat(event.defects()).isEmpty();
    }

    @Test
    void aBadFieldBecomesADefectAndTheEventGoesOn() {
        UrgentEvent event = value("""
            {"incident":{"id":"1","status":"flying","updatedAt":"yesterday","sequence":"three"},
             "person":{"nhsNumber":"9434765918","family":["Kowalska"],"given":"Maria","birthDate":"1941-02-30","gender":{"a":1}},
             "location":"home","flags":[{"kind":"dragon","text":"dog"},7],"ambulance":[]}
            """);

        assertThat(event.status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertThat(event.updatedAt()).isEqualTo(AMBULANCE.time());
        assertThat(event.data().person().nhsNumber()).isNull();
        assertThat(event.data().flags()).hasSize(1);
        assertThat(event.defects())
                .extracting(Defect::field)
                .containsExactlyInAnyOrder(
                        "/incident/status",
                        "/incident/updatedAt",
                        "/incident/sequence",
                        "/person/nhsNumber",
                        "/person/family",
                        "/person/given",
                        "/person/birthDate",
                        "/person/gender",
                        "/location",
                        "/flags/0/kind",
                        "/flags/1",
                        "/ambulance");
        assertThat(event.defects()).extracting(Defect::reason).noneMatch(reason -> reason.contains("943"));
    }

    @Test
    void aStatusOfAnotherServiceCountsAsInProgress() {
        UrgentEvent event =
                value("{\"incident\":{\"id\":\"1\",\"status\":\"referred\",\"updatedAt\":\"2026-11-21T02:14:09Z\"}}");

        assertThat(event.status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertThat(event.defects()).extracting(Defect::field).containsExactly("/incident/status");
    }

    @Test
    void aPersonWithdrawnOutrightIsNotAPersonNotMentioned() {
        String incident = "\"incident\":{\"id\":\"1\",\"status\":\"triaged\",\"updatedAt\":\"2026-11-21T02:14:09Z\"}";

        assertThat(value("{" + incident + ",\"person\":null}").data().personWithdrawn())
                .isTrue();
        assertThat(value("{" + incident + "}").data().personWithdrawn()).isFalse();
    }

    @Test
    void writesWhatItReads() {
        String incident = "\"incident\":{\"id\":\"1\",\"status\":\"triaged\",\"updatedAt\":\"2026-11-21T02:14:09Z\"}";
        UrgentEvent named = value("{" + incident + ",\"person\":{\"family\":\"Kowalska\",\"birthDate\":\"1941\"}}");
        UrgentEvent withdrawn = value("{" + incident + ",\"person\":null}");

        assertThat(value(new String(EventCodec.encode(named.data()), UTF_8))).isEqualTo(named);
        assertThat(value(new String(EventCodec.encode(withdrawn.data()), UTF_8)))
                .isEqualTo(withdrawn);
    }

    @Test
    void aClockThatRunsAheadIsADefectAndReceiptOrdersTheSnapshot() {
        UrgentEvent event =
                value("{\"incident\":{\"id\":\"1\",\"status\":\"triaged\",\"updatedAt\":\"2026-11-21T02:20:00Z\"}}");

        assertThat(event.updatedAt()).isEqualTo(RECEIVED);
        assertThat(event.defects()).extracting(Defect::field).containsExactly("/incident/updatedAt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "7",
                "null",
                "{}",
                "{\"incident\":{}}",
                "{\"incident\":{\"id\":\" \"}}",
                "{\"incident\":{\"id\":{\"a\":1}}}",
                "{\"incident\":[1]}",
                "{\"incident\":{\"id\":\"1\"}} trailing"
            })
    void withoutAReadableIncidentIdThereIsNoEvent(String value) {
        assertThat(EventCodec.decode(AMBULANCE, value.getBytes(UTF_8), RECEIVED))
                .isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void anUnknownTypeIsNoEvent() {
        Envelope other = new Envelope("e", "s", "vigil.weather.v1", null);

        assertThat(EventCodec.decode(other, "{}".getBytes(UTF_8), RECEIVED)).isInstanceOf(Decoded.Unreadable.class);
    }

    private static UrgentEvent value(String json) {
        return ((Decoded.Value<UrgentEvent>) EventCodec.decode(AMBULANCE, json.getBytes(UTF_8), RECEIVED)).value();
    }
}
