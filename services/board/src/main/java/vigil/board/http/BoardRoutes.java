package vigil.board.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BooleanSupplier;
import vigil.board.decide.Hands;
import vigil.board.http.signin.Gate;
import vigil.board.http.signin.SignIn;
import vigil.board.http.signin.SignedIn;

/** Every address of the board, in one place. */
public final class BoardRoutes {
    /** A screen on a wall that is signed in again must not show the board. */
    private static final String TO_THE_WALL = "to=wall";

    private static final int SEE_OTHER = 303;
    private static final int NO_CONTENT = 204;

    private final Board board;
    private final SignIn signIn;
    private final boolean simulated;
    private final BooleanSupplier approved;
    private final Page page = Page.fromJar();

    /**
     * Serves {@code board}.
     *
     * @param simulated the page says on every screen that nobody in it is real
     * @param approved whether the clinical rules in use are approved; if not, the page says so
     */
    public BoardRoutes(Board board, SignIn signIn, boolean simulated, BooleanSupplier approved) {
        this.board = board;
        this.signIn = signIn;
        this.simulated = simulated;
        this.approved = approved;
    }

    /** Adds them; the live board begins to work on {@code vertx}. */
    public void addTo(Vertx vertx, Router router) {
        board.live().begin(vertx, board.lastContact());
        Gate gate = new Gate(signIn, board.caughtUp());
        router.route().handler(gate::strict).handler(gate::sameOrigin);
        page.addTo(router);
        router.get("/").handler(ctx -> open(ctx, "index.html", "/sign-in"));
        router.get("/wall").handler(ctx -> open(ctx, "wall.html", "/sign-in?" + TO_THE_WALL));
        router.get("/sign-in").handler(ctx -> page.send(ctx, "sign-in.html"));
        router.post("/sign-in").handler(this::signIn);
        ApiDocument.addTo(router);

        router.route("/api/*").handler(gate::json).handler(gate::signedIn);
        router.get("/api/session").handler(this::session);
        router.post("/api/sign-out").handler(this::signOut);

        Access access = new Access(board, vertx);
        AlertRoutes alerts = new AlertRoutes(board, access);
        router.get("/api/alerts").handler(gate::caughtUp).handler(alerts::all);
        router.get("/api/stream").handler(gate::caughtUp).handler(alerts::stream);
        router.get("/api/alerts/:alertId").handler(gate::caughtUp).handler(alerts::one);
        router.get("/api/teams").handler(new TeamRoutes(board)::all);
        router.post("/api/teams/:teamId/capacity").handler(new CapacityRoutes(board, access, vertx)::say);
        CallRoutes calls = new CallRoutes(board, access, vertx);
        router.post("/api/calls").handler(calls::take);
        router.get("/api/calls/:callId").handler(gate::caughtUp).handler(calls::became);
        ActionRoutes actions = new ActionRoutes(board, access, vertx);
        router.post("/api/alerts/:alertId/actions").handler(gate::caughtUp).handler(actions::act);
        router.get("/api/alerts/:alertId/actions/:actionId")
                .handler(gate::caughtUp)
                .handler(actions::done);
        BreakGlassRoutes breakGlass = new BreakGlassRoutes(board, vertx);
        router.post("/api/alerts/:alertId/break-glass").handler(gate::caughtUp).handler(breakGlass::look);
    }

    private void open(RoutingContext ctx, String name, String signInAt) {
        if (signIn.who(ctx).isEmpty()) {
            goTo(ctx, signInAt);
        } else {
            page.send(ctx, name);
        }
    }

    private void signIn(RoutingContext ctx) {
        SignIn.Answer answer = signIn.tryWith(
                ctx, ctx.request().getFormAttribute("user"), ctx.request().getFormAttribute("password"));
        boolean toTheWall = ctx.queryParam("to").contains("wall");
        String again = toTheWall ? "&" + TO_THE_WALL : "";
        switch (answer) {
            case WELCOME -> goTo(ctx, toTheWall ? "/wall" : "/");
            case WRONG -> goTo(ctx, "/sign-in?because=wrong" + again);
            case WAIT -> goTo(ctx, "/sign-in?because=wait" + again);
        }
    }

    private void session(RoutingContext ctx) {
        SignedIn who = SignedIn.of(ctx);
        Json.send(
                ctx,
                200,
                new JsonObject()
                        .put("user", who.user())
                        .put("name", who.name())
                        .put("shownAs", Hands.shownAs(who.name()))
                        .put("simulated", simulated)
                        .put("rulesApproved", approved.getAsBoolean())
                        .encode());
    }

    private void signOut(RoutingContext ctx) {
        signIn.signOut(ctx);
        var unused = ctx.response().setStatusCode(NO_CONTENT).end();
    }

    private static void goTo(RoutingContext ctx, String address) {
        HttpServerResponse response = ctx.response().setStatusCode(SEE_OTHER);
        var unused = response.putHeader(HttpHeaders.LOCATION, address).end();
    }
}
