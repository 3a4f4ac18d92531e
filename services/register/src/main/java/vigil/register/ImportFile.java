package vigil.register;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends a file of people to a running register: {@code vigil register import}. Sending a file again
 * is harmless.
 */
public final class ImportFile {
    /** Every line was loaded. */
    public static final int OK = 0;

    /** A line was refused, or the file couldn't be sent. */
    public static final int FAILED = 1;

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(15);
    private static final int BUSY = 503;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration WITHIN = Duration.ofMinutes(30);

    private final Path file;
    private final URI imports;
    private final Duration patience;
    private final PrintStream out;
    private final PrintStream err;

    private ImportFile(Path file, URI register, Duration patience, PrintStream out, PrintStream err) {
        this.file = file;
        this.imports = register.resolve("/people/import");
        this.patience = patience;
        this.out = out;
        this.err = err;
    }

    /** Sends {@code file} as {@link #run(Path, URI, Duration, PrintStream, PrintStream)} does, with 15 s of patience. */
    public static int run(Path file, URI register, PrintStream out, PrintStream err) throws InterruptedException {
        return run(file, register, USUAL_PATIENCE, out, err);
    }

    /**
     * Sends {@code file}: CSV if its name ends in {@code .csv}, NDJSON otherwise.
     *
     * @param register its address, such as {@code http://127.0.0.1:8082}
     * @param patience how long to try again where the register can't be reached or is busy
     * @param out gets the totals
     * @param err gets a line {@code FILE:LINE: reason} for each line that was refused or is remarkable
     * @return the exit status: {@link #OK} or {@link #FAILED}
     */
    public static int run(Path file, URI register, Duration patience, PrintStream out, PrintStream err)
            throws InterruptedException {
        ImportFile sending = new ImportFile(file, register, patience, out, err);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            err.println("There is no file " + file + " that can be read.");
            return FAILED;
        }
        try {
            return sending.send();
        } catch (IOException e) {
            err.println("The register at " + register + " can't be reached; is it running?");
            return FAILED;
        }
    }

    private int send() throws IOException, InterruptedException {
        if (isArray()) {
            err.println(file + " is a JSON array; send one JSON object a line (NDJSON), or CSV.");
            return FAILED;
        }
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            HttpResponse<String> response = patiently(http);
            JsonObject body = json(response.body());
            return response.statusCode() == 200 ? print(body) : printProblem(response.statusCode(), body);
        }
    }

    private HttpResponse<String> patiently(HttpClient http) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean last = System.nanoTime() + BETWEEN_TRIES.toNanos() > deadline;
            try {
                HttpResponse<String> response = http.send(request(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != BUSY || last) {
                    return response;
                }
            } catch (ConnectException notThere) {
                if (last) {
                    throw notThere;
                }
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    private HttpRequest request() throws FileNotFoundException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return HttpRequest.newBuilder(imports)
                .timeout(WITHIN)
                .header("Content-Type", name.endsWith(".csv") ? "text/csv" : "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
    }

    private boolean isArray() throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            int first = text.read();
            while (first >= 0 && Character.isWhitespace(first)) {
                first = text.read();
            }
            return first == '[';
        }
    }

    private int print(JsonObject report) {
        objects(report, "refusedLines").forEach(line -> printLine(line, reasons(line)));
        objects(report, "defects").forEach(line -> printLine(line, "loaded, but " + reasons(line)));
        objects(report, "warnings").forEach(line -> printLine(line, line.getString("words")));
        long refused = report.getLong("refused", 0L);
        long lines = report.getLong("lines");
        out.println(lines + (lines == 1 ? " line: " : " lines: ") + report.getLong("loaded") + " loaded, "
                + report.getLong("removed") + " removed, " + refused + " refused.");
        return refused == 0 ? OK : FAILED;
    }

    private int printProblem(int status, JsonObject problem) {
        err.println("The register at " + imports + " answered " + status + ": "
                + problem.getString("detail", "no more is known; check the address."));
        return FAILED;
    }

    private void printLine(JsonObject line, String words) {
        err.println(file + ":" + line.getLong("line") + ": " + words);
    }

    private static String reasons(JsonObject line) {
        return objects(line, "reasons")
                .map(reason -> {
                    String field = reason.getString("field", "");
                    return (field.isEmpty() ? "" : field + ": ") + reason.getString("reason");
                })
                .collect(Collectors.joining("; "));
    }

    private static Stream<JsonObject> objects(JsonObject owner, String name) {
        return owner.getJsonArray(name, new JsonArray()).stream().map(JsonObject.class::cast);
    }

    private static JsonObject json(String body) {
        try {
            return new JsonObject(body);
        } catch (DecodeException notJson) {
            return new JsonObject();
        }
    }
}
