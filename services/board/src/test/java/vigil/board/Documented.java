package vigil.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The API as its document has it, and which of the answers in it have been seen. */
final class Documented {
    private static final String FILE = "vigil/schemas/openapi-board.yaml";
    private static final JsonNode DOCUMENT = read();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Set<String> seen = new TreeSet<>();

    /** Every method and path, such as {@code GET /api/alerts/{alertId}}. */
    static Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> addresses.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return addresses;
    }

    /** Every answer that may be had, such as {@code GET /api/alerts/{alertId} 404}. */
    static Set<String> answers() {
        Set<String> answers = new TreeSet<>();
        addresses()
                .forEach(address -> operation(address)
                        .path("responses")
                        .fieldNames()
                        .forEachRemaining(status -> answers.add(address + " " + status)));
        return answers;
    }

    static Collection<String> references() {
        return DOCUMENT.findValuesAsText("$ref");
    }

    Set<String> seen() {
        return seen;
    }

    /** The answer's status, type and body are as the document says of that address; notes that it was seen. */
    void check(String address, HttpResponse<Buffer> answer) {
        String name = address + " " + answer.statusCode();
        JsonNode response = resolved(operation(address).path("responses").path(String.valueOf(answer.statusCode())));
        assertThat(response.isMissingNode()).as("%s is in the document", name).isFalse();
        if (response.has("content")) {
            String type = answer.getHeader("Content-Type").replaceAll(";.*", "");
            assertThat(type).as(name).isIn(names(response.path("content")));
            JsonNode schema = response.path("content").path(type).path("schema");
            if (type.endsWith("json")) {
                assertThat(faults(schema, answer.bodyAsString()))
                        .as("%s: %s", name, answer.bodyAsString())
                        .isEmpty();
            } else {
                assertThat(schema.path("type").asText()).as(name).isEqualTo("string");
                assertThat(answer.bodyAsString()).as(name).isNotBlank();
            }
        } else {
            assertThat(answer.bodyAsString()).as(name).isNull();
        }
        seen.add(name);
    }

    /** What an event of the stream has; {@code schema} is a name under {@code components/schemas}. */
    static Collection<String> faults(String schema, String json) {
        return REGISTRY
                .getSchema(SchemaLocation.of("classpath:" + FILE + "#/components/schemas/" + schema))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Objects::toString)
                .toList();
    }

    private static Collection<String> faults(JsonNode schema, String json) {
        String reference = schema.path("$ref").asText("");
        if (reference.startsWith("#/components/schemas/")) {
            return faults(reference.substring("#/components/schemas/".length()), json);
        }
        return REGISTRY.getSchema(schema.toString(), InputFormat.JSON).validate(json, InputFormat.JSON).stream()
                .map(Objects::toString)
                .toList();
    }

    private static JsonNode operation(String address) {
        String[] parts = address.split(" ", 2);
        JsonNode operation = DOCUMENT.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
        assertThat(operation.isMissingNode())
                .as("%s is in the document", address)
                .isFalse();
        return operation;
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The examples of the bodies that are sent, each with the name of its schema. */
    static Stream<String[]> examples() {
        return addresses().stream()
                .map(address -> operation(address).at("/requestBody/content/application~1json"))
                .filter(body -> body.at("/schema/$ref").isTextual())
                .flatMap(body -> Stream.concat(
                                body.has("example") ? Stream.of(body.path("example")) : Stream.empty(),
                                body.path("examples").findValues("value").stream())
                        .map(example ->
                                new String[] {body.at("/schema/$ref").asText().replaceAll(".*/", ""), example.toString()
                                }));
    }

    private static JsonNode read() {
        try (InputStream file =
                Objects.requireNonNull(Documented.class.getClassLoader().getResourceAsStream(FILE))) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
