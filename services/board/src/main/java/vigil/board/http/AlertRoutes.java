package vigil.board.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import vigil.board.http.live.View;
import vigil.board.http.signin.SignedIn;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;

/** Reading alerts: the queue, the queue live, and one alert whole. */
final class AlertRoutes {
    private static final String SHOW_WITHHELD = "withheld";

    private final Board board;
    private final Access access;

    AlertRoutes(Board board, Access access) {
        this.board = board;
        this.access = access;
    }

    void all(RoutingContext ctx) {
        Json.send(ctx, 200, board.live().snapshot(view(ctx)));
    }

    /**
     * Server-sent events: a snapshot, then numbered changes. A browser that comes back with Last-Event-ID
     * gets a snapshot too: whatever it missed is in it.
     */
    void stream(RoutingContext ctx) {
        View view = view(ctx);
        HttpServerResponse response = ctx.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                // A compressor would hold small events back.
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader("X-Accel-Buffering", "no");
        board.live().subscribe(view, response, SignedIn.of(ctx).stillValid(), board.lastContact());
    }

    /** Whose view is asked for. What is misspelt must not be answered with names. */
    private static View view(RoutingContext ctx) {
        List<String> asked = ctx.queryParam("as");
        if (asked.isEmpty()) {
            return View.BOARD;
        }
        if (asked.equals(List.of("wall"))) {
            return View.WALL;
        }
        throw new ProblemException(Problem.of(400, "Leave \"as\" out, or ask for as=wall."));
    }

    void one(RoutingContext ctx) {
        Alert alert = alert(board, ctx);
        boolean withheldToo = ctx.queryParam("show").contains(SHOW_WITHHELD);
        access.record(SignedIn.of(ctx), alert.alertId(), withheldToo ? "view-withheld" : "view");
        Json.send(ctx, 200, AlertJson.encode(alert, board.live().names(), withheldToo));
    }

    /** The alert that the address names. */
    static Alert alert(Board board, RoutingContext ctx) {
        String id = ctx.pathParam("alertId");
        if (id == null || id.isBlank()) {
            throw new ProblemException(Problem.of(404, "Name the alert."));
        }
        return board.live()
                .alert(new AlertId(id))
                .orElseThrow(() -> new ProblemException(Problem.of(404, "There is no such alert on the board.")));
    }
}
