package vigil.intake.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;

/** The answer to a request that may be sent again unchanged. */
final class Unavailable {
    private static final int STATUS = 503;
    private static final String RETRY_SECONDS = "1";

    private Unavailable() {}

    /** Ends the request with 503 and Retry-After. */
    static void fail(RoutingContext ctx, String sentence) {
        ctx.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        ctx.fail(new ProblemException(Problem.of(STATUS, sentence)));
    }
}
