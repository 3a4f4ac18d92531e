package vigil.routing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;
import vigil.platform.kafka.Topic;
import vigil.routing.Examples;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;
import vigil.wire.Codec;
import vigil.wire.ShortAlert;

class OutboxTest {
    private static final int LARGEST = Topic.MOST_RECORD_BYTES - 64 * 1024;

    private final Outbox outbox = new Outbox(new RoutingTopics(""));

    @Test
    void takesAnAlertOfExactlyTheLargestSize() {
        outbox.add(3, versions(alertOf(LARGEST)));

        assertThat(outbox.records()).singleElement().satisfies(record -> {
            assertThat(record.value()).hasSize(LARGEST);
            assertThat(record.partition()).isEqualTo(3);
        });
    }

    @Test
    void cutsALargerOneSaysSoAndReturnsItAsItIsWritten() {
        Alert larger = alertOf(LARGEST + 1);
        Alert written = outbox.add(3, versions(larger)).getFirst();

        assertThat(outbox.records())
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isEqualTo(Codec.ALERT.encode(written)));
        assertThat(written.version()).isEqualTo(larger.version());
        assertThat(written.incidents().getFirst().latest().data().ambulance().callSign())
                .hasSize(ShortAlert.MOST_TEXT)
                .endsWith("…");
        assertThat(written.defects()).extracting(Defect::field).containsExactly("long texts and lists");
    }

    @Test
    void takesNothingOfADecisionWithOneThatIsTooLargeAlsoWhenCut() {
        Decision one = versions(alertOf(10_000));
        outbox.add(3, one);
        Alert never = Ground.withLink(one.versions().getFirst(), "a".repeat(LARGEST));

        assertThatThrownBy(() -> outbox.add(3, versions(one.versions().getFirst(), never)))
                .isInstanceOf(Outbox.TooLarge.class);
        assertThat(outbox.records()).hasSize(1);
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
