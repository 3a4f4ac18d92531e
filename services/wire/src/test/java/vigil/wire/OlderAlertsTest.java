package vigil.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.What;
import vigil.domain.event.SnapshotOrder;

/** Alerts as earlier and later versions of Vigil write them: they meet on the log while it is upgraded. */
class OlderAlertsTest {
    private static final Instant AT = Instant.parse("2026-11-21T02:17:00Z");

    @Test
    void aCallWithdrawnAtAMomentIsStillWithdrawn() {
        IncidentView call =
                read("\"withdrawnAt\": \"2026-11-21T02:17:00Z\"").incidents().getFirst();

        assertThat(call.withdrawn()).isTrue();
        assertThat(order(AT, 7)).as("nothing of that moment undoes it").isLessThanOrEqualTo(call.withdrawnBy());
        assertThat(order(AT.plusSeconds(1), 0)).isGreaterThan(call.withdrawnBy());
    }

    @Test
    void oneThatWasNotWithdrawnIsNot() {
        assertThat(read("\"withdrawnAt\": null").incidents().getFirst().withdrawn())
                .isFalse();
    }

    @Test
    void writtenAgainItIsReadAsItIsWrittenNow() {
        Alert alert = read("\"withdrawnAt\": \"2026-11-21T02:17:00Z\"");

        assertThat(Codec.ALERT.decode(Codec.ALERT.encode(alert))).isEqualTo(new Decoded.Value<>(alert, List.of()));
    }

    @Test
    void aWordForWhatHappenedThatOnlyALaterVersionKnowsHidesNoAlert() {
        Alert alert = decoded(example().replaceFirst("\"what\": \"[^\"]*\"", "\"what\": \"something-new\""));

        assertThat(alert.history().getFirst().what()).isEqualTo(What.UPDATED);
    }

    private static SnapshotOrder order(Instant updatedAt, long sequence) {
        return new SnapshotOrder(updatedAt, sequence, updatedAt.plusSeconds(5));
    }

    /** The example of an alert in doubt, with one field more in its first incident. */
    private static Alert read(String field) {
        return decoded(example().replaceFirst("\"ended\": (true|false)", "\"ended\": $1, " + field));
    }

    private static Alert decoded(String json) {
        return switch (Codec.ALERT.decode(json.getBytes(UTF_8))) {
            case Decoded.Value<Alert>(Alert alert, var none) -> alert;
            case Decoded.Unreadable<Alert> unreadable -> throw new AssertionError(unreadable.sentence());
        };
    }

    private static String example() {
        try (InputStream file = Objects.requireNonNull(
                OlderAlertsTest.class.getResourceAsStream("/vigil/schemas/examples/valid/alert/in-doubt.json"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
