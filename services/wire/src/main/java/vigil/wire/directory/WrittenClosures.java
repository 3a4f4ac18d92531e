package vigil.wire.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.domain.Defect;
import vigil.domain.Parsed;
import vigil.domain.team.Closure;
import vigil.domain.team.DayOrTime;

/**
 * The closures of teams as people write them. A slip of the pen would leave a team open that is closed, or close one that is
 * open, so nothing here is passed over.
 */
final class WrittenClosures {
    private static final String CLOSED = "closed";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String WHY = "why";
    private static final Set<String> KEYS = new TreeSet<>(Set.of(FROM, TO, WHY));
    private static final int MOST = 100;
    private static final int LONGEST_WHY = 200;
    private static final String SHAPE = "a closure looks like '{from: 2026-12-24 12:00, to: 2026-12-27 08:00, why:"
            + " Refurbishment of the ward}', or with days, such as 2026-12-24, to the end of the last";

    private final List<Defect> problems = new ArrayList<>();

    private WrittenClosures() {}

    /** What is wrong with them, each under its JSON pointer; what is, is taken out, so that the rest can be read. */
    static List<Defect> takeOutWrong(ObjectNode directory) {
        WrittenClosures closures = new WrittenClosures();
        JsonNode teams = directory.path("teams");
        for (int i = 0; i < teams.size(); i++) {
            if (teams.path(i) instanceof ObjectNode team) {
                closures.of(team, "/teams/" + i);
            }
        }
        return closures.problems;
    }

    private void of(ObjectNode team, String at) {
        int before = problems.size();
        team.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("clos") && !name.equals(CLOSED)) {
                refuse(at + "/" + name, "is nothing that a team has: closures are written as 'closed'");
            }
        });
        JsonNode closed = team.path(CLOSED);
        if (closed.isValueNode() && closed.asText("").isBlank()) {
            team.remove(CLOSED);
        } else if (!closed.isMissingNode()) {
            list(closed, at + "/" + CLOSED);
        }
        if (problems.size() > before) {
            team.remove(CLOSED);
        }
    }

    private void list(JsonNode closures, String at) {
        if (!closures.isArray()) {
            refuse(at, "is a list: " + SHAPE);
        } else if (closures.size() > MOST) {
            refuse(at, "has more than " + MOST + " closures: delete those that are over");
        } else {
            for (int i = 0; i < closures.size(); i++) {
                one(closures.get(i), at + "/" + i);
            }
        }
    }

    private void one(JsonNode closure, String at) {
        if (!closure.isObject()) {
            refuse(at, SHAPE);
            return;
        }
        closure.fieldNames().forEachRemaining(name -> {
            if (!KEYS.contains(name)) {
                refuse(at + "/" + name, "is nothing that a closure has: it has " + String.join(", ", KEYS));
            }
        });
        DayOrTime from = time(closure, FROM, at);
        DayOrTime to = time(closure, TO, at);
        if (from != null && to != null && !to.ends().isAfter(from.begins())) {
            refuse(at + "/" + TO, Closure.NOT_AFTER);
        }
        why(closure.path(WHY), at + "/" + WHY);
    }

    private @Nullable DayOrTime time(JsonNode closure, String name, String at) {
        if (!closure.hasNonNull(name)) {
            refuse(at + "/" + name, "is missing: " + SHAPE);
            return null;
        }
        return switch (DayOrTime.parse(closure.path(name).asText())) {
            case Parsed.Valid<DayOrTime>(DayOrTime value) -> value;
            case Parsed.Invalid<DayOrTime>(String reason) -> {
                refuse(at + "/" + name, reason);
                yield null;
            }
        };
    }

    private void why(JsonNode why, String at) {
        if (!why.isTextual() || why.textValue().isBlank()) {
            refuse(at, "is missing: whoever looks for a team reads it");
        } else if (why.textValue().length() > LONGEST_WHY
                || why.textValue().chars().anyMatch(Character::isISOControl)) {
            refuse(at, "has " + LONGEST_WHY + " letters at most, on one line");
        }
    }

    private void refuse(String pointer, String reason) {
        problems.add(new Defect(pointer, reason));
    }
}
