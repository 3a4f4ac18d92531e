package vigil.routing.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Merging;
import vigil.domain.decision.Origin;
import vigil.domain.identity.PersonId;
import vigil.platform.kafka.Topic;
import vigil.routing.Examples;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;
import vigil.wire.AlertDecision;
import vigil.wire.Codec;
import vigil.wire.Decoded;
import vigil.wire.ShortAlert;

class OutboxTest {
    private static final int LARGEST = Topic.MOST_RECORD_BYTES - 256 * 1024;

    private final Outbox outbox = new Outbox(new RoutingTopics(""));

    @Test
    void takesAnAlertOfExactlyTheLargestSize() {
        add(versions(alertOf(LARGEST)));

        assertThat(on(Topic.COORDINATION_ALERTS)).singleElement().satisfies(record -> {
            assertThat(record.value()).hasSize(LARGEST);
            assertThat(record.partition()).isEqualTo(3);
        });
        assertThat(on(Topic.COORDINATION_DECISIONS))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).hasSizeLessThan(LARGEST + 192 * 1024));
    }

    @Test
    void writesBesideEachVersionInItsPartitionWhatItWasDecidedFrom() {
        Alert alert = add(versions(alertOf(10_000))).getFirst();

        assertThat(on(Topic.COORDINATION_DECISIONS)).singleElement().satisfies(record -> {
            assertThat(record.partition()).isEqualTo(3);
            assertThat(record.key()).isEqualTo("p-maria");
            assertThat(new String(record.headers().lastHeader("ce_subject").value(), UTF_8))
                    .isEqualTo(alert.alertId().text());
            AlertDecision decided = ((Decoded.Value<AlertDecision>) Codec.DECISION.decode(record.value())).value();
            assertThat(decided.alert()).isEqualTo(alert);
            assertThat(decided.at()).isEqualTo(Examples.AT_2);
            assertThat(decided.from()).isEqualTo(Origin.record("matching.matched", 3, 7));
            assertThat(decided.saw().directoryVersion()).isEqualTo(3);
            assertThat(decided.input()).isEqualTo("{}");
            assertThat(decided.cut()).isFalse();
        });
    }

    /** It holds what alerts must not: {@code register.history} has it. */
    @Test
    void leavesTheRegistersOwnRecordWhereItIs() {
        outbox.add(3, versions(alertOf(10_000)), cause(Topic.REGISTER_PEOPLE), new AlertBook());

        assertThat(on(Topic.COORDINATION_DECISIONS))
                .singleElement()
                .satisfies(
                        record -> assertThat(new String(record.value(), UTF_8)).doesNotContain("\"input\""));
    }

    @Test
    void cutsALargerOneSaysSoAndReturnsItAsItIsWritten() {
        Alert larger = alertOf(LARGEST + 1);
        Alert written = add(versions(larger)).getFirst();

        assertThat(on(Topic.COORDINATION_ALERTS))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isEqualTo(Codec.ALERT.encode(written)));
        assertThat(on(Topic.COORDINATION_DECISIONS))
                .singleElement()
                .satisfies(
                        record -> assertThat(new String(record.value(), UTF_8)).contains("\"cut\":true"));
        assertThat(written.version()).isEqualTo(larger.version());
        assertThat(written.incidents().getFirst().latest().data().ambulance().callSign())
                .hasSize(ShortAlert.MOST_TEXT)
                .endsWith("…");
        assertThat(written.defects()).extracting(Defect::field).containsExactly("long texts and lists");
    }

    @Test
    void takesNothingOfADecisionWithOneThatIsTooLargeAlsoWhenCut() {
        Decision one = versions(alertOf(10_000));
        add(one);
        Alert never = Ground.withLink(one.versions().getFirst(), "a".repeat(LARGEST));

        assertThatThrownBy(() -> add(versions(one.versions().getFirst(), never)))
                .isInstanceOf(Outbox.TooLarge.class);
        assertThat(outbox.records()).hasSize(2);
    }

    @Test
    void sendsOnWhatItWroteOfAMergedRecordsAlertAndNotMoreThanARecordHolds() {
        Alert larger = alertOf(LARGEST + 1);
        Alert written = add(merging(larger)).getFirst();
        assertThat(on(Topic.COORDINATION_CARRIED)).singleElement().satisfies(record -> {
            Merging sent = ((Decoded.Value<Merging>) Codec.MERGING.decode(record.value())).value();
            assertThat(sent.alert()).isEqualTo(written);
        });

        Merging never = merging(Ground.withLink(alertOf(10_000), "a".repeat(LARGEST + 200 * 1024)))
                .mergings()
                .getFirst();
        int before = outbox.records().size();
        assertThatThrownBy(
                        () -> add(new Decision(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(never))))
                .isInstanceOf(Outbox.TooLarge.class);
        assertThat(outbox.records()).hasSize(before);
    }

    private static Decision merging(Alert alert) {
        Merging sent = Merging.of(alert, new PersonId("p-maria"), new PersonId("p-mary"), Examples.AT_2);
        return new Decision(List.of(alert), List.of(), List.of(), List.of(), List.of(), List.of(sent));
    }

    private List<Alert> add(Decision decision) {
        return outbox.add(3, decision, cause(Topic.MATCHING_MATCHED), new AlertBook());
    }

    private static Cause cause(Topic topic) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(topic.named(""), 3, 7, "p-maria", "{}".getBytes(UTF_8));
        return Cause.record(record, topic, null, new Coordination(Examples.directory(), Examples.AT_2));
    }

    private List<ProducerRecord<String, byte[]>> on(Topic topic) {
        return outbox.records().stream()
                .filter(record -> record.topic().equals(topic.named("")))
                .toList();
    }

    private static Decision versions(Alert... alerts) {
        return new Decision(List.of(alerts), List.of(), List.of(), List.of());
    }

    /** An alert of that many bytes on the log. */
    private static Alert alertOf(int bytes) {
        int besides = Codec.ALERT.encode(alertSaying("a")).length - 1;
        return alertSaying("a".repeat(bytes - besides));
    }

    private static Alert alertSaying(String callSign) {
        return new Coordination(Examples.directory(), Examples.AT_2)
                .decide(
                        confirmed(
                                maria(),
                                event(
                                        Examples.AMBULANCE,
                                        "i-1",
                                        "dispatched",
                                        0,
                                        "\"ambulance\":{\"callSign\":\"" + callSign + "\"}")),
                        new AlertBook())
                .versions()
                .getFirst();
    }
}
