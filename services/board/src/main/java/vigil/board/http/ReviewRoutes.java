package vigil.board.http;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import vigil.board.decide.review.Look;
import vigil.board.decide.review.Review;
import vigil.board.http.signin.SignedIn;
import vigil.board.kafka.LookFeed;
import vigil.platform.http.Problem;
import vigil.platform.http.Problem.FieldError;
import vigil.platform.http.ProblemException;

/** Who broke the glass, for auditors; that one has been reviewed is itself written to the audit, and told once it is there. */
final class ReviewRoutes {
    private static final String UNCONFIRMED =
            "It is not known whether your review was kept. Look at the list again before you send it once more.";

    private final Board board;
    private final Writing writing;

    ReviewRoutes(Board board, Vertx vertx) {
        this.board = board;
        this.writing = new Writing(vertx, "a review", UNCONFIRMED);
    }

    void all(RoutingContext ctx) {
        JsonArray looks = new JsonArray();
        looks().all().forEach(look -> looks.add(json(look)));
        Json.send(ctx, 200, new JsonObject().put("looks", looks).encode());
    }

    void review(RoutingContext ctx) {
        SignedIn who = SignedIn.of(ctx);
        Look look = looks().look(String.valueOf(ctx.pathParam("lookId")))
                .orElseThrow(() -> new ProblemException(Problem.of(404, "There is no such look in the list.")));
        String note = Json.text(Json.body(ctx), "note");
        switch (Review.ask(
                look, who.name(), note == null ? "" : note, board.clock().instant())) {
            case Review.Asked.BadNote(String sentence) ->
                throw new ProblemException(Problem.of(
                        400, "The review was not kept: mend the note.", List.of(new FieldError("/note", sentence))));
            case Review.Asked.Done(String sentence) -> throw new ProblemException(Problem.of(409, sentence));
            case Review.Asked.Written(Review review) -> write(ctx, who, review);
        }
    }

    private void write(RoutingContext ctx, SignedIn who, Review review) {
        var unused = writing.run(() -> board.writer().audit(who.user(), review))
                .onSuccess(written -> Json.send(
                        ctx, 202, new JsonObject().put("id", review.lookId()).encode()))
                .onFailure(failure -> writing.refuse(ctx, failure));
    }

    private LookFeed looks() {
        return board.looks()
                .get()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(503, "The audit is still being read; try again in a few seconds.")));
    }

    private static JsonObject json(Look look) {
        Look.Reviewed reviewed = look.reviewed();
        return new JsonObject()
                .put("id", look.id())
                .put("at", look.at().toString())
                .put("user", look.user())
                .put("by", look.by())
                .put("alertId", look.alertId().text())
                .put("candidates", new JsonArray(look.candidates()))
                .put("reason", look.reason())
                .put("until", look.until().toString())
                .put(
                        "reviewed",
                        reviewed == null
                                ? null
                                : new JsonObject()
                                        .put("by", reviewed.by())
                                        .put("note", reviewed.note())
                                        .put("at", reviewed.at().toString()));
    }
}
