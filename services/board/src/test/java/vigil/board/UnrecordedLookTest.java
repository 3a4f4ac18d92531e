package vigil.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.alert;
import static vigil.board.Alerts.json;
import static vigil.board.Questions.twoCandidates;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import vigil.board.http.Board;
import vigil.board.http.BoardRoutes;
import vigil.board.http.live.LiveBoard;
import vigil.board.http.signin.Account;
import vigil.board.http.signin.SignIn;
import vigil.board.kafka.AlertRecord;
import vigil.board.kafka.BoardWriter;
import vigil.board.kafka.Outcomes;
import vigil.board.kafka.RegisterLookup;
import vigil.domain.alert.Alert;
import vigil.platform.http.HttpOptions;
import vigil.platform.http.ServiceHttp;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.metrics.ProcessMetrics;

/** The audit is not one of the things that may fail quietly: the register is not even asked. */
class UnrecordedLookTest {
    @Test
    void whatCannotBeRecordedIsNotShown() {
        MockProducer<String, byte[]> audit =
                new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        Clock clock = Clock.systemUTC();
        Vertx vertx = Vertx.vertx();
        try (ProcessMetrics metrics = new ProcessMetrics();
                KafkaClients nowhere = new KafkaClients("127.0.0.1:1", "test", "0", null);
                BoardWriter writer = new BoardWriter(audit, "")) {
            LiveBoard live = new LiveBoard(clock, metrics.registry());
            Alert possible = alert(twoCandidates(json("a-1")));
            live.take(List.of(new AlertRecord(possible.alertId(), possible, 0, 1)));
            Board board = new Board(
                    live,
                    writer,
                    new Outcomes(),
                    new RegisterLookup(nowhere, "", clock),
                    clock,
                    Instant::now,
                    () -> true);
            Account account = new Account(BoardOnALog.USER, BoardOnALog.NAME, BoardOnALog.PASSWORD);
            BoardRoutes routes = new BoardRoutes(board, new SignIn(account, false), true, () -> true);
            try (ServiceHttp http = ServiceHttp.start(
                    HttpOptions.of("board", "127.0.0.1", 0), List.of(), metrics.registry(), routes::addTo)) {
                Future<HttpResponse<Buffer>> answer = ask(vertx, http.port());
                await().until(() -> audit.errorNext(new TimeoutException("no leader")));

                HttpResponse<Buffer> refused = answer.await();
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.bodyAsJsonObject().getString("detail"))
                        .startsWith("Nothing can be shown")
                        .endsWith("ring the source.");
                assertThat(refused.bodyAsString()).doesNotContain("candidates");
            }
        } finally {
            vertx.close().await();
        }
    }

    private static Future<HttpResponse<Buffer>> ask(Vertx vertx, int port) {
        return WebClient.create(
                        vertx,
                        new WebClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port))
                .post("/api/alerts/a-1/break-glass")
                .basicAuthentication(BoardOnALog.USER, BoardOnALog.PASSWORD)
                .sendJsonObject(new JsonObject().put("reason", "crew about to give antibiotics"));
    }
}
