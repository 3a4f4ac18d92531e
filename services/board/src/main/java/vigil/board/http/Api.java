package vigil.board.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;
import vigil.board.decide.rights.Right;
import vigil.board.http.signin.Gate;

/** The addresses under {@code /api/}: each names the right that it needs, and there is no other way to add one. */
final class Api {
    /** Under which each route says the right that it needs. */
    static final String RIGHT = "right";

    private final Router router;
    private final Gate gate;

    /** Whatever is under {@code /api/} is for whoever is signed in. */
    Api(Router router, Gate gate) {
        this.router = router;
        this.gate = gate;
        router.route("/api/*").handler(gate::json).handler(gate::signedIn);
    }

    void get(String path, Right right, List<Handler<RoutingContext>> handlers) {
        get(path, right, ctx -> right, handlers);
    }

    /** The same where the right goes by what is asked for; {@code mostly} is the one that it needs else. */
    void get(String path, Right mostly, Function<RoutingContext, Right> right, List<Handler<RoutingContext>> handlers) {
        add(router.get(path), mostly, right, handlers);
    }

    void post(String path, Right right, List<Handler<RoutingContext>> handlers) {
        add(router.post(path), right, ctx -> right, handlers);
    }

    private void add(
            Route route, Right mostly, Function<RoutingContext, Right> right, List<Handler<RoutingContext>> handlers) {
        route.putMetadata(RIGHT, mostly).handler(ctx -> gate.may(ctx, right.apply(ctx)));
        handlers.forEach(route::handler);
    }
}
