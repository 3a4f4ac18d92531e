package vigil.app;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;

/** The project's own schemas, formats asserted. */
final class Schemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Schemas() {}

    /** What is wrong with the JSON by the schema of that name. */
    static List<Error> faults(String schema, String json) {
        return REGISTRY.getSchema(SchemaLocation.of("classpath:vigil/schemas/" + schema + ".json"))
                .validate(json, InputFormat.JSON);
    }
}
