package vigil.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hangs up on clients that open a connection and say nothing whole: no headers, or a body that never ends. */
final class SlowClients {
    private final Vertx vertx;
    private final Duration headersWithin;
    private final Duration bodyWithin;
    private final Set<HttpConnection> silent = ConcurrentHashMap.newKeySet();

    SlowClients(Vertx vertx, Duration headersWithin, Duration bodyWithin) {
        this.vertx = vertx;
        this.headersWithin = headersWithin;
        this.bodyWithin = bodyWithin;
    }

    void connected(HttpConnection connection) {
        silent.add(connection);
        long timer = vertx.setTimer(headersWithin.toMillis(), id -> {
            if (silent.remove(connection)) {
                var unused = connection.close();
            }
        });
        connection.closeHandler(closed -> {
            silent.remove(connection);
            vertx.cancelTimer(timer);
        });
    }

    /** Watches each request, then hands it to {@code next}. */
    Handler<HttpServerRequest> before(Handler<HttpServerRequest> next) {
        return request -> {
            silent.remove(request.connection());
            if (!request.isEnded()) {
                long timer = vertx.setTimer(bodyWithin.toMillis(), id -> {
                    if (!request.isEnded()) {
                        var unused = request.connection().close();
                    }
                });
                request.response().endHandler(ended -> vertx.cancelTimer(timer));
            }
            next.handle(request);
        };
    }
}
