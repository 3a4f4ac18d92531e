package vigil.board.http;

import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.board.http.signin.SignedIn;
import vigil.domain.identity.AlertId;
import vigil.domain.team.Capacity;

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
        record(
                "alertId",
                alertId.text(),
                what,
                () -> board.writer()
                        .audit(who.user(), alertId, what, board.clock().instant()));
    }

    /** That somebody wrote a call down. */
    void recordCall(SignedIn who, String callId) {
        record(
                "callId",
                callId,
                "call",
                () -> board.writer().audit(who.user(), callId, board.clock().instant()));
    }

    /** That somebody searched. */
    void recordSearch(SignedIn who, String words) {
        record(
                "by",
                "a search",
                "search",
                () -> board.writer()
                        .auditSearch(who.user(), words, board.clock().instant()));
    }

    /** That somebody printed the queue. */
    void recordPrint(SignedIn who) {
        record(
                "by",
                "a print",
                "print-queue",
                () -> board.writer().auditPrint(who.user(), board.clock().instant()));
    }

    /** That somebody was given the sheet. */
    void recordSheet(SignedIn who) {
        record(
                "by",
                "a sheet",
                "sheet",
                () -> board.writer().auditSheet(who.user(), board.clock().instant()));
    }

    /** That somebody said something of a team. */
    void record(SignedIn who, Capacity said) {
        record(
                "team",
                said.team().text(),
                said.state().code(),
                () -> board.writer().audit(who.user(), said));
    }

    private void record(String of, String id, String what, Runnable audit) {
        var unused = vertx.executeBlocking(
                        () -> {
                            audit.run();
                            return true;
                        },
                        false)
                .onFailure(failure -> LOG.atError()
                        .addKeyValue(of, id)
                        .addKeyValue("what", what)
                        .setCause(failure)
                        .log("it is not known whether an access was recorded"));
    }
}
