package vigil.platform.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Why a request was refused or failed, as RFC 9457 has it.
 *
 * @param type URI of the kind of problem, {@code about:blank} if the status says it all
 * @param title the kind in a few words, the same every time
 * @param status HTTP status
 * @param detail a sentence about this request that says what to do; no identities
 * @param errors what is wrong where in the body; often empty
 */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {
    /** What is wrong at one place of the body: {@code pointer} is a JSON Pointer (RFC 6901). */
    public record FieldError(String pointer, String detail) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem that its status says all about. */
    public static Problem of(int status, String detail) {
        return of(status, detail, List.of());
    }

    /** A problem of the body's fields. */
    public static Problem of(int status, String detail, List<FieldError> errors) {
        return new Problem("about:blank", StatusWords.of(status), status, detail, errors);
    }

    /** The JSON of an {@code application/problem+json} body. */
    public JsonObject toJson() {
        JsonObject json = new JsonObject()
                .put("type", type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        if (!errors.isEmpty()) {
            JsonArray array = new JsonArray();
            errors.forEach(error ->
                    array.add(new JsonObject().put("pointer", error.pointer()).put("detail", error.detail())));
            json.put("errors", array);
        }
        return json;
    }
}
