package vigil.board.http;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.Names;
import vigil.board.decide.Signature;
import vigil.board.decide.concern.Concern;
import vigil.board.decide.concern.ConcernRequest;
import vigil.board.decide.concern.ConcernRequest.Checked;
import vigil.board.decide.concern.MonthOfConcerns;
import vigil.board.http.signin.SignedIn;
import vigil.board.kafka.ConcernFeed;
import vigil.board.kafka.UserHash;
import vigil.domain.alert.Alert;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;

/** Reporting a concern about an alert; for auditors the list, how many each month, and all of it as a file. */
final class ConcernRoutes {
    /** Older ones are in the file. */
    private static final int SHOWN = 200;

    private static final String UNCONFIRMED =
            "It is not known whether your concern was kept. Send it again: it then counts once.";

    private final Board board;
    private final Access access;
    private final Writing writing;

    ConcernRoutes(Board board, Access access, Vertx vertx) {
        this.board = board;
        this.access = access;
        this.writing = new Writing(vertx, "a concern", UNCONFIRMED);
    }

    void report(RoutingContext ctx) {
        SignedIn who = SignedIn.of(ctx);
        Alert alert = AlertRoutes.alert(board, ctx);
        JsonObject body = Json.body(ctx);
        ConcernRequest request =
                new ConcernRequest(Json.text(body, "concernId"), Json.text(body, "kind"), Json.text(body, "words"));
        Concern before = request.id().flatMap(concerns()::of).orElse(null);
        Signature by =
                new Signature(UserHash.of(who.user()), who.name(), board.clock().instant());
        switch (request.check(before, alert, by)) {
            case Checked.Wrong wrong ->
                throw Json.wrong("Nothing was reported: mend the fields named.", wrong.defects());
            case Checked.Refused(String sentence) -> throw new ProblemException(Problem.of(409, sentence));
            case Checked.AsBefore(String id) -> accepted(ctx, id);
            case Checked.Report(Concern concern) -> {
                var unused = writing.run(() -> board.writer().report(concern))
                        .onSuccess(written -> accepted(ctx, concern.id()))
                        .onFailure(failure -> writing.refuse(ctx, failure));
            }
        }
    }

    void all(RoutingContext ctx) {
        List<Concern> all = concerns().all();
        Names names = board.live().names();
        JsonArray newest = new JsonArray();
        all.stream().limit(SHOWN).forEach(concern -> newest.add(json(concern, names)));
        JsonArray months = new JsonArray();
        MonthOfConcerns.of(all).forEach(month -> months.add(json(month)));
        access.recordHourly(SignedIn.of(ctx), "concerns");
        Json.send(
                ctx,
                200,
                new JsonObject()
                        .put("months", months)
                        .put("concerns", newest)
                        .put("total", all.size())
                        .encode());
    }

    void export(RoutingContext ctx) {
        YearMonth month = month(ctx);
        List<Concern> asked = concerns().all().stream()
                .filter(concern -> month == null || MonthOfConcerns.of(concern).equals(month))
                .toList();
        access.recordMany(SignedIn.of(ctx), "concerns-export");
        String name = month == null ? "concerns.csv" : "concerns-" + month + ".csv";
        ctx.response().putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        Json.send(
                ctx,
                200,
                "text/csv; charset=utf-8",
                ConcernCsv.of(asked, board.live().names()));
    }

    private static @Nullable YearMonth month(RoutingContext ctx) {
        List<String> asked = ctx.queryParam("month");
        if (asked.isEmpty()) {
            return null;
        }
        try {
            return YearMonth.parse(asked.getFirst());
        } catch (DateTimeException e) {
            throw new ProblemException(Problem.of(400, "Leave \"month\" out for all of them, or write it as 2026-11."));
        }
    }

    private static void accepted(RoutingContext ctx, String id) {
        Json.send(ctx, 202, new JsonObject().put("id", id).encode());
    }

    private ConcernFeed concerns() {
        return board.concerns()
                .get()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(503, "The concerns are still being read; try again in a few seconds.")));
    }

    private static JsonObject json(Concern concern, Names names) {
        return new JsonObject()
                .put("id", concern.id())
                .put("at", concern.by().at().toString())
                .put("kind", concern.kind().code())
                .put("alertId", concern.alertId().text())
                .put("team", concern.team() == null ? null : names.team(concern.team()))
                .put("by", concern.by().name())
                .put("words", concern.words());
    }

    private static JsonObject json(MonthOfConcerns month) {
        JsonObject json = new JsonObject().put("month", month.month().toString());
        for (Concern.Kind kind : Concern.Kind.values()) {
            json.put(kind.code(), month.counts().get(kind));
        }
        return json;
    }
}
