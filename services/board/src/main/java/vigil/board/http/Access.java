package vigil.board.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.board.http.signin.SignedIn;
import vigil.domain.identity.AlertId;
import vigil.domain.team.Capacity;

/** Records who looked at or did what. Care doesn't wait for it; what isn't confirmed as recorded is an error in the log. */
final class Access {
    private static final Logger LOG = LoggerFactory.getLogger(Access.class);
    private static final Duration RECORDED_AGAIN_AFTER = Duration.ofHours(1);

    private final Board board;
    private final Vertx vertx;
    private final Cache<String, Boolean> recorded =
            Caffeine.newBuilder().expireAfterWrite(RECORDED_AGAIN_AFTER).build();

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

    /** That somebody had something that is of many alerts; {@code what} is the audit's word for it. */
    void recordMany(SignedIn who, String what) {
        record(
                "of",
                "many alerts",
                what,
                () -> board.writer().auditMany(who.user(), what, board.clock().instant()));
    }

    /** The same where a browser asks again and again, for as long as somebody is signed in: once an hour. */
    void recordHourly(SignedIn who, String what) {
        if (recorded.asMap().putIfAbsent(what + " " + who.user(), true) == null) {
            recordMany(who, what);
        }
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
