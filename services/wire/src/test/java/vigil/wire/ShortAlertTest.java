package vigil.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;

class ShortAlertTest {
    private static final String LONG = "a".repeat(ShortAlert.MOST_TEXT + 1);

    @Test
    void cutsALongTextAndSaysSo() {
        Alert alert =
                ShortAlert.of(read(example().replaceFirst("\"reason\": \"[^\"]*\"", "\"reason\": \"" + LONG + "\"")));

        assertThat(alert.reason()).hasSize(ShortAlert.MOST_TEXT).endsWith("a…");
        assertThat(alert.defects().getLast().field()).isEqualTo("long texts and lists");
    }

    @Test
    void cutsNothingThatTellsAlertsPeopleOrIncidentsApart() {
        String id = example().replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"" + LONG + "\"");
        Alert before = read(id.replaceFirst("\"alertId\": \"[^\"]*\"", "\"alertId\": \"" + LONG + "\""));
        Alert after = ShortAlert.of(before);

        assertThat(after.alertId()).isEqualTo(before.alertId());
        assertThat(after.incidents()).isEqualTo(before.incidents());
        assertThat(after.history()).isEqualTo(before.history());
        assertThat(after.actions()).isEqualTo(before.actions());
    }

    @Test
    void splitsNoCharacterInTwo() {
        String smile = "a".repeat(ShortAlert.MOST_TEXT - 2) + "😀😀";
        Alert alert =
                ShortAlert.of(read(example().replaceFirst("\"reason\": \"[^\"]*\"", "\"reason\": \"" + smile + "\"")));

        assertThat(alert.reason()).isEqualTo("a".repeat(ShortAlert.MOST_TEXT - 2) + "…");
    }

    private static Alert read(String json) {
        return ((Decoded.Value<Alert>) Codec.ALERT.decode(json.getBytes(UTF_8))).value();
    }

    private static String example() {
        try (InputStream file = Objects.requireNonNull(
                ShortAlertTest.class.getResourceAsStream("/vigil/schemas/examples/valid/alert/in-doubt.json"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
