package vigil.board.http.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.Due;
import vigil.board.decide.Hands;
import vigil.board.decide.Row;

/** A row as browsers get it: at most 1 kB. */
final class RowJson {
    private RowJson() {}

    static String encode(Row row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("alertId", row.alertId()).put("version", row.version()).put("workVersion", row.workVersion());
        json.put("status", row.status().code()).put("priority", row.priority().code());
        json.put("name", row.name()).put("age", row.age());
        json.put("place", row.place()).put("placeName", row.placeName());
        json.put("happening", row.happening()).put("where", row.where());
        json.put("advice", row.advice()).put("risk", row.risk());
        json.put("owner", row.owner()).put("ownerName", row.ownerName());
        json.put("raisedAt", time(row.raisedAt())).put("waitingSince", time(row.waitingSince()));
        due(row.due(), json);
        hands(row.hands(), json);
        if (row.catchingUp()) {
            json.put("catchingUp", true);
        }
        some("news", row.news() == null ? null : row.news().code(), json);
        if (row.follows()) {
            json.put("follows", true);
        }
        if (row.afterDeath()) {
            json.put("afterDeath", true);
        }
        some("shadow", row.shadow(), json);
        json.put("possible", row.possible()).put("defects", row.defects());
        return json.toString();
    }

    private static void due(Due due, ObjectNode json) {
        json.put("acknowledgeBy", time(due.acknowledgeBy())).put("dueBy", time(due.visitBy()));
        some("acceptBy", time(due.acceptBy()), json);
        some("contactBy", time(due.contactBy()), json);
        some("recordBy", time(due.recordBy()), json);
        json.put("deadline", time(due.next())).put("acknowledged", due.acknowledged());
        if (due.contacted()) {
            json.put("contacted", true);
        }
    }

    private static void hands(Hands hands, ObjectNode json) {
        json.put("acceptedBy", hands.acceptedBy());
        some("eta", time(hands.eta()), json);
        some("keptUntil", time(hands.keptUntil()), json);
        some("handoverTo", hands.handoverTo(), json);
        some("closesAt", time(hands.closesAt()), json);
        some("handOverBy", time(hands.handOverBy()), json);
        some("snoozedUntil", time(hands.snoozedUntil()), json);
        some("snoozedWhy", hands.snoozedWhy(), json);
    }

    /** Most rows have none of these, and a row has to stay small. */
    private static void some(String field, @Nullable String value, ObjectNode json) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
