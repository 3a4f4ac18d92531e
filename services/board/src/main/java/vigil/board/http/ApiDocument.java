package vigil.board.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What the board's API is described by, for anybody to read: an OpenAPI document, and the schemas that it points at. */
final class ApiDocument {
    private static final List<String> FILES = List.of(
            "openapi-board.yaml",
            "action.json",
            "alert.json",
            "alert-common.json",
            "event-ambulance.json",
            "event-common.json",
            "event-ooh.json",
            "event-ucr.json",
            "person.json");

    private ApiDocument() {}

    static void addTo(Router router) {
        FILES.forEach(name -> {
            Buffer content = read(name);
            String type = name.endsWith(".yaml") ? "application/yaml" : "application/schema+json";
            router.get("/schemas/" + name).handler(ctx -> {
                var unused =
                        ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(content);
            });
        });
    }

    private static Buffer read(String name) {
        try (InputStream file = ApiDocument.class.getResourceAsStream("/vigil/schemas/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The schemas are not in the jar; build Vigil again.");
            }
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The schemas can't be read from the jar.", e);
        }
    }
}
