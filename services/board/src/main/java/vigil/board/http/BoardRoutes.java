package vigil.board.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vigil.board.decide.rights.Right;
import vigil.board.http.signin.Entrance;
import vigil.board.http.signin.Gate;
import vigil.board.http.signin.SignIn;
import vigil.board.http.signin.SignIn.Answer;
import vigil.board.http.signin.oidc.OidcSettings;
import vigil.board.http.signin.oidc.OidcSignIn;

/** Every address of the board, in one place. */
public final class BoardRoutes {
    /** A screen on a wall that is signed in again must not show the board. */
    private static final String TO_THE_WALL = "to=wall";

    private static final int SEE_OTHER = 303;

    private final Board board;
    private final Entrance entrance;
    private final SignIn signIn;
    private final boolean simulated;
    private final BooleanSupplier approved;
    private final Page page;

    /**
     * Serves {@code board}.
     *
     * @param simulated the page says on every screen that nobody in it is real
     * @param approved whether the clinical rules in use are approved; if not, the page says so
     */
    public BoardRoutes(Board board, Entrance entrance, boolean simulated, BooleanSupplier approved) {
        this.board = board;
        this.entrance = entrance;
        this.signIn = entrance.signIn();
        this.simulated = simulated;
        this.approved = approved;
        Optional<String> provider = entrance.provider().map(OidcSettings::name);
        this.page = Page.fromJar().with("sign-in.html", html -> SignInPage.of(html, entrance.passwords(), provider));
    }

