package vigil.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas as the jar has them, with formats asserted and the NHS number's check digit checked. */
final class Schemas {

    /** The module's own folder, where the files are written. */
    static final Path FOLDER = Path.of("").toAbsolutePath();

    static final ObjectMapper JSON = new ObjectMapper();

    /** What a command prints, and no topic carries. */
    private static final Set<String> PRINTED = Set.of("coverage");

    private static final String ON_CLASSPATH = "classpath:vigil/schemas/";

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .format(new NhsNumberFormat())
            .build();

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            DIALECT,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Schemas() {}

    /** Names of all schemas, without {@code .json}; those that only lend parts to others end in {@code -common}. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Names of the schemas that a record can have. */
    static List<String> ofRecords() {
        return names().stream()
                .filter(name -> !name.endsWith("-common") && !PRINTED.contains(name))
                .toList();
    }

    /** The schema's own text, as a tree. */
    static JsonNode tree(String name) {
        return read(FOLDER.resolve(name + ".json"));
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    /** JSON pointers of everything that is wrong with the value; a missing field is named as if it were there. */
    static Set<String> faults(String schema, JsonNode value) {
        Schema loaded = REGISTRY.getSchema(SchemaLocation.of(ON_CLASSPATH + schema + ".json"));
        return pointers(loaded.validate(value.toString(), InputFormat.JSON));
    }

    /** What is wrong with the schema itself, as the specification's own schema sees it. */
    static Set<String> faultsOfSchema(String name) {
        Schema specification = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        return pointers(specification.validate(tree(name).toString(), InputFormat.JSON));
    }

    private static Set<String> pointers(List<Error> errors) {
        return errors.stream().map(Schemas::pointer).collect(Collectors.toSet());
    }

    private static String pointer(Error error) {
        String place = error.getInstanceLocation().toString();
        return "required".equals(error.getKeyword()) ? place + "/" + error.getProperty() : place;
    }
}
