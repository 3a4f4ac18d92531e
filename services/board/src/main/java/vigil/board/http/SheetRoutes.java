package vigil.board.http;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import vigil.board.decide.Names;
import vigil.board.http.live.Audience;
import vigil.board.http.live.OpenAlert;
import vigil.board.http.live.View;
import vigil.board.http.signin.SignedIn;

/** All that is open and theirs to see, as a shift hands it over and as a browser keeps it for when the board is down. */
final class SheetRoutes {
    private final Board board;
    private final Access access;
    private final Vertx vertx;

    SheetRoutes(Board board, Access access, Vertx vertx) {
        this.board = board;
        this.access = access;
        this.vertx = vertx;
    }

    void sheet(RoutingContext ctx) {
        SignedIn who = SignedIn.of(ctx);
        List<OpenAlert> open = board.live().open(new Audience(View.BOARD, who.rights()));
        Names names = board.live().names();
        Instant now = board.clock().instant();
        access.recordHourly(who, "sheet");
        // Some hundred alerts whole take longer than an event loop may be kept.
        var unused = vertx.executeBlocking(() -> SheetJson.encode(open, names, now), false)
                .onSuccess(json -> Json.send(ctx, 200, json))
                .onFailure(ctx::fail);
    }
}
