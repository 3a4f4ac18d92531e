package vigil.board.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import vigil.board.decide.rights.Right;
import vigil.board.http.live.Audience;
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
        Json.send(ctx, 200, board.live().snapshot(audience(ctx)));
    }

    /**
     * Server-sent events: a snapshot, then numbered changes. A browser that comes back with Last-Event-ID
     * gets a snapshot too: whatever it missed is in it.
     */
    void stream(RoutingContext ctx) {
        Audience audience = audience(ctx);
        HttpServerResponse response = ctx.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                // A compressor would hold small events back.
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader("X-Accel-Buffering", "no");
        board.live().subscribe(audience, response, SignedIn.of(ctx).stillValid(), board.lastContact());
    }

    /** The right that somebody needs for the view that they ask for. */
    static Right needed(RoutingContext ctx) {
        return switch (view(ctx)) {
            case BOARD -> Right.SEE_ALERTS;
            case WALL -> Right.SEE_WALL;
        };
    }

    private static Audience audience(RoutingContext ctx) {
        return new Audience(view(ctx), SignedIn.of(ctx).rights());
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
        AlertId later =
                board.live().following(alert.alertId()).map(Alert::alertId).orElse(null);
        Json.send(ctx, 200, AlertJson.encode(alert, board.live().names(), later, withheldToo));
    }

    /** The alert that the address names. One that is not theirs to see is answered as if there were none. */
    static Alert alert(Board board, RoutingContext ctx) {
        String id = ctx.pathParam("alertId");
        return alert(board, ctx, id == null ? "" : id);
    }

    /** The alert of that id, with the same care. */
    static Alert alert(Board board, RoutingContext ctx, String id) {
        if (id.isBlank()) {
            throw new ProblemException(Problem.of(404, "Name the alert."));
        }
        return board.live()
                .alert(new AlertId(id))
                .filter(SignedIn.of(ctx).rights()::see)
                .orElseThrow(() -> new ProblemException(Problem.of(404, "There is no such alert on the board.")));
    }
}
