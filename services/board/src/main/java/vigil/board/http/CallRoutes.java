package vigil.board.http;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import vigil.board.decide.CallRequest;
import vigil.board.decide.CallRequest.Checked;
import vigil.board.http.signin.SignedIn;
import vigil.domain.alert.Alert;
import vigil.domain.event.UrgentEvent;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;

/**
 * Raising an alert by hand, for a telephone call. The call goes the way of every event, and whoever wrote it down asks here
 * what has become of it: there is no answer where nobody on the register is meant, as nothing is kept of them.
 */
final class CallRoutes {
    private static final String UNCONFIRMED =
            "It is not known whether the call was kept. Send it again, which counts once, and ring the team yourself.";

    private final Board board;
    private final Access access;
    private final Writing writing;

    CallRoutes(Board board, Access access, Vertx vertx) {
        this.board = board;
        this.access = access;
        this.writing = new Writing(vertx, "a call", UNCONFIRMED);
    }

    void take(RoutingContext ctx) {
        SignedIn who = SignedIn.of(ctx);
        switch (request(ctx).check(who.name(), board.clock().instant())) {
            case Checked.Wrong wrong ->
                throw Json.wrong("The call was not sent: mend the fields named.", wrong.defects());
            case Checked.Call(UrgentEvent event) -> {
                access.recordCall(who, event.data().incident().id());
                write(ctx, event);
            }
        }
    }

    private void write(RoutingContext ctx, UrgentEvent event) {
        var unused = writing.run(() -> board.writer().call(event))
                .onSuccess(sent -> Json.send(
                        ctx,
                        202,
                        new JsonObject()
                                .put("callId", event.data().incident().id())
                                .encode()))
                .onFailure(failure -> writing.refuse(ctx, failure));
    }

    /** The alert that a call has become or joined. */
    void became(RoutingContext ctx) {
        Alert alert = board.live()
                .ofCall(CallRequest.incident(String.valueOf(ctx.pathParam("callId"))))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(404, "No alert has that call: it is still under way, or nobody was found.")));
        Json.send(
                ctx,
                200,
                new JsonObject()
                        .put("alertId", alert.alertId().text())
                        .put("match", alert.match().state().code())
                        .put("joined", alert.incidents().size() > 1)
                        .encode());
    }

    private static CallRequest request(RoutingContext ctx) {
        JsonObject body = Json.body(ctx);
        return new CallRequest(
                Json.text(body, "callId"),
                Json.text(body, "nhsNumber"),
                Json.text(body, "family"),
                Json.text(body, "given"),
                Json.text(body, "birthDate"),
                Json.text(body, "postcode"),
                Json.text(body, "words"),
                Json.text(body, "callerName"),
                Json.text(body, "callerPhone"));
    }
}
