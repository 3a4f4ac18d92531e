package vigil.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A path in {@code examples/} is {@code valid|invalid/<schema>/<name>.json}. */
class ExamplesTest {

    private static final Path EXAMPLES = Schemas.FOLDER.resolve("examples");

    /** Numbers that were never issued, and the one of the interface's own example. */
    private static final Pattern NOBODYS_NUMBER = Pattern.compile("999[0-9]{7}|9434765919");

    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{10}(?![0-9])");

    static List<String> valid() throws IOException {
        return files().filter(file -> file.startsWith("valid/")).toList();
    }

    static List<String> invalid() throws IOException {
        return files().filter(file -> file.startsWith("invalid/")).toList();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void goodOnesPass(String file) {
        assertThat(Schemas.faults(schemaOf(file), example(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void badOnesFailWhereTheySayAndNowhereElse(String file) {
        JsonNode example = example(file);
        String place = example.path("defect").isNull()
                ? example.path("at").asText()
                : example.path("defect").asText();
        assertThat(example.path("why").asText()).endsWith(".");
        assertThat(Schemas.faults(schemaOf(file), example.path("value"))).containsExactly(place);
    }

    @Test
    void theIndexListsThemAll() throws IOException {
        assertThat(Files.readAllLines(EXAMPLES.resolve("index.txt"))).containsExactlyElementsOf(files().toList());
    }

    @Test
    void everySchemaHasGoodAndBadOnes() throws IOException {
        assertThat(valid().stream().map(ExamplesTest::schemaOf)).containsAll(Schemas.ofRecords());
        assertThat(invalid().stream().map(ExamplesTest::schemaOf)).containsAll(Schemas.ofRecords());
    }

    @Test
    void goodNhsNumbersAreNobodys() throws IOException {
        for (String file : valid()) {
            assertThat(TEN_DIGITS
                            .matcher(example(file).toString())
                            .results()
                            .map(found -> found.group())
                            .filter(NhsNumberFormat::isNhsNumber))
                    .as(file)
                    .allMatch(number -> NOBODYS_NUMBER.matcher(number).matches());
        }
    }

    private static Stream<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(EXAMPLES)) {
            return all
                    .filter(file -> file.toString().endsWith(".json"))
                    .map(file -> EXAMPLES.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String schemaOf(String file) {
        return file.split("/", -1)[1];
    }

    private static JsonNode example(String file) {
        return Schemas.read(EXAMPLES.resolve(file));
    }
}
