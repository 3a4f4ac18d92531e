package vigil.register.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;
import vigil.domain.Defect;

/**
 * What became of a file of people, line by line; it names fields and never quotes them. Used by one
 * thread.
 *
 * <p>{@code loaded} lines are on the register, {@code removed} ones withdrew their consent to it,
 * {@code refused} ones must be put right and sent again. {@code defects} are fields of loaded lines
 * that count as not recorded.
 */
final class ImportReport {
    /** Most lines listed under each heading, to bound the report; the totals count all. */
    private static final int MOST_LISTED = 50_000;

    private final UnaryOperator<String> fieldName;
    private final JsonArray refused = new JsonArray();
    private final JsonArray defects = new JsonArray();
    private final JsonArray warnings = new JsonArray();
    private long lines;
    private long loaded;
    private long removed;
    private long refusedLines;
    private boolean readToEnd = true;

    /** {@code fieldName} says what the file calls the field under a JSON Pointer. */
    ImportReport(UnaryOperator<String> fieldName) {
        this.fieldName = fieldName;
    }

    void loaded(long line, List<Defect> seen) {
        lines++;
        loaded++;
        if (!seen.isEmpty() && defects.size() < MOST_LISTED) {
            defects.add(new JsonObject().put("line", line).put("reasons", reasons(seen)));
        }
    }

    void removed(long line) {
        lines++;
        removed++;
        warn(line, "consent to be on the register is withdrawn, so the person is removed");
    }

    void refused(long line, List<Defect> why) {
        lines++;
        refusedLines++;
        if (refused.size() < MOST_LISTED) {
            refused.add(new JsonObject().put("line", line).put("reasons", reasons(why)));
        }
    }

    void broken(long line, String reason) {
        refused(line, List.of(new Defect("", reason)));
        readToEnd = false;
    }

    void warn(long line, String words) {
        if (warnings.size() < MOST_LISTED) {
            warnings.add(new JsonObject().put("line", line).put("words", words));
        }
    }

    long loaded() {
        return loaded;
    }

    long removed() {
        return removed;
    }

    long refused() {
        return refusedLines;
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("lines", lines)
                .put("loaded", loaded)
                .put("removed", removed)
                .put("refused", refusedLines)
                .put("readToEnd", readToEnd)
                .put("refusedLines", refused)
                .put("defects", defects)
                .put("warnings", warnings);
    }

    private JsonArray reasons(List<Defect> why) {
        JsonArray reasons = new JsonArray();
        why.forEach(each -> reasons.add(
                new JsonObject().put("field", fieldName.apply(each.field())).put("reason", each.reason())));
        return reasons;
    }
}
