package vigil.board.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vigil.board.decide.ActionNeeds;
import vigil.board.decide.ActionRequest;
import vigil.board.decide.ActionRequest.Checked;
import vigil.board.http.signin.SignedIn;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.identity.AlertId;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;

/**
 * Doing something to an alert. The board changes nothing itself: it writes the action to the log, waits a
 * moment for what routing makes of it, and says so.
 */
final class ActionRoutes {
    private static final long PATIENCE_SECONDS = 3;
    private static final String UNCONFIRMED =
            "It is not known whether this was done: it was not confirmed as kept, and may still take effect."
                    + " Look at the alert before you do it again, or ring.";

    private final Board board;
    private final Access access;
    private final Vertx vertx;
    private final Writing writing;

    ActionRoutes(Board board, Access access, Vertx vertx) {
        this.board = board;
        this.access = access;
        this.vertx = vertx;
        this.writing = new Writing(vertx, "an action", UNCONFIRMED);
    }

    void act(RoutingContext ctx) {
        Alert alert = AlertRoutes.alert(board, ctx);
        SignedIn who = SignedIn.of(ctx);
        switch (request(ctx).check(alert, who.name(), board.clock().instant())) {
            case Checked.Wrong wrong ->
                throw Json.wrong("The action was not sent: mend the fields named.", wrong.defects());
            case Checked.Action(AlertAction action) -> {
                access.record(who, alert.alertId(), action.action().code());
                send(ctx, action, alert.partitionKey());
            }
        }
    }

    /** Whether the alert has an action that nobody had answered: also where it has moved to a team that is not theirs by it. */
    void done(RoutingContext ctx) {
        String actionId = ctx.pathParam("actionId");
        Alert alert = Optional.ofNullable(ctx.pathParam("alertId"))
                .filter(id -> !id.isBlank())
                .flatMap(id -> board.live().alert(new AlertId(id)))
                .filter(known -> known.actions().contains(actionId))
                .orElseGet(() -> AlertRoutes.alert(board, ctx));
        if (!alert.actions().contains(actionId)) {
            throw new ProblemException(
                    Problem.of(404, "The alert does not have that action; one that was sent may still take effect."));
        }
        Json.send(
                ctx,
                200,
                new JsonObject()
                        .put("actionId", actionId)
                        .put("alertId", alert.alertId().text())
                        .put("result", ActionOutcome.Result.APPLIED.code())
                        .encode());
    }

    private void send(RoutingContext ctx, AlertAction action, String key) {
        Future<ActionOutcome> outcome =
                Future.fromCompletionStage(board.outcomes().expect(action.actionId()), vertx.getOrCreateContext());
        var unused = writing.run(() -> board.writer().act(action, key))
                .compose(sent -> outcome.timeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .onSuccess(settled -> answer(ctx, settled))
                .onFailure(failure -> unsettled(ctx, action, failure))
                .onComplete(ended -> board.outcomes().forget(action.actionId()));
    }

    private void answer(RoutingContext ctx, ActionOutcome outcome) {
        switch (outcome.result()) {
            case APPLIED, REPEATED -> Json.send(ctx, 200, json(outcome).encode());
            case REFUSED ->
                Json.send(ctx, 409, "application/problem+json", refusal(outcome).encode());
        }
    }

    private void unsettled(RoutingContext ctx, AlertAction action, Throwable failure) {
        if (failure instanceof TimeoutException) {
            Json.send(
                    ctx,
                    202,
                    new JsonObject()
                            .put("actionId", action.actionId())
                            .put("result", "pending")
                            .encode());
        } else {
            writing.refuse(ctx, failure);
        }
    }

    private static JsonObject json(ActionOutcome outcome) {
        return new JsonObject()
                .put("actionId", outcome.actionId())
                .put("alertId", outcome.alertId().text())
                .put("result", outcome.result().code())
                .put("version", outcome.version())
                .put("workVersion", outcome.workVersion())
                .put(
                        "status",
                        outcome.status() == null ? null : outcome.status().code())
                .put("owner", outcome.owner() == null ? null : outcome.owner().text())
                .put("at", outcome.at().toString());
    }

    /** Why not, and what was last done to the alert by whom, which is what the person will ask. */
    private JsonObject refusal(ActionOutcome outcome) {
        String reason = outcome.reason() == null ? "Somebody else was quicker." : outcome.reason();
        JsonObject json = Problem.of(409, reason).toJson().mergeIn(json(outcome));
        json.put("status", 409);
        board.live()
                .alert(outcome.alertId())
                .filter(alert -> !alert.history().isEmpty())
                .ifPresent(alert -> {
                    Alert.HistoryEntry last = alert.history().getLast();
                    json.put("by", last.by()).put("when", last.at().toString()).put("words", alert.shown(last));
                });
        return json;
    }

    private static ActionRequest request(RoutingContext ctx) {
        JsonObject body = Json.body(ctx);
        return new ActionRequest(
                Json.text(body, "action"),
                Json.text(body, "actionId"),
                body.getValue("workVersion") instanceof Integer seen ? seen : null,
                new ActionNeeds(
                        Json.text(body, "note"),
                        Json.text(body, "outcome"),
                        Json.text(body, "reason"),
                        Json.text(body, "personId"),
                        Json.text(body, "phone"),
                        Json.text(body, "eta"),
                        Json.text(body, "team"),
                        Json.text(body, "until"),
                        Json.text(body, "task")));
    }
}
