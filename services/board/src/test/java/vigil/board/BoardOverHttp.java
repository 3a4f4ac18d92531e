package vigil.board;

import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vigil.board.decide.rights.Role;

/** A board on a log that is ready, and a client that asks it. */
final class BoardOverHttp implements AutoCloseable {
    final BoardOnALog board;
    final Vertx vertx = Vertx.vertx();

    /** Not signed in; follows no redirection. */
    final WebClient client;

    BoardOverHttp() throws Exception {
        board = BoardOnALog.start();
        client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setDefaultHost("127.0.0.1")
                        .setDefaultPort(board.port())
                        .setFollowRedirects(false));
        await().atMost(Duration.ofSeconds(20)).until(board::ready);
    }

    /** Signed in. */
    HttpResponse<Buffer> get(String address) {
        return answered(request(HttpMethod.GET, address).send());
    }

    /** Signed in. */
    HttpRequest<Buffer> post(String address) {
        return request(HttpMethod.POST, address);
    }

    /** Signed in as somebody of that role. */
    HttpRequest<Buffer> as(Role role, HttpMethod method, String address) {
        return as(People.user(role), method, address);
    }

    /** Signed in as that user. */
    HttpRequest<Buffer> as(String user, HttpMethod method, String address) {
        return client.request(method, address).basicAuthentication(user, BoardOnALog.PASSWORD);
    }

    static <T> T answered(Future<T> answer) {
        try {
            return answer.await(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest<Buffer> request(HttpMethod method, String address) {
        return as(BoardOnALog.USER, method, address);
    }

    @Override
    public void close() {
        client.close();
        vertx.close().await();
        board.close();
    }
}
