package vigil.board.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.BreakGlass;
import vigil.board.decide.UnconfirmedSafety;
import vigil.domain.person.Decisions;

/** What breaking the glass shows; every candidate's part says that it is unconfirmed. */
final class BreakGlassJson {
    private static final String MARK = "UNCONFIRMED";

    private BreakGlassJson() {}

    static JsonObject encode(BreakGlass look, List<UnconfirmedSafety> people) {
        JsonArray candidates = new JsonArray();
        people.forEach(person -> candidates.add(candidate(person)));
        return new JsonObject()
                .put("alertId", look.alertId().text())
                .put("mark", MARK)
                .put("reason", look.reason())
                .put("at", look.at().toString())
                .put("until", look.until().toString())
                .put("candidates", candidates);
    }

    private static JsonObject candidate(UnconfirmedSafety person) {
        return new JsonObject()
                .put("personId", person.personId().text())
                .put("mark", MARK)
                .put("state", person.state().code())
                .put("allergies", new JsonArray(person.allergies()))
                .put("cpr", cpr(person.cpr()))
                .put("hazards", new JsonArray(person.hazards()));
    }

    private static @Nullable JsonObject cpr(Decisions.@Nullable Cpr cpr) {
        if (cpr == null || cpr.decision() == null) {
            return null;
        }
        return new JsonObject()
                .put("decision", cpr.decision().code())
                .put(
                        "decidedAt",
                        cpr.decidedAt() == null ? null : cpr.decidedAt().toString())
                .put(
                        "reviewDue",
                        cpr.reviewDue() == null ? null : cpr.reviewDue().toString());
    }
}
