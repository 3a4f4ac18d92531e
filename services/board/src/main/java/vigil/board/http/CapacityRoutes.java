package vigil.board.http;

import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.board.decide.CapacityRequest;
import vigil.board.decide.CapacityRequest.Checked;
import vigil.board.http.signin.SignedIn;
import vigil.domain.team.Capacity;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.platform.http.Problem;
import vigil.platform.http.Problem.FieldError;
import vigil.platform.http.ProblemException;
import vigil.platform.kafka.KafkaUnavailable;

/** Saying that a team is full, paused or open again. It is said once the log has it; routing heeds it from then on. */
final class CapacityRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(CapacityRoutes.class);

    private final Board board;
    private final Access access;
    private final Vertx vertx;

    CapacityRoutes(Board board, Access access, Vertx vertx) {
        this.board = board;
        this.access = access;
        this.vertx = vertx;
    }

    void say(RoutingContext ctx) {
        SignedIn who = SignedIn.of(ctx);
        TeamDirectory directory = TeamRoutes.directory(board);
        Team team = directory.teams().stream()
                .filter(each -> each.id().text().equals(ctx.pathParam("teamId")))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(404, "There is no such team in the directory.")));
        switch (request(ctx).check(team, directory, who.name(), board.clock().instant())) {
            case Checked.Wrong wrong ->
                throw new ProblemException(Problem.of(
                        400,
                        "Nothing was said of the team: mend the fields named.",
                        wrong.defects().stream()
                                .map(defect -> new FieldError(defect.field(), defect.reason()))
                                .toList()));
            case Checked.Refused(String sentence) -> throw new ProblemException(Problem.of(409, sentence));
            case Checked.Said(Capacity capacity) -> {
                access.record(who, capacity);
                write(ctx, capacity);
            }
        }
    }

    private void write(RoutingContext ctx, Capacity capacity) {
        var unused = vertx.executeBlocking(
                        () -> {
                            board.writer().say(capacity);
                            return capacity;
                        },
                        false)
                .onSuccess(said -> Json.send(ctx, 202, TeamRoutes.json(said).encode()))
                .onFailure(failure -> refuse(ctx, failure));
    }

    private static void refuse(RoutingContext ctx, Throwable failure) {
        if (failure instanceof KafkaUnavailable) {
            LOG.error("it is not known whether a team's capacity was written", failure);
            ctx.fail(new ProblemException(Problem.of(
                    503,
                    "It is not known whether this was said: it was not confirmed as kept, and may still take effect."
                            + " Look at the list of teams before you say it again.")));
        } else {
            ctx.fail(failure);
        }
    }

    private static CapacityRequest request(RoutingContext ctx) {
        try {
            JsonObject body = ctx.body().asJsonObject();
            if (body == null) {
                throw Json.notAnObject();
            }
            return new CapacityRequest(Json.text(body, "state"), Json.text(body, "until"), Json.text(body, "reason"));
        } catch (DecodeException | ClassCastException e) {
            throw Json.notAnObject();
        }
    }
}
