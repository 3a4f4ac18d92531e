package vigil.board.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import vigil.board.decide.Hands;
import vigil.board.decide.rights.Right;
import vigil.board.decide.rights.Rights;
import vigil.board.http.signin.Session;
import vigil.board.http.signin.Sessions;
import vigil.board.http.signin.SignIn;
import vigil.board.http.signin.SignedIn;
import vigil.domain.identity.TeamId;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;

/** Who is signed in: everybody of themselves, and an administrator of all. */
final class SessionRoutes {
    private static final int NO_CONTENT = 204;

    private final SignIn signIn;
    private final Sessions sessions;
    private final boolean simulated;
    private final BooleanSupplier approved;

    SessionRoutes(SignIn signIn, Sessions sessions, boolean simulated, BooleanSupplier approved) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.simulated = simulated;
        this.approved = approved;
    }

    void own(RoutingContext ctx) {
        SignedIn who = SignedIn.of(ctx);
        Rights rights = who.rights();
        JsonArray teams = new JsonArray();
        rights.teams().stream().map(TeamId::text).sorted().forEach(teams::add);
        JsonArray may = new JsonArray();
        Arrays.stream(Right.values()).filter(rights::may).map(Right::code).forEach(may::add);
        Json.send(
                ctx,
                200,
                new JsonObject()
                        .put("user", who.user())
                        .put("name", who.name())
                        .put("shownAs", Hands.shownAs(who.name()))
                        .put("role", rights.role().code())
                        .put("teams", teams)
                        .put("rights", may)
                        .put("simulated", simulated)
                        .put("rulesApproved", approved.getAsBoolean())
                        .encode());
    }

    void signOut(RoutingContext ctx) {
        signIn.signOut(ctx)
                .ifPresentOrElse(
                        elsewhere -> Json.send(
                                ctx,
                                200,
                                new JsonObject().put("goTo", elsewhere).encode()),
                        () -> {
                            var unused =
                                    ctx.response().setStatusCode(NO_CONTENT).end();
                        });
    }

    void all(RoutingContext ctx) {
        JsonArray all = new JsonArray();
        sessions.all().forEach(session -> all.add(json(session)));
        Json.send(ctx, 200, new JsonObject().put("sessions", all).encode());
    }

    /** Whoever has that session is asked to sign in again, and their live connection ends within a second. */
    void end(RoutingContext ctx) {
        String id = String.valueOf(ctx.pathParam("sessionId"));
        if (sessions.endById(id).isEmpty()) {
            throw new ProblemException(Problem.of(404, "There is no such session: it has ended already."));
        }
        var unused = ctx.response().setStatusCode(NO_CONTENT).end();
    }

    private static JsonObject json(Session session) {
        return new JsonObject()
                .put("id", session.id())
                .put("user", session.person().user())
                .put("name", session.person().name())
                .put("role", session.person().rights().role().code())
                .put("since", session.since().toString());
    }
}
