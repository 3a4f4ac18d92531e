package vigil.intake.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import vigil.domain.Defect;
import vigil.intake.decide.Fault;
import vigil.intake.decide.Verdict;
import vigil.platform.http.Problem;

/** What the sender is told. */
sealed interface Answer {
    /** Most faults or defects that are listed; the sentence says how many there are. */
    int MOST_LISTED = 100;

    /** The brokers have all events of the request. */
    record Received(int events, List<Defect> defects) implements Answer {
        JsonObject toJson() {
            JsonArray listed = new JsonArray();
            defects.stream()
                    .limit(MOST_LISTED)
                    .forEach(defect -> listed.add(
                            new JsonObject().put("pointer", defect.field()).put("reason", defect.reason())));
            JsonObject json = new JsonObject()
                    .put("status", "received")
                    .put("events", events)
                    .put("defects", listed);
            int more = defects.size() - listed.size();
            return more > 0 ? json.put("defectsNotListed", more) : json;
        }
    }

    /** Nothing was taken, and sending it again unchanged won't help. */
    record Refused(Problem problem) implements Answer {
        static Refused of(Verdict.Refused verdict) {
            List<Fault> faults = verdict.faults();
            String listed = faults.size() > MOST_LISTED ? "; the first " + MOST_LISTED + " are listed" : "";
            String detail = sentence(verdict.kind()) + " Nothing of the request was taken (" + faults.size()
                    + (faults.size() == 1 ? " fault" : " faults") + listed + ").";
            return new Refused(Problem.of(
                    status(verdict.kind()),
                    detail,
                    faults.stream()
                            .limit(MOST_LISTED)
                            .map(fault -> new Problem.FieldError(fault.pointer(), fault.rule()))
                            .toList()));
        }

        private static int status(Fault.Kind kind) {
            return switch (kind) {
                case NOT_UNDERSTOOD -> 400;
                case TOO_LARGE -> 413;
                case NO_INCIDENT -> 422;
                case CONFLICT -> 409;
            };
        }

        private static String sentence(Fault.Kind kind) {
            return switch (kind) {
                case NOT_UNDERSTOOD -> "The body is not the CloudEvents JSON that it should be.";
                case TOO_LARGE -> "An event or the batch is too large.";
                case NO_INCIDENT -> "An event names no incident.";
                case CONFLICT -> "An event differs from one taken before with the same source and id.";
            };
        }
    }

    /** The brokers don't have all of it; sending it again unchanged is safe. */
    record NotNow() implements Answer {}
}
