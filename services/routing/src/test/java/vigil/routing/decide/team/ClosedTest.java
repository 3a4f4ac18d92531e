package vigil.routing.decide.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.alert.Routing;
import vigil.domain.alert.Routing.PlaceFrom;
import vigil.domain.team.Closure;
import vigil.domain.team.DayOrTime;
import vigil.domain.team.LastResort;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;
import vigil.wire.directory.DirectoryFolder;
import vigil.wire.directory.DirectoryFolder.Loaded;

/** What a closure does to who is asked, until when, and to what counts as cover. */
class ClosedTest {
    private static final Closure CHRISTMAS =
            closure("2026-12-24 12:00", "2026-12-27 08:00", "Refurbishment of the ward");

    private final TeamDirectory directory = closed("hospice", CHRISTMAS);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-12-23T10:00:00Z | hospice      | Covers Coventry, takes end of life crisis, open until 20:00.
        2026-12-24T10:00:00Z | hospice      | Covers Coventry, takes end of life crisis, open until 12:00.
        2026-12-24T12:00:00Z | spa          | closed until Sun 27 Dec 08:00: Refurbishment of the ward, directory version 3
        2026-12-24T21:00:00Z | night-nurses | closed until Sun 27 Dec 08:00: Refurbishment of the ward, directory version 3
        2026-12-25T12:00:00Z | spa          | closed until Sun 27 Dec 08:00: Refurbishment of the ward, directory version 3
        2026-12-27T08:00:00Z | hospice      | Covers Coventry, takes end of life crisis, open until 20:00.
        2026-12-23T21:00:00Z | night-nurses | closed now (opens every day 08:00–20:00), directory version 3
        """)
    void aTeamIsNotAskedInAClosureWhateverItsHoursSay(Instant at, String chosen, String why) {
        Routing routing = choose(directory, at);

        assertThat(routing.chosen().text()).isEqualTo(chosen);
        assertThat(why(routing, "hospice")).isEqualTo(why);
    }

    @Test
    void aClosureInWhichItsHoursWouldBeginIsSaidTheEveningBefore() {
        TeamDirectory days = closed("hospice", closure("2026-12-29", "2027-12-01", "Moved to Rugby"));

        assertThat(why(choose(days, Instant.parse("2026-12-28T21:00:00Z")), "hospice"))
                .isEqualTo("closed until Thu 2 Dec 2027 08:00: Moved to Rugby, directory version 3");
    }

    @Test
    void whileTheDeskIsClosedTheLastResortCoordinates() {
        TeamDirectory closed = closed("desk", closure("2026-12-25", "2026-12-25", "Christmas"));

        assertThat(DirectoryCheck.problems(closed)).isEmpty();
        assertThat(deskAt(closed, "2026-12-24T23:59:00Z")).isEqualTo("desk");
        assertThat(deskAt(closed, "2026-12-25T00:00:00Z")).isEqualTo("spa");
        assertThat(deskAt(closed, "2026-12-26T00:00:00Z")).isEqualTo("desk");
    }

    @Test
    void aClosureOfTheLastResortIsRefusedAlsoOneThatIsOver() {
        String text = Examples.directoryText();
        int at = text.indexOf("opens: [", text.indexOf("- id: spa"));
        String closed = text.substring(0, at) + "closed: [{from: 2020-12-24, to: 2020-12-24, why: Refurbishment}]\n    "
                + text.substring(at);

        Loaded loaded = DirectoryFolder.read(Map.of("directory.yaml", closed), DirectoryCheck::problems);

        assertThat(loaded)
                .isInstanceOfSatisfying(
                        Loaded.Refused.class,
                        refused -> assertThat(refused.problems())
                                .contains(
                                        "directory.yaml:14: /teams/1/closed: would close Single point of access, which is the last"
                                                + " resort and always open: delete it"));
    }

    @Test
    void hoursOfAClosureAreGapsInTheCoverAlsoAnHourThatIsClosedInPart() {
        TeamDirectory nurses = closed("night-nurses", closure("2026-11-21 21:30", "2026-11-22 00:15", "Training"));
        WeekOfCover week = WeekOfCover.of(nurses, LocalDate.parse("2026-11-21"));

        WeekOfCover.Row rugby = week.rows().stream()
                .filter(row -> row.place().id().equals("rugby")
                        && row.need().equals("end-of-life-crisis")
                        && row.ages().contain(85))
                .findFirst()
                .orElseThrow();

        assertThat(week.stretches(rugby).get(1))
                .isEqualTo(new WeekOfCover.Stretch(
                        Instant.parse("2026-11-21T21:00:00Z"), Instant.parse("2026-11-22T01:00:00Z")));
    }

    @Test
    void theWeekOfCoverListsTheClosuresThatLastInItTheFirstFirst() {
        Closure before = closure("2026-12-20", "2026-12-20", "Training");
        Closure into = closure("2026-12-19", "2026-12-21 00:01", "Moving");
        Closure after = closure("2026-12-28", "2026-12-28", "Training");
        WeekOfCover week =
                WeekOfCover.of(closed("hospice", after, CHRISTMAS, into, before), LocalDate.parse("2026-12-21"));

        assertThat(week.closures()).extracting(WeekOfCover.Closed::closure).containsExactly(into, CHRISTMAS);
        assertThat(week.closures()).extracting(closed -> closed.team().name()).containsOnly("Hospice community team");
    }

    private static Routing choose(TeamDirectory directory, Instant at) {
        return new TeamChoice(
                        "end-of-life-crisis",
                        OptionalInt.of(85),
                        new Placement(
                                directory.place("coventry").orElseThrow(), PlaceFrom.PRACTICE, "M86001", null, ""),
                        null,
                        at)
                .among(directory);
    }

    private static String why(Routing routing, String team) {
        return routing.considered().stream()
                .filter(considered -> considered.team().equals(Examples.team(team)))
                .findFirst()
                .orElseThrow()
                .why();
    }

    private static String deskAt(TeamDirectory directory, String at) {
        return LastResort.deskAt(directory, Instant.parse(at)).id().text();
    }

    private static TeamDirectory closed(String id, Closure... closures) {
        List<Team> teams = Examples.directory().teams().stream()
                .map(team -> team.id().equals(Examples.team(id)) ? team.with(List.of(closures)) : team)
                .toList();
        return Examples.directory().with(teams);
    }

    private static Closure closure(String from, String to, String why) {
        return new Closure(DayOrTime.parse(from).orThrow(), DayOrTime.parse(to).orThrow(), why);
    }
}
