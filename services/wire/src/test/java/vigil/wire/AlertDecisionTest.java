package vigil.wire;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertDecisionTest {
    private static final int ROOM = 100_000;

    private final AlertDecision example = read(example());
    private final byte[] alert = Codec.ALERT.encode(example.alert());

    @Test
    void isReadAsItIsWrittenInTheBytesOfTheAlertAndTheInput() {
        byte[] input = "{\"words\":\"ä 😀 \\u0041\",\"number\":0.9999}".getBytes(UTF_8);

        AlertDecision read = read(written(input, ROOM));

        assertThat(read.input()).isEqualTo("{\"words\":\"ä 😀 A\",\"number\":0.9999}");
        assertThat(read.alert()).isEqualTo(example.alert());
        assertThat(read.saw()).isEqualTo(example.saw());
        assertThat(read.from()).isEqualTo(example.from());
        assertThat(new String(written(input, ROOM), UTF_8)).contains(new String(alert, UTF_8));
    }

    @Test
    void leavesTheInputOutWhereItDoesNotFit() {
        byte[] input = "{\"a\":1}".getBytes(UTF_8);
        int whole = written(input, ROOM).length;

        assertThat(read(written(input, whole)).input()).isNotNull();
        assertThat(read(written(input, whole - 1)).input()).isNull();
    }

    /** What a reader forgives would make the whole of it unreadable. */
    @Test
    void leavesAnInputOutThatIsNotPlainlyOneObject() {
        assertThat(read(written("\uFEFF{}".getBytes(UTF_8), ROOM)).input()).isNull();
        assertThat(read(written("{}".getBytes(UTF_16LE), ROOM)).input()).isNull();
        assertThat(read(written(null, ROOM)).input()).isNull();
    }

    private byte[] written(byte @Nullable [] input, int most) {
        return example.encode(alert, input, most);
    }

    private static AlertDecision read(byte[] json) {
        return ((Decoded.Value<AlertDecision>) Codec.DECISION.decode(json)).value();
    }

    private static byte[] example() {
        String path = "/vigil/schemas/examples/valid/decision/from-a-question.json";
        try (InputStream file = Objects.requireNonNull(AlertDecisionTest.class.getResourceAsStream(path))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
