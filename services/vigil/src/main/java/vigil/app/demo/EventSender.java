package vigil.app.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.synthetic.Sent;

/** Sends events one by one to intake, as CloudEvents in binary mode. */
final class EventSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventSender.class);
    private static final int RECEIVED = 202;
    private static final int SERVER_ERROR = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI events;

    EventSender(URI intake) {
        this.events = intake.resolve("/events");
    }

    /** Whether intake has it, or has refused it for good; otherwise it is to be sent again. */
    boolean send(Sent event) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(events)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("ce-specversion", "1.0")
                .header("ce-type", event.type().code())
                .header("ce-source", event.source())
                .header("ce-id", event.id())
                .header("ce-time", event.time().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(event.json()))
                .build();
        try {
            return isSettled(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("why", e.getMessage()).log("intake can't be reached; the event is sent again");
            return false;
        }
    }

    private static boolean isSettled(HttpResponse<String> answer) {
        if (answer.statusCode() == RECEIVED) {
            return true;
        }
        LOG.atWarn()
                .addKeyValue("status", answer.statusCode())
                .addKeyValue("answer", answer.body())
                .log("intake did not take a simulated event");
        return answer.statusCode() < SERVER_ERROR;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
