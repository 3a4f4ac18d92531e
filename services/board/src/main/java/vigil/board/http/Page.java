package vigil.board.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The built page and what belongs to it, read from the jar once: only what the build listed is served. */
final class Page {
    private static final String FOLDER = "/vigil/board/web/";
    private static final String LIST = "files.txt";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, Buffer> files;

    private Page(Map<String, Buffer> files) {
        this.files = files;
    }

    /**
     * Reads the page.
     *
     * @throws IllegalStateException if it was not built into the jar
     */
    static Page fromJar() {
        String list = JarFile.read(FOLDER + LIST).toString(StandardCharsets.UTF_8);
        return new Page(
                list.lines().collect(Collectors.toUnmodifiableMap(name -> name, name -> JarFile.read(FOLDER + name))));
    }

    /** The same with another content of the page of that name. */
    Page with(String name, UnaryOperator<String> change) {
        Buffer before = Objects.requireNonNull(files.get(name), name);
        Map<String, Buffer> changed = new HashMap<>(files);
        changed.put(name, Buffer.buffer(change.apply(before.toString(StandardCharsets.UTF_8))));
        return new Page(Map.copyOf(changed));
    }

    /** Adds an address for each file but the pages, which are sent by {@link #send}. */
    void addTo(Router router) {
        files.forEach((name, content) -> {
            if (!name.endsWith(".html")) {
                router.get("/" + name).handler(ctx -> send(ctx, name));
            }
        });
    }

    /** Answers with the file of that name; names under assets/ change with their content, so they keep. */
    void send(RoutingContext ctx, String name) {
        Buffer content = files.get(name);
        if (content == null) {
            throw new IllegalStateException("The page has no " + name + "; build the board again.");
        }
        var unused = ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type(name))
                .putHeader(
                        HttpHeaders.CACHE_CONTROL,
                        name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache")
                .end(content);
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
