package vigil.board.http;

import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.board.http.signin.SignedIn;
import vigil.domain.identity.AlertId;

/** Records who looked at or did what. Care doesn't wait for it; what isn't confirmed as recorded is an error in the log. */
final class Access {
    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    private final Board board;
    private final Vertx vertx;

    Access(Board board, Vertx vertx) {
        this.board = board;
        this.vertx = vertx;
    }

    void record(SignedIn who, AlertId alertId, String what) {
        var unused = vertx.executeBlocking(
                        () -> {
                            board.writer()
                                    .audit(
                                            who.user(),
                                            alertId,
                                            what,
                                            board.clock().instant());
                            return true;
                        },
                        false)
                .onFailure(failure -> LOG.atError()
                        .addKeyValue("alertId", alertId)
                        .addKeyValue("what", what)
                        .setCause(failure)
                        .log("it is not known whether an access was recorded"));
    }
}
