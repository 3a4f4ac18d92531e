package vigil.board.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Answers in JSON. */
final class Json {
    private Json() {}

    static void send(RoutingContext ctx, int status, String json) {
        send(ctx, status, "application/json", json);
    }

    static void send(RoutingContext ctx, int status, String type, String json) {
        if (ctx.response().ended() || ctx.response().closed()) {
            return;
        }
        var unused = ctx.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .end(json);
    }
}
