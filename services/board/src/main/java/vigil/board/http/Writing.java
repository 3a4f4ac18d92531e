package vigil.board.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;
import vigil.platform.kafka.KafkaUnavailable;

/** Writes to the log what a person did, and tells them where it isn't known whether the log has it. */
final class Writing {
    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    private final Vertx vertx;
    private final String what;
    private final String unconfirmed;

    /**
     * @param what is written, for our own log
     * @param unconfirmed what the person is told, and had best do, where it may or may not have been written
     */
    Writing(Vertx vertx, String what, String unconfirmed) {
        this.vertx = vertx;
        this.what = what;
        this.unconfirmed = unconfirmed;
    }

    /** Off the event loop, as it waits for the brokers; it has succeeded once they have confirmed it. */
    Future<?> run(Runnable write) {
        return vertx.executeBlocking(
                () -> {
                    write.run();
                    return true;
                },
                false);
    }

    /** Answers 503 where it is not known whether it was written, else as with any other failure. */
    void refuse(RoutingContext ctx, Throwable failure) {
        if (failure instanceof KafkaUnavailable) {
            LOG.error("it is not known whether {} was written", what, failure);
            ctx.fail(new ProblemException(Problem.of(503, unconfirmed)));
        } else {
            ctx.fail(failure);
        }
    }
}
