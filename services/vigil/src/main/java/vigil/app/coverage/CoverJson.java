package vigil.app.coverage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vigil.domain.team.LastResort;
import vigil.routing.decide.team.WeekOfCover;
import vigil.routing.decide.team.WeekOfCover.Closed;
import vigil.routing.decide.team.WeekOfCover.Row;

/**
 * A week of cover for other programs: {@code {directoryVersion, approved, lastResort, inShadow, from, until, hours,
 * yearsWithoutBankHolidays, closures, cells}}. Of those years the directory lists no bank holiday yet. Each closure of these days is {@code {team, from, until, why}}. Each cell is {@code {place, ages: {from, to}, need, can, hoursWithout, without: [{from, until}]}}, also where nothing is
 * missing; {@code need} is {@code any} for whatever is needed, {@code can} is null where any team that takes the need
 * will do, {@code to} is null for no upper end. Moments are RFC 3339 with London's offset. Its form is {@code schemas/coverage.json}.
 */
final class CoverJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CoverJson() {}

    static String of(WeekOfCover week) {
        ObjectNode whole = JSON.objectNode();
        whole.put("directoryVersion", week.directory().version());
        whole.put("approved", week.directory().isApproved());
        whole.put("lastResort", LastResort.of(week.directory()).id().text());
        ArrayNode inShadow = whole.putArray("inShadow");
        week.directory().shadow().teams().forEach(team -> inShadow.add(team.text()));
        whole.put("from", moment(week.starts().getFirst()));
        whole.put("until", moment(week.starts().getLast().plusSeconds(3600)));
        whole.put("hours", week.starts().size());
        ArrayNode unlisted = whole.putArray("yearsWithoutBankHolidays");
        week.yearsWithoutBankHolidays().forEach(unlisted::add);
        ArrayNode closures = whole.putArray("closures");
        week.closures().forEach(closed -> closures.add(closure(closed)));
        ArrayNode cells = whole.putArray("cells");
        week.rows().forEach(row -> cells.add(cell(row, week)));
        return whole.toString() + "\n";
    }

    private static ObjectNode closure(Closed closed) {
        return JSON.objectNode()
                .put("team", closed.team().id().text())
                .put("from", moment(closed.closure().begins()))
                .put("until", moment(closed.closure().ends()))
                .put("why", closed.closure().why());
    }

    private static ObjectNode cell(Row row, WeekOfCover week) {
        ObjectNode cell = JSON.objectNode();
        cell.put("place", row.place().id());
        cell.putObject("ages")
                .put("from", row.ages().from())
                .put("to", row.ages().to());
        cell.put("need", row.need());
        cell.put("can", row.can());
        cell.put("hoursWithout", row.gaps().size());
        ArrayNode without = cell.putArray("without");
        week.stretches(row)
                .forEach(stretch ->
                        without.addObject().put("from", moment(stretch.from())).put("until", moment(stretch.until())));
        return cell;
    }

    private static String moment(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(CoverWords.local(at));
    }
}
