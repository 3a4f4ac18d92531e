package vigil.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.RecordParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A browser's end of the live connection. */
final class EventStream implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final HttpClient client;
    private final HttpClientRequest request;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final List<Integer> numbers = new ArrayList<>();
    private String lastEventId = "";

    private record Event(String name, String id, JsonObject data) {}

    private EventStream(Vertx vertx, int port, String user, @Nullable String lastEventId) throws Exception {
        client = vertx.createHttpClient();
        request = client.request(HttpMethod.GET, port, "127.0.0.1", "/api/stream")
                .await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        String pair = user + ":" + BoardOnALog.PASSWORD;
        request.putHeader(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        if (lastEventId != null) {
            request.putHeader("Last-Event-ID", lastEventId);
        }
        // On the event loop, so that nothing comes before there is somebody to take it.
        var response = request.response().map(head -> head.handler(RecordParser.newDelimited("\n\n", this::read)));
        request.end().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var head = response.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.getHeader("Content-Type")).startsWith("text/event-stream");
    }

    static EventStream open(Vertx vertx, int port) throws Exception {
        return new EventStream(vertx, port, BoardOnALog.USER, null);
    }

    static EventStream of(String user, Vertx vertx, int port) throws Exception {
        return new EventStream(vertx, port, user, null);
    }

    static EventStream resume(Vertx vertx, int port, String lastEventId) throws Exception {
        return new EventStream(vertx, port, BoardOnALog.USER, lastEventId);
    }

    /** The data of the next event of that name; others are passed over. */
    JsonObject next(String name) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            Event event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(event).as("an event %s", name).isNotNull();
            if (event.data().containsKey("n")) {
                numbers.add(event.data().getInteger("n"));
                lastEventId = event.id();
            }
            if (event.name().equals(name)) {
                return event.data();
            }
        }
    }

    JsonObject changeOf(String alertId) throws InterruptedException {
        JsonObject change = next("change");
        while (!change.getJsonObject("row").getString("alertId").equals(alertId)) {
            change = next("change");
        }
        return change;
    }

    List<Integer> numbers() {
        return numbers;
    }

    String lastEventId() {
        return lastEventId;
    }

    @Override
    public void close() {
        request.reset();
        client.close();
    }

    private void read(Buffer text) {
        String name = "";
        String id = "";
        JsonObject data = new JsonObject();
        for (String line : text.toString().lines().toList()) {
            if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                data = new JsonObject(line.substring(6));
            }
        }
        events.add(new Event(name, id, data));
    }
}
