package vigil.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Ruling;

class CodecTest {
    private static final String WHOLE = """
            {"reviewKey": "k", "incident": {"source": "urn:x", "id": "1"}, "decision": "reject", "personId": "p-1",
             "by": "A", "at": "2026-11-21T02:00:00Z", "actionId": "a-1"}""";

    @Test
    void readsWhatItHasWritten() {
        Ruling ruling = ((Decoded.Value<Ruling>) decode(WHOLE)).value();

        assertThat(Codec.RULING.decode(Codec.RULING.encode(ruling))).isEqualTo(new Decoded.Value<>(ruling, List.of()));
    }

    @Test
    void namesWhatIsMissingAlsoDeepInside() {
        assertThat(reason(WHOLE.replace("\"id\": \"1\"", "\"other\": 1"))).isEqualTo("/incident/id: is missing");
        assertThat(reason(WHOLE.replace("\"by\": \"A\",", ""))).isEqualTo("/by: is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T02:11:40Z",
                "2026-11-21t02:11:40z",
                "2026-11-21T02:11:40.1Z",
                "2026-11-21T02:11:40.123456789Z",
                "2026-11-21T02:11:40.Z",
                "2026-11-21T02:11Z",
                "2026-11-21T02:11:40+01:00",
                "2026-11-21T02:11:40-00:00",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999Z"
            })
    void readsATimeHoweverItIsWritten(String time) {
        Ruling ruling = ((Decoded.Value<Ruling>) decode(WHOLE.replace("2026-11-21T02:00:00Z", time))).value();

        assertThat(ruling.at()).isEqualTo(OffsetDateTime.parse(time).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T24:00:00Z",
                "2026-02-29T00:00:00Z",
                "2026-11-21T02:11:60Z",
                "2026-11-21 02:11:40Z",
                "2026-11-21T02:11:40",
                "2026-11-21T02:11:40Z.",
                "yesterday"
            })
    void aTimeThatNoClockShowsIsNotGuessed(String time) {
        assertThat(reason(WHOLE.replace("2026-11-21T02:00:00Z", time)))
                .startsWith("/at: ")
                .contains("is not a time of the form 2026-11-21T02:11:40Z");
    }

    @Test
    void refusesWhatIsNotOneJsonObject() {
        for (String bytes : new String[] {"", "{not json", "[]", "7", WHOLE + "}", WHOLE.substring(0, 40)}) {
            assertThat(reason(bytes)).as(bytes).isEqualTo("is not a JSON object");
        }
        assertThat(Codec.RULING.decode(null)).isInstanceOf(Decoded.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                  | true
        , "reviewed": null  | true
        , "reviewed": true  | true
        , "reviewed": false | false
        """)
    void whatNobodySaysWasNeverAPossibleMatchMayHaveBeenOne(String field, boolean reviewed) throws IOException {
        String json;
        try (InputStream example = Objects.requireNonNull(
                getClass().getResourceAsStream("/vigil/schemas/examples/valid/matched/withdrawn.json"))) {
            json = new String(example.readAllBytes(), UTF_8).strip();
        }
        byte[] bytes = (json.substring(0, json.length() - 1) + field + "}").getBytes(UTF_8);

        assertThat(Codec.MATCHED.decode(bytes))
                .isInstanceOfSatisfying(
                        Decoded.Value.class,
                        decoded -> assertThat(((MatchStatement) decoded.value()).reviewed())
                                .isEqualTo(reviewed));
    }

    private static String reason(String json) {
        return ((Decoded.Unreadable<Ruling>) decode(json)).sentence();
    }

    private static Decoded<Ruling> decode(String json) {
        return Codec.RULING.decode(json.getBytes(UTF_8));
    }
}
