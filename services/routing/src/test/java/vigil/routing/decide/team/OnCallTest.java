package vigil.routing.decide.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.alert.Routing;
import vigil.domain.alert.Routing.PlaceFrom;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;

/** What a rota does to who is asked, until when, and to what counts as cover. */
class OnCallTest {
    /** Ann has the nights until six; on Saturday night nobody is on call from ten to eleven. */
    private static final String NIGHTS = """
            people:
              ann: {name: Ann Lee, phone: "01632 960201"}
            weekly:
              - {on: "mon-sun 20:00-06:00", people: [ann], from: 2026-11-02}
            dates:
              - {from: 2026-11-21 22:00, to: 2026-11-21 23:00, people: [], reason: Car in for repair}
            """;

    private final TeamDirectory directory = Examples.directoryWithRota("night-nurses", NIGHTS);
    private final Team nurses = directory.team(Examples.team("night-nurses")).orElseThrow();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-21T21:59:00Z | night-nurses | Covers Coventry, takes end of life crisis, open until 22:00.
        2026-11-21T22:00:00Z | spa          | nobody is on call: its rota is empty now, directory version 3
        2026-11-21T23:00:00Z | night-nurses | Covers Coventry, takes end of life crisis, open until 06:00.
        2026-11-22T06:00:00Z | spa          | nobody is on call: its rota is empty now, directory version 3
        2026-11-22T09:00:00Z | hospice      | closed now (opens every day 20:00–08:00), directory version 3
        2026-11-01T21:00:00Z | spa          | nobody is on call: its rota is empty now, directory version 3
        """)
    void aTeamIsAskedWhileSomebodyIsOnCallWithinItsHours(Instant at, String chosen, String why) {
        Routing routing = new TeamChoice(
                        "end-of-life-crisis",
                        OptionalInt.of(85),
                        new Placement(
                                directory.place("coventry").orElseThrow(), PlaceFrom.PRACTICE, "M86001", null, ""),
                        null,
                        at)
                .among(directory);

        assertThat(routing.chosen().text()).isEqualTo(chosen);
        assertThat(routing.considered())
                .filteredOn(team -> team.team().equals(nurses.id()))
                .extracting(Routing.Considered::why)
                .containsExactly(why);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-20T21:00:00Z | 2026-11-21T06:00:00Z | the rota ends before the hours
        2026-11-21T21:00:00Z | 2026-11-21T22:00:00Z | nobody is on call for an hour
        2026-11-21T22:30:00Z | 2026-11-21T22:30:00Z | it is closed already
        2027-03-27T21:00:00Z | 2027-03-28T05:00:00Z | six by the new time, when the clocks go forward
        """)
    void aTeamClosesWhenItsHoursOrItsRotaEndWhicheverIsFirst(Instant at, Instant closes, String why) {
        assertThat(directory.closesAfter(nurses, at)).as(why).contains(closes);
        assertThat(directory.isOpen(nurses, closes)).as(why).isFalse();
    }

    @Test
    void theHoursEndAlthoughSomebodyIsOnCallForLonger() {
        TeamDirectory longer = Examples.directoryWithRota("night-nurses", NIGHTS.replace("20:00-06:00", "08:00-08:00"));

        assertThat(longer.closesAfter(
                        longer.team(Examples.team("night-nurses")).orElseThrow(),
                        Instant.parse("2026-11-20T21:00:00Z")))
                .contains(Instant.parse("2026-11-21T08:00:00Z"));
    }

    @Test
    void whoIsOpenAllWeekClosesWhenTheRotaEnds() {
        String text = Examples.directoryTextWithRota("night-nurses")
                .replace("opens: [\"mon-sun 20:00-08:00\"]", "opens: [\"mon-sun 00:00-24:00\"]");
        TeamDirectory always = Examples.read(text, NIGHTS);

        assertThat(always.closesAfter(
                        always.team(Examples.team("night-nurses")).orElseThrow(),
                        Instant.parse("2026-11-20T21:00:00Z")))
                .contains(Instant.parse("2026-11-21T06:00:00Z"));
    }

    @Test
    void anEndThatIsDaysAwayIsSaidWithItsDay() {
        String text = Examples.directoryTextWithRota("night-nurses")
                .replace("opens: [\"mon-sun 20:00-08:00\"]", "opens: [\"mon-sun 00:00-24:00\"]");
        TeamDirectory always =
                Examples.read(text, NIGHTS.replace("20:00-06:00", "00:00-24:00").replace("2026-11-21", "2026-11-28"));

        Routing routing = new TeamChoice(
                        "end-of-life-crisis",
                        OptionalInt.of(85),
                        new Placement(always.place("coventry").orElseThrow(), PlaceFrom.PRACTICE, "M86001", null, ""),
                        null,
                        Instant.parse("2026-11-20T21:00:00Z"))
                .among(always);

        assertThat(routing.considered())
                .filteredOn(team -> team.team().equals(nurses.id()))
                .extracting(Routing.Considered::why)
                .containsExactly("Covers Coventry, takes end of life crisis, open until Sat 28 Nov 22:00.");
    }

    @Test
    void hoursInWhichNobodyIsOnCallAreGapsInTheCover() {
        WeekOfCover week = WeekOfCover.of(directory, LocalDate.parse("2026-11-21"));

        WeekOfCover.Row rugby = week.rows().stream()
                .filter(row -> row.place().id().equals("rugby")
                        && row.need().equals("end-of-life-crisis")
                        && row.ages().contain(85))
                .findFirst()
                .orElseThrow();
        List<WeekOfCover.Stretch> gaps = week.stretches(rugby);

        assertThat(gaps.get(0).until()).isEqualTo("2026-11-21T20:00:00Z");
        assertThat(gaps.get(1))
                .isEqualTo(new WeekOfCover.Stretch(
                        Instant.parse("2026-11-21T22:00:00Z"), Instant.parse("2026-11-21T23:00:00Z")));
        assertThat(gaps.get(2).from()).isEqualTo("2026-11-22T06:00:00Z");
    }
}
