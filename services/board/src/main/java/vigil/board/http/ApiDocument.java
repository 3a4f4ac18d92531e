package vigil.board.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
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
            Buffer content = JarFile.read("/vigil/schemas/" + name);
            String type = name.endsWith(".yaml") ? "application/yaml" : "application/schema+json";
            router.get("/schemas/" + name).handler(ctx -> {
                var unused =
                        ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(content);
            });
        });
    }
}
