package vigil.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vigil.domain.Defect;

/** The schemas' examples through the codecs, so that the two can't drift apart. */
class SchemaExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "/vigil/schemas/examples/";
    /** The audit and the gap analysis are read by others; the tests of what writes them hold them against the schema. */
    private static final Set<String> WITHOUT_A_READER = Set.of("access", "coverage", "shift-handover", "concern");

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /** An example by its place, for instance {@code invalid/person/no-family-name.json}. */
    private record Example(String path, boolean valid, String schema, JsonNode json) {
        byte[] value() {
            return (valid ? json : json.path("value")).toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    @TestFactory
    Stream<DynamicTest> aValidExampleIsReadWhole() throws IOException {
        return examples()
                .filter(Example::valid)
                .map(example -> DynamicTest.dynamicTest(
                        example.path(), () -> assertThat(defects(example)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> anInvalidExampleHasJustItsOneDefectOrIsRefused() throws IOException {
        return examples()
                .filter(example ->
                        !example.valid() && !example.json().path("schemaOnly").asBoolean())
                .map(example -> DynamicTest.dynamicTest(example.path(), () -> {
                    Decoded<?> decoded = decode(example);
                    if (example.json().path("defect").isNull()) {
                        assertThat(decoded).isInstanceOf(Decoded.Unreadable.class);
                    } else {
                        assertThat(defects(example))
                                .extracting(Defect::field)
                                .containsExactly(example.json().path("defect").asText());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsReadIsWrittenAsTheSchemaSays() throws IOException {
        return examples()
                .filter(example -> example.valid() && !example.schema().startsWith("event"))
                .map(example -> DynamicTest.dynamicTest(example.path(), () -> {
                    Decoded.Value<?> read = (Decoded.Value<?>) decode(example);
                    List<Error> errors = SCHEMAS.getSchema(
                                    SchemaLocation.of("classpath:vigil/schemas/" + example.schema() + ".json"))
                            .validate(new String(Json.bytes(read.value()), StandardCharsets.UTF_8), InputFormat.JSON);
                    assertThat(errors).isEmpty();
                }));
    }

    private static List<Defect> defects(Example example) {
        return switch (decode(example)) {
            case Decoded.Value<?> value -> value.defects();
            case Decoded.Unreadable<?> unreadable -> unreadable.reasons();
        };
    }

    private static Decoded<?> decode(Example example) {
        byte[] value = example.value();
        return switch (example.schema()) {
            case "event-ambulance" -> event("vigil.ambulance.incident.v1", value);
            case "event-ucr" -> event("vigil.ucr.referral.v1", value);
            case "event-ooh" -> event("vigil.ooh.case.v1", value);
            case "person" -> PersonCodec.decode(value);
            case "matched" -> Codec.MATCHED.decode(value);
            case "review" -> Codec.REVIEW.decode(value);
            case "ruling" -> Codec.RULING.decode(value);
            case "alert" -> Codec.ALERT.decode(value);
            case "decision" -> Codec.DECISION.decode(value);
            case "action" -> Codec.ACTION.decode(value);
            case "outcome" -> Codec.OUTCOME.decode(value);
            case "response" -> Codec.RESPONSE.decode(value);
            case "capacity" -> Codec.CAPACITY.decode(value);
            case "directory" -> Codec.DIRECTORY.decode(value);
            default -> throw new AssertionError("no codec for " + example.schema());
        };
    }

    private static Decoded<?> event(String type, byte[] value) {
        return EventCodec.decode(new Envelope("e-1", "urn:example", type, NOON), value, NOON);
    }

    private static Stream<Example> examples() throws IOException {
        return text("index.txt")
                .lines()
                .map(SchemaExamplesTest::example)
                .filter(example -> !WITHOUT_A_READER.contains(example.schema()));
    }

    private static Example example(String path) {
        String[] parts = path.split("/", -1);
        try {
            return new Example(path, parts[0].equals("valid"), parts[1], JSON.readTree(text(path)));
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    private static String text(String path) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(SchemaExamplesTest.class.getResourceAsStream(FOLDER + path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
