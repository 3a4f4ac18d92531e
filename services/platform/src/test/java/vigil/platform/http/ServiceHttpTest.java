package vigil.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.platform.metrics.ProcessMetrics;
import vigil.platform.service.Closeables;
import vigil.platform.service.HealthCheck;
import vigil.platform.service.HealthStatus;

class ServiceHttpTest {
    private final Closeables parts = new Closeables();
    private final ProcessMetrics metrics = parts.add(new ProcessMetrics());
    private final HttpClient client = parts.add(HttpClient.newHttpClient());
    private volatile HealthStatus index = HealthStatus.down("Still reading.");
    private ServiceHttp http;

    @BeforeEach
    void start() {
        HttpOptions options = new HttpOptions(
                "test", "127.0.0.1", 0, 1000, Duration.ofSeconds(60), Duration.ofMillis(200), Duration.ofMillis(200));
        http = parts.add(ServiceHttp.start(
                options, List.of(new HealthCheck("index", () -> index)), metrics.registry(), (vertx, router) -> {
                    router.post("/events").handler(ctx -> {
                        throw new ProblemException(Problem.of(
                                422,
                                "One field is wrong.",
                                List.of(new Problem.FieldError("/data/incident/id", "is missing"))));
                    });
                    router.get("/people/:id").handler(ctx -> {
                        throw new IllegalStateException("Maria Kowalska can't be found");
                    });
                }));
    }

    @AfterEach
    void stop() {
        parts.close();
    }

    @Test
    void isReadyOnceEveryPartIs() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> early = get("/health/ready");
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(new JsonObject(early.body()).getJsonObject("checks").getJsonObject("index"))
                .isEqualTo(new JsonObject().put("status", "down").put("detail", "Still reading."));
        assertThat(http.ready()).isFalse();

        index = HealthStatus.up("Read.");

        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(http.ready()).isTrue();
    }

    @Test
    void measuresRequestsByRouteAndNeverByPath() throws Exception {
        get("/people/9434765919");
        assertThat(get("/metrics").body())
                .contains("jvm_memory_used_bytes")
                .contains("vigil_http_requests_seconds_count{method=\"GET\",route=\"/people/:id\",service=\"test\"")
                .doesNotContain("9434765919");
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        HttpResponse<String> answer = post("/events", "{}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()))
                .isEqualTo(new JsonObject()
                        .put("type", "about:blank")
                        .put("title", "Content not acceptable")
                        .put("status", 422)
                        .put("detail", "One field is wrong.")
                        .put(
                                "errors",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("pointer", "/data/incident/id")
                                                .put("detail", "is missing"))));
    }

    @Test
    void saysWhatFailedWithoutGivingAnythingAway() throws Exception {
        HttpResponse<String> failed = get("/people/1");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).contains("has been logged").doesNotContain("Maria");

        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/nothing").headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(get("/events").statusCode()).isEqualTo(405);
        assertThat(post("/events", "x".repeat(2000)).statusCode()).isEqualTo(413);
    }

    @Test
    void hangsUpOnAClientThatSaysNothing() throws Exception {
        for (String begun :
                List.of("", "GET /health", "POST /events HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
                socket.setSoTimeout(5000);
                socket.getOutputStream().write(begun.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                InputStream in = socket.getInputStream();
                await().atMost(Duration.ofSeconds(5)).until(() -> in.read() == -1);
            }
        }
    }

    @Test
    void saysWhichPortItCannotHave() {
        HttpOptions taken = HttpOptions.of("second", "127.0.0.1", http.port());
        assertThatThrownBy(() -> ServiceHttp.start(taken, List.of(), metrics.registry(), (vertx, router) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("second can't listen on 127.0.0.1:" + http.port());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + path));
    }
}
