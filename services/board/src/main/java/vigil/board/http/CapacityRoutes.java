package vigil.board.http;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import vigil.board.decide.CapacityRequest;
import vigil.board.decide.CapacityRequest.Checked;
import vigil.board.http.signin.SignedIn;
import vigil.domain.team.Capacity;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;

/** Saying that a team is full, paused or open again. It is said once the log has it; routing heeds it from then on. */
final class CapacityRoutes {
    private static final String UNCONFIRMED =
            "It is not known whether this was said: it was not confirmed as kept, and may still take effect."
                    + " Look at the list of teams before you say it again.";

    private static final String NOT_THEIRS =
            "A team member may say this of their own team only: ask a coordinator, or the team itself.";

    private final Board board;
    private final Access access;
    private final Writing writing;

    CapacityRoutes(Board board, Access access, Vertx vertx) {
        this.board = board;
        this.access = access;
        this.writing = new Writing(vertx, "a team's capacity", UNCONFIRMED);
    }

    void say(RoutingContext ctx) {
        SignedIn who = SignedIn.of(ctx);
        TeamDirectory directory = TeamRoutes.directory(board);
        Team team = directory.teams().stream()
                .filter(each -> each.id().text().equals(ctx.pathParam("teamId")))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(404, "There is no such team in the directory.")));
        if (!who.rights().maySayCapacityOf(team.id())) {
            throw new ProblemException(Problem.of(403, NOT_THEIRS));
        }
        switch (request(ctx).check(team, directory, who.name(), board.clock().instant())) {
            case Checked.Wrong wrong ->
                throw Json.wrong("Nothing was said of the team: mend the fields named.", wrong.defects());
            case Checked.Refused(String sentence) -> throw new ProblemException(Problem.of(409, sentence));
            case Checked.Said(Capacity capacity) -> {
                access.record(who, capacity);
                write(ctx, capacity);
            }
        }
    }

    private void write(RoutingContext ctx, Capacity capacity) {
        var unused = writing.run(() -> board.writer().say(capacity))
                .onSuccess(said -> Json.send(ctx, 202, TeamRoutes.json(capacity).encode()))
                .onFailure(failure -> writing.refuse(ctx, failure));
    }

    private static CapacityRequest request(RoutingContext ctx) {
        JsonObject body = Json.body(ctx);
        return new CapacityRequest(Json.text(body, "state"), Json.text(body, "until"), Json.text(body, "reason"));
    }
}
