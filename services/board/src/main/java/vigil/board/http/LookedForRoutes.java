package vigil.board.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import vigil.board.http.signin.SignedIn;
import vigil.domain.alert.Alert;
import vigil.platform.http.Problem;
import vigil.platform.http.Problem.FieldError;
import vigil.platform.http.ProblemException;

/** Searches and prints happen in the browser, on what it has already; what is told here is only recorded. */
final class LookedForRoutes {
    private static final int MOST_WORDS = 200;
    private static final int NO_CONTENT = 204;

    private final Board board;
    private final Access access;

    LookedForRoutes(Board board, Access access) {
        this.board = board;
        this.access = access;
    }

    /** That somebody searched, and for what. */
    void search(RoutingContext ctx) {
        String words = Json.text(Json.body(ctx), "words");
        String stripped = words == null ? "" : words.strip();
        if (stripped.isEmpty() || stripped.length() > MOST_WORDS) {
            throw new ProblemException(Problem.of(
                    400,
                    "The search was not recorded: mend the words.",
                    List.of(new FieldError("/words", "has 1 to " + MOST_WORDS + " characters"))));
        }
        access.recordSearch(SignedIn.of(ctx), stripped);
        done(ctx);
    }

    /** That somebody printed the queue, or an alert. */
    void print(RoutingContext ctx) {
        JsonObject body = Json.body(ctx);
        String alertId = Json.text(body, "alertId");
        if (alertId == null) {
            access.recordMany(SignedIn.of(ctx), "print-queue");
        } else {
            Alert alert = AlertRoutes.alert(board, ctx, alertId);
            access.record(SignedIn.of(ctx), alert.alertId(), "print");
        }
        done(ctx);
    }

    private static void done(RoutingContext ctx) {
        var unused = ctx.response().setStatusCode(NO_CONTENT).end();
    }
}
