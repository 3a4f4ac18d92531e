package vigil.board.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Defect;
import vigil.platform.http.Problem;
import vigil.platform.http.Problem.FieldError;
import vigil.platform.http.ProblemException;

/** Answers in JSON, and reads what came as JSON. */
final class Json {
    private Json() {}

    /** A text of the body; null where there is none, or it is no text. */
    static @Nullable String text(JsonObject body, String field) {
        return body.getValue(field) instanceof String text ? text : null;
    }

    /**
     * What was sent.
     *
     * @throws ProblemException 400 where it is no JSON object
     */
    static JsonObject body(RoutingContext ctx) {
        try {
            JsonObject body = ctx.body().asJsonObject();
            if (body != null) {
                return body;
            }
        } catch (DecodeException | ClassCastException e) {
            throw notAnObject();
        }
        throw notAnObject();
    }

    private static ProblemException notAnObject() {
        return new ProblemException(Problem.of(400, "The body is not a JSON object."));
    }

    /** 400: the sentence, and each field that is wrong. */
    static ProblemException wrong(String sentence, List<Defect> defects) {
        return new ProblemException(Problem.of(
                400,
                sentence,
                defects.stream()
                        .map(defect -> new FieldError(defect.field(), defect.reason()))
                        .toList()));
    }

    static void send(RoutingContext ctx, int status, String json) {
        send(ctx, status, "application/json", json);
    }

    static void send(RoutingContext ctx, int status, String type, String json) {
        if (ctx.response().ended() || ctx.response().closed()) {
            return;
        }
        var unused = ctx.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .end(json);
    }
}