    /** Adds them; the live board begins to work on {@code vertx}. */
    public void addTo(Vertx vertx, Router router) {
        board.live().begin(vertx, board.lastContact());
        Gate gate = new Gate(signIn, board.caughtUp());
        router.route().handler(gate::strict).handler(gate::sameOrigin);
        page.addTo(router);
        router.get("/").handler(ctx -> open(ctx, "index.html", Right.OWN_SESSION, "/sign-in"));
        router.get("/wall").handler(ctx -> open(ctx, "wall.html", Right.SEE_WALL, "/sign-in?" + TO_THE_WALL));
        router.get("/handover").handler(ctx -> open(ctx, "handover.html", Right.SEE_ALERTS, "/sign-in"));
        router.get("/review").handler(ctx -> open(ctx, "review.html", Right.REVIEW_BREAK_GLASS, "/sign-in"));
        router.get("/sign-in").handler(ctx -> page.send(ctx, "sign-in.html"));
        router.post("/sign-in").handler(this::signIn);
        entrance.provider().ifPresent(provider -> {
            OidcSignIn oidc = OidcSignIn.with(provider, entrance, vertx, board.clock());
            router.get("/sign-in/start").handler(oidc::start);
            router.get("/sign-in/callback").handler(oidc::callback);
        });
        ApiDocument.addTo(router);

        Api api = new Api(router, gate);
        SessionRoutes own = new SessionRoutes(signIn, entrance.sessions(), simulated, approved);
        api.get("/api/session", Right.OWN_SESSION, List.of(own::own));
        api.post("/api/sign-out", Right.OWN_SESSION, List.of(own::signOut));
        api.get("/api/sessions", Right.MANAGE_SESSIONS, List.of(own::all));
        api.post("/api/sessions/:sessionId/end", Right.MANAGE_SESSIONS, List.of(own::end));

        Access access = new Access(board, vertx);
        AlertRoutes alerts = new AlertRoutes(board, access);
        api.get("/api/alerts", Right.SEE_ALERTS, AlertRoutes::needed, List.of(gate::caughtUp, alerts::all));
        api.get("/api/stream", Right.SEE_ALERTS, AlertRoutes::needed, List.of(gate::caughtUp, alerts::stream));
        api.get("/api/alerts/:alertId", Right.SEE_ALERTS, List.of(gate::caughtUp, alerts::one));
        api.get("/api/teams", Right.SEE_TEAMS, List.of(new TeamRoutes(board)::all));
        CapacityRoutes capacity = new CapacityRoutes(board, access, vertx);
        api.post("/api/teams/:teamId/capacity", Right.SAY_CAPACITY, List.of(capacity::say));
        CallRoutes calls = new CallRoutes(board, access, vertx);
        api.post("/api/calls", Right.RAISE_BY_HAND, List.of(calls::take));
        api.get("/api/calls/:callId", Right.RAISE_BY_HAND, List.of(gate::caughtUp, calls::became));
        ActionRoutes actions = new ActionRoutes(board, access, vertx);
        api.post("/api/alerts/:alertId/actions", Right.ACT_ON_ALERTS, List.of(gate::caughtUp, actions::act));
        api.get("/api/alerts/:alertId/actions/:actionId", Right.ACT_ON_ALERTS, List.of(gate::caughtUp, actions::done));
        LookedForRoutes lookedFor = new LookedForRoutes(board, access);
        api.post("/api/searches", Right.SEE_ALERTS, List.of(lookedFor::search));
        api.post("/api/prints", Right.SEE_ALERTS, List.of(lookedFor::print));
        api.get("/api/sheet", Right.SEE_ALERTS, List.of(gate::caughtUp, new SheetRoutes(board, access, vertx)::sheet));
        ShiftHandoverRoutes shifts = new ShiftHandoverRoutes(board, vertx);
        api.get("/api/handovers", Right.HAND_OVER_SHIFT, List.of(shifts::all));
        api.post("/api/handovers", Right.HAND_OVER_SHIFT, List.of(gate::caughtUp, shifts::give));
        api.post("/api/handovers/:handoverId/receive", Right.HAND_OVER_SHIFT, List.of(gate::caughtUp, shifts::receive));
        api.post("/api/handovers/:handoverId/withdraw", Right.HAND_OVER_SHIFT, List.of(shifts::withdraw));
        ConcernRoutes concerns = new ConcernRoutes(board, access, vertx);
        api.post("/api/alerts/:alertId/concerns", Right.REPORT_CONCERN, List.of(gate::caughtUp, concerns::report));
        api.get("/api/concerns", Right.SEE_CONCERNS, List.of(concerns::all));
        api.get("/api/concerns/export", Right.SEE_CONCERNS, List.of(concerns::export));
        ReviewRoutes reviews = new ReviewRoutes(board, vertx);
        api.get("/api/looks", Right.REVIEW_BREAK_GLASS, List.of(reviews::all));
        api.post("/api/looks/:lookId/review", Right.REVIEW_BREAK_GLASS, List.of(reviews::review));
        BreakGlassRoutes breakGlass = new BreakGlassRoutes(board, vertx);
        api.post("/api/alerts/:alertId/break-glass", Right.BREAK_GLASS, List.of(gate::caughtUp, breakGlass::look));
    }

    /** The page that needs that right; whoever is signed in and hasn't is told at / what they can open. */
    private void open(RoutingContext ctx, String name, Right right, String signInAt) {
        signIn.bySession(ctx)
                .ifPresentOrElse(
                        who -> {
                            if (who.rights().may(right)) {
                                page.send(ctx, name);
                            } else {
                                goTo(ctx, "/");
                            }
                        },
                        () -> goTo(ctx, signInAt));
    }

    private void signIn(RoutingContext ctx) {
        boolean toTheWall = ctx.queryParam("to").contains("wall");
        String again = toTheWall ? "&" + TO_THE_WALL : "";
        var unused = signIn.tryWith(
                        ctx,
                        ctx.request().getFormAttribute("user"),
                        ctx.request().getFormAttribute("password"))
                .onFailure(ctx::fail)
                .onSuccess(answer -> {
                    switch (answer) {
                        case Answer.Welcome welcome -> goTo(ctx, toTheWall ? "/wall" : "/");
                        case Answer.Wrong wrong -> goTo(ctx, "/sign-in?because=wrong" + again);
                        case Answer.Wait wait -> goTo(ctx, "/sign-in?because=wait" + again);
                    }
                });
    }

    private static void goTo(RoutingContext ctx, String address) {
        HttpServerResponse response = ctx.response().setStatusCode(SEE_OTHER);
        var unused = response.putHeader(HttpHeaders.LOCATION, address).end();
    }
}
