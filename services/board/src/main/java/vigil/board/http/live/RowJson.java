package vigil.board.http.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
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
        json.put("acknowledgeBy", time(row.acknowledgeBy())).put("dueBy", time(row.dueBy()));
        json.put("deadline", time(row.deadline())).put("acceptedBy", row.acceptedBy());
        json.put("acknowledged", row.acknowledged())
                .put("possible", row.possible())
                .put("defects", row.defects());
        return json.toString();
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
