package vigil.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    static List<String> names() {
        return Schemas.names();
    }

    @Test
    void thereIsOneForEveryRecord() {
        assertThat(Schemas.ofRecords())
                .containsExactlyInAnyOrder(
                        "access",
                        "action",
                        "alert",
                        "capacity",
                        "decision",
                        "directory",
                        "event-ambulance",
                        "event-ooh",
                        "event-ucr",
                        "matched",
                        "outcome",
                        "person",
                        "response",
                        "review",
                        "ruling",
                        "shift-handover",
                        "concern");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isItselfValid(String name) {
        assertThat(Schemas.tree(name).path("$schema").asText()).isEqualTo(DRAFT);
        assertThat(Schemas.faultsOfSchema(name)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isCalledWhatItsFileIsCalled(String name) {
        assertThat(Schemas.tree(name).path("$id").asText()).isEqualTo(name + ".json");
        assertThat(Schemas.tree(name).path("title").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysWhatEveryFieldIs(String name) {
        List<String> unexplained = new ArrayList<>();
        collectUnexplained(Schemas.tree(name), "", unexplained);
        assertThat(unexplained).isEmpty();
    }

    @Test
    void areAllThatTheJarHolds() throws IOException {
        Path jar = Schemas.FOLDER.resolve("target/classes");
        try (Stream<Path> files = Files.walk(jar)) {
            assertThat(files.filter(Files::isRegularFile).map(jar::relativize).map(Path::toString))
                    .allMatch(file -> file.matches(
                            "vigil/schemas/([a-z-]+\\.json|asyncapi\\.yaml|openapi-board\\.yaml|examples/.+)"))
                    .hasSizeGreaterThan(names().size());
        }
    }

    /** Conditions ({@code if}, {@code then}, {@code else}, {@code allOf}) only narrow what has been explained before. */
    private static void collectUnexplained(JsonNode schema, String at, List<String> unexplained) {
        schema.path("properties").properties().forEach(field -> {
            String place = at + "/" + field.getKey();
            JsonNode value = field.getValue();
            if (!value.has("description") && !value.has("$ref") && !narrowsOnly(schema)) {
                unexplained.add(place);
            }
            collectUnexplained(value, place, unexplained);
        });
        schema.path("$defs")
                .properties()
                .forEach(part -> collectUnexplained(part.getValue(), at + "/" + part.getKey(), unexplained));
        if (schema.has("items")) {
            collectUnexplained(schema.path("items"), at + "/*", unexplained);
        }
    }

    private static boolean narrowsOnly(JsonNode schema) {
        return schema.has("$ref") || !schema.has("description");
    }
}
