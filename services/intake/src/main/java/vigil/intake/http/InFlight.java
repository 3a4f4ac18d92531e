package vigil.intake.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vigil.intake.IntakeLimits;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;

/**
 * Bounds the bytes of all requests that are being read or published, before a byte of a body is
 * read: when brokers are slow, publishers are asked to wait rather than memory used up.
 */
final class InFlight implements Handler<RoutingContext> {
    private final long most;
    private final AtomicLong bytes = new AtomicLong();

    InFlight(long most) {
        this.most = most;
    }

    @Override
    public void handle(RoutingContext ctx) {
        long length = length(ctx);
        if (length > IntakeLimits.BATCH_BYTES) {
            ctx.fail(new ProblemException(Problem.of(
                    413,
                    "The body is larger than 4 MiB; send the events in smaller batches.",
                    List.of(new Problem.FieldError("", "is larger than 4 MiB")))));
            return;
        }
        if (bytes.addAndGet(length) > most) {
            bytes.addAndGet(-length);
            Unavailable.fail(ctx, "Too many events are on their way; nothing was taken. Send this again in a second.");
            return;
        }
        ctx.addEndHandler(ended -> bytes.addAndGet(-length));
        ctx.next();
    }

    /** A body of unknown length counts as the largest. */
    private static long length(RoutingContext ctx) {
        String stated = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return stated == null ? IntakeLimits.BATCH_BYTES : Long.parseLong(stated);
        } catch (NumberFormatException e) {
            return IntakeLimits.BATCH_BYTES;
        }
    }
}
