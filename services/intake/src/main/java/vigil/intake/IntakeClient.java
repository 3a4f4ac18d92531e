package vigil.intake;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.intake.EventFile.FileEvent;

/** Sends batches of events to a running intake, again and again for a while where it asks for that. */
final class IntakeClient implements AutoCloseable {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Pattern INDEXED = Pattern.compile("/(\\d{1,4})(/.*)?");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI events;
    private final Duration patience;

    /** {@code patience} is how long to try when intake can't be reached or can't take events. */
    IntakeClient(URI intake, Duration patience) {
        this.events = intake.resolve("/events");
        this.patience = patience;
    }

    /** What intake said. */
    sealed interface Reply {
        /** It has all of them; {@code remarks} are the defects. */
        record Received(List<Remark> remarks) implements Reply {}

        /** It has none of them. */
        record Refused(List<Remark> remarks) implements Reply {}

        /** It can't be talked with. */
        record Failed(String sentence) implements Reply {}
    }

    /** Something about the event at {@code index} of the batch, in words. */
    record Remark(int index, String words) {}

    /** Sends all of {@code batch}. */
    Reply send(List<FileEvent> batch) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(events)
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        batch.stream().map(FileEvent::json).collect(Collectors.joining(",", "[", "]"))))
                .build();
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Reply.Failed failed;
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != 503 && response.statusCode() != 429) {
                    return reply(response);
                }
                failed = new Reply.Failed("Intake at " + events + " can't take events at present; try again later.");
            } catch (IOException e) {
                failed = new Reply.Failed("Intake at " + events + " can't be reached; is it running?");
            }
            if (System.nanoTime() + BETWEEN_TRIES.toNanos() > deadline) {
                return failed;
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Reply reply(HttpResponse<String> response) {
        JsonObject body = json(response.body());
        if (body != null && response.statusCode() == 202) {
            return new Reply.Received(remarks(body.getJsonArray("defects", new JsonArray()), "reason"));
        }
        List<Remark> remarks =
                body == null ? List.of() : remarks(body.getJsonArray("errors", new JsonArray()), "detail");
        return remarks.isEmpty()
                ? new Reply.Failed(
                        "Intake at " + events + " answered " + response.statusCode() + "; check the address.")
                : new Reply.Refused(remarks);
    }

    private static List<Remark> remarks(JsonArray array, String words) {
        return array.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .flatMap(each -> {
                    Matcher pointer = INDEXED.matcher(each.getString("pointer", ""));
                    return pointer.matches()
                            ? Stream.of(new Remark(
                                    Integer.parseInt(pointer.group(1)),
                                    (pointer.group(2) == null ? "" : pointer.group(2) + ": ") + each.getString(words)))
                            : Stream.empty();
                })
                .toList();
    }

    private static @Nullable JsonObject json(String body) {
        try {
            return new JsonObject(body);
        } catch (DecodeException e) {
            return null;
        }
    }
}
