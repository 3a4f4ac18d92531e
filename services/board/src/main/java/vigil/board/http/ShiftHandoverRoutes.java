package vigil.board.http;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.Signature;
import vigil.board.decide.handover.ShiftHandover;
import vigil.board.decide.handover.ShiftHandover.End;
import vigil.board.decide.handover.ShiftHandoverRequest;
import vigil.board.decide.handover.ShiftHandoverRequest.Checked;
import vigil.board.decide.handover.ShiftHandovers;
import vigil.board.decide.handover.Signed;
import vigil.board.http.live.Audience;
import vigil.board.http.live.View;
import vigil.board.http.signin.SignedIn;
import vigil.board.kafka.UserHash;
import vigil.domain.Defect;
import vigil.domain.identity.AlertId;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;

/** Handing over a shift and taking one over. Signed is what the log has; who was first is what everybody reads there. */
final class ShiftHandoverRoutes {
    /** A week of them; more than that nobody looks for here. */
    private static final int SHOWN = 14;

    private static final String UNCONFIRMED =
            "It is not known whether your signature was kept. Look at what the list says before you sign again.";

    private final Board board;
    private final Writing writing;

    ShiftHandoverRoutes(Board board, Vertx vertx) {
        this.board = board;
        this.writing = new Writing(vertx, "a shift's handover", UNCONFIRMED);
    }

    void all(RoutingContext ctx) {
        String me = UserHash.of(SignedIn.of(ctx).user());
        JsonArray newest = new JsonArray();
        handovers().newestFirst().stream().limit(SHOWN).forEach(each -> newest.add(json(each, me)));
        Json.send(ctx, 200, new JsonObject().put("handovers", newest).encode());
    }

    void give(RoutingContext ctx) {
        SignedIn who = SignedIn.of(ctx);
        ShiftHandoverRequest request = request(ctx);
        answer(ctx, request.give(handovers(), signature(who), open(who)));
    }

    void receive(RoutingContext ctx) {
        SignedIn who = SignedIn.of(ctx);
        ShiftHandoverRequest request = request(ctx);
        answer(ctx, request.receive(handover(ctx), signature(who), open(who)));
    }

    void withdraw(RoutingContext ctx) {
        answer(ctx, ShiftHandoverRequest.withdraw(handover(ctx), signature(SignedIn.of(ctx))));
    }

    private void answer(RoutingContext ctx, Checked checked) {
        switch (checked) {
            case Checked.Wrong wrong -> throw Json.wrong("Nothing was signed: mend the fields named.", wrong.defects());
            case Checked.Refused(String sentence) -> throw new ProblemException(Problem.of(409, sentence));
            case Checked.AsBefore(String id) -> accepted(ctx, id);
            case Checked.Sign(Signed signed) -> {
                var unused = writing.run(() -> board.writer().sign(signed))
                        .onSuccess(written -> accepted(ctx, signed.handoverId()))
                        .onFailure(failure -> writing.refuse(ctx, failure));
            }
        }
    }

    private static void accepted(RoutingContext ctx, String id) {
        Json.send(ctx, 202, new JsonObject().put("id", id).encode());
    }

    private List<AlertId> open(SignedIn who) {
        return board.live().open(new Audience(View.BOARD, who.rights())).stream()
                .map(each -> each.alert().alertId())
                .toList();
    }

    private ShiftHandover handover(RoutingContext ctx) {
        return handovers()
                .of(String.valueOf(ctx.pathParam("handoverId")))
                .orElseThrow(() -> new ProblemException(Problem.of(404, "There is no such handover in the list.")));
    }

    private ShiftHandovers handovers() {
        return board.handovers()
                .get()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(503, "The handovers are still being read; try again in a few seconds.")));
    }

    private Signature signature(SignedIn who) {
        return new Signature(UserHash.of(who.user()), who.name(), board.clock().instant());
    }

    private static ShiftHandoverRequest request(RoutingContext ctx) {
        JsonObject body = Json.body(ctx);
        List<Defect> wrong = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        if (body.getValue("shown") instanceof JsonArray ids && ids.stream().allMatch(String.class::isInstance)) {
            ids.forEach(id -> shown.add((String) id));
        } else {
            wrong.add(new Defect("/shown", "lists the ids of the alerts that you were shown"));
        }
        Map<String, String> words = new HashMap<>();
        if (body.getValue("words", new JsonObject()) instanceof JsonObject said
                && said.stream().allMatch(each -> each.getValue() instanceof String)) {
            said.forEach(each -> words.put(each.getKey(), (String) each.getValue()));
        } else {
            wrong.add(new Defect("/words", "has a text for each alert's id"));
        }
        if (!wrong.isEmpty()) {
            throw Json.wrong("Nothing was signed: mend the fields named.", wrong);
        }
        return new ShiftHandoverRequest(Json.text(body, "handoverId"), Json.text(body, "note"), words, shown);
    }

    private static JsonObject json(ShiftHandover handover, String me) {
        Signed.Given given = handover.given();
        JsonArray alerts = new JsonArray();
        given.alerts()
                .forEach(line -> alerts.add(
                        new JsonObject().put("alertId", line.alertId().text()).put("words", line.words())));
        return new JsonObject()
                .put("id", handover.id())
                .put("state", state(handover.end()))
                .put("mine", given.by().user().equals(me))
                .put("by", given.by().name())
                .put("at", given.by().at().toString())
                .put("note", given.note())
                .put("alerts", alerts)
                .put("received", handover.end() instanceof End.Received(var received) ? json(received) : null);
    }

    private static JsonObject json(Signed.Received received) {
        JsonArray alerts = new JsonArray();
        received.alerts().forEach(alertId -> alerts.add(alertId.text()));
        return new JsonObject()
                .put("by", received.by().name())
                .put("at", received.by().at().toString())
                .put("note", received.note())
                .put("alerts", alerts);
    }

    private static String state(@Nullable End end) {
        return switch (end) {
            case null -> "open";
            case End.Received received -> "received";
            case End.Withdrawn withdrawn -> "withdrawn";
            case End.Replaced replaced -> "replaced";
        };
    }
}
