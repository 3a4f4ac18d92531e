package vigil.platform.http;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes problems as responses, and turns whatever failed a request into one that gives nothing away. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int INTERNAL_ERROR = 500;

    private Problems() {}

    /** Ends the request with {@code problem}; does nothing if the response has ended. */
    public static void send(RoutingContext ctx, Problem problem) {
        HttpServerResponse response = ctx.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        var unused = response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.toJson().toBuffer());
    }

    /** The end of a request that failed: the exception is logged if it is ours, and never shown. */
    static void handle(RoutingContext ctx) {
        Throwable failure = ctx.failure();
        if (failure instanceof ProblemException known) {
            send(ctx, known.problem());
            return;
        }
        if (failure instanceof HttpClosedException) {
            return; // the caller is gone: nobody to tell, and no fault of ours
        }
        int status = status(ctx, failure);
        if (status >= INTERNAL_ERROR && failure != null) {
            LOG.atError()
                    .addKeyValue("method", ctx.request().method())
                    .addKeyValue("route", RequestMeter.route(ctx))
                    .setCause(failure)
                    .log("a request failed");
        }
        send(ctx, Problem.of(status, StatusWords.sentence(status)));
    }

    private static int status(RoutingContext ctx, @Nullable Throwable failure) {
        if (failure instanceof HttpException http) {
            return http.getStatusCode();
        }
        return ctx.statusCode() < 400 ? INTERNAL_ERROR : ctx.statusCode();
    }
}
