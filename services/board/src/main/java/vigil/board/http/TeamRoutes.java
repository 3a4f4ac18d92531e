package vigil.board.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.OnCallNow;
import vigil.board.decide.OpenTeam;
import vigil.domain.team.Capacity;
import vigil.domain.team.Closure;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;

/**
 * Which teams there are, and which of them are open now and take more: to whom an alert can be handed over. Whom to ring has
 * to be seen also while the log is still being read; nothing is said then of who is full.
 */
final class TeamRoutes {
    private final Board board;

    TeamRoutes(Board board) {
        this.board = board;
    }

    void all(RoutingContext ctx) {
        TeamDirectory directory = directory(board);
        JsonArray teams = new JsonArray();
        boolean capacityRead = board.capacityRead().getAsBoolean();
        OpenTeam.all(
                        directory,
                        team -> capacityRead ? board.capacity().apply(team) : Optional.empty(),
                        board.clock().instant())
                .forEach(team -> teams.add(json(team)));
        Json.send(
                ctx,
                200,
                new JsonObject()
                        .put("directoryVersion", directory.version())
                        .put("capacityRead", capacityRead)
                        .put("teams", teams)
                        .put("afterDeath", afterDeath(directory))
                        .encode());
    }

    /** What has to be seen to after a death, for an alert of which nobody has said yet that they have died. */
    private static JsonArray afterDeath(TeamDirectory directory) {
        JsonArray tasks = new JsonArray();
        directory
                .needs()
                .afterDeath()
                .tasks()
                .forEach(task -> tasks.add(new JsonObject()
                        .put("code", task.code())
                        .put("name", task.name())
                        .put("required", task.required())));
        return tasks;
    }

    /** The directory in use. */
    static TeamDirectory directory(Board board) {
        return board.directory()
                .get()
                .orElseThrow(() -> new ProblemException(Problem.of(
                        503, "The list of teams has not been read yet: try again soon, or ring the team yourself.")));
    }

    /** What a team says of itself. */
    static JsonObject json(Capacity capacity) {
        return new JsonObject()
                .put("state", capacity.state().code())
                .put("until", capacity.until().toString())
                .put("reason", capacity.reason())
                .put("by", capacity.by())
                .put("at", capacity.at().toString());
    }

    private static JsonObject json(OnCallNow now) {
        JsonArray people = new JsonArray();
        now.people()
                .forEach(one ->
                        people.add(new JsonObject().put("name", one.name()).put("phone", one.phone())));
        return new JsonObject()
                .put("people", people)
                .put("until", now.until() == null ? null : now.until().toString())
                .put("closesIt", now.closesIt());
    }

    private static JsonObject json(Closure.Stretch closed) {
        return new JsonObject().put("until", closed.until().toString()).put("why", closed.why());
    }

    private static JsonObject json(OpenTeam open) {
        Team team = open.team();
        return new JsonObject()
                .put("id", team.id().text())
                .put("name", team.name())
                .put("kind", team.kind() == null ? null : team.kind().code())
                .put("open", open.isOpen())
                .put("closes", open.closes() == null ? null : open.closes().toString())
                .put("closed", open.closed() == null ? null : json(open.closed()))
                .put("hours", open.hours())
                .put("phone", phone(team))
                .put("lastResort", open.isLastResort())
                .put("inShadow", open.isInShadow())
                .put("capacity", open.capacity() == null ? null : json(open.capacity()))
                .put("onCall", open.onCall() == null ? null : json(open.onCall()))
                .put(
                        "ages",
                        new JsonObject()
                                .put("from", team.ages().from())
                                .put("to", team.ages().to()));
    }

    private static @Nullable String phone(Team team) {
        return team.contact() == null ? null : team.contact().phone();
    }
}
