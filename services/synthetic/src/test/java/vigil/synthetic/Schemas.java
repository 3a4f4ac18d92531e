package vigil.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import vigil.domain.event.EventType;

/** The project's own schemas, formats asserted. */
final class Schemas {
    private static final String BASE = "https://vigil.example/schemas/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(iri -> text(iri.substring(iri.lastIndexOf('/') + 1)))
                    .schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));
    private static final Schema PERSON = load("person.json");
    private static final Schema AMBULANCE = load("event-ambulance.json");
    private static final Schema OOH = load("event-ooh.json");
    private static final Schema UCR = load("event-ucr.json");

    private Schemas() {}

    static List<Error> problemsOfPerson(byte[] json) {
        return PERSON.validate(new String(json, UTF_8), InputFormat.JSON);
    }

    static List<Error> problemsOfEvent(EventType type, byte[] json) {
        Schema schema = switch (type) {
            case AMBULANCE -> AMBULANCE;
            case OOH -> OOH;
            case UCR -> UCR;
        };
        return schema.validate(new String(json, UTF_8), InputFormat.JSON);
    }

    private static Schema load(String name) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + name));
    }

    private static String text(String name) {
        try (InputStream file = Schemas.class.getResourceAsStream("/vigil/schemas/" + name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
