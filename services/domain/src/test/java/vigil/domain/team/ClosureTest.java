package vigil.domain.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.Parsed;
import vigil.domain.identity.TeamId;

/** When a team is closed whatever its hours say, worked out by hand from the calendar and the clock on the wall. */
class ClosureTest {
    @ParameterizedTest(name = "{0} to {1}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-12-24 12:00 | 2026-12-27 08:00 | 2026-12-24T12:00:00Z | 2026-12-27T08:00:00Z | from a time to a time
        2026-12-24T12:00 | 2026-12-27T08:00 | 2026-12-24T12:00:00Z | 2026-12-27T08:00:00Z | also with a T between
        2026-12-24       | 2026-12-24       | 2026-12-24T00:00:00Z | 2026-12-25T00:00:00Z | one whole day
        2026-07-01       | 2026-07-02       | 2026-06-30T23:00:00Z | 2026-07-02T23:00:00Z | two of them, in summer
        2026-12-24 17:00 | 2026-12-24       | 2026-12-24T17:00:00Z | 2026-12-25T00:00:00Z | the rest of a day
        2026-12-31       | 2027-01-01 00:00 | 2026-12-31T00:00:00Z | 2027-01-01T00:00:00Z | to midnight
        2028-02-29       | 2028-02-29       | 2028-02-29T00:00:00Z | 2028-03-01T00:00:00Z | a leap day
        2027-03-28       | 2027-03-28       | 2027-03-28T00:00:00Z | 2027-03-28T23:00:00Z | the clocks go forward: 23 hours
        2026-10-25       | 2026-10-25       | 2026-10-24T23:00:00Z | 2026-10-26T00:00:00Z | the clocks go back: 25 hours
        2026-10-25 01:30 | 2026-10-25 03:00 | 2026-10-25T00:30:00Z | 2026-10-25T03:00:00Z | from the first half past one
        2026-10-24 22:00 | 2026-10-25 01:30 | 2026-10-24T21:00:00Z | 2026-10-25T01:30:00Z | to the second half past one
        2026-10-25 01:15 | 2026-10-25 01:15 | 2026-10-25T00:15:00Z | 2026-10-25T01:15:00Z | the hour that comes twice
        2027-03-28 01:30 | 2027-03-28 08:00 | 2027-03-28T01:30:00Z | 2027-03-28T07:00:00Z | half past one never comes: as far after
        2027-03-27 22:00 | 2027-03-28 01:30 | 2027-03-27T22:00:00Z | 2027-03-28T01:30:00Z | nor as an end
        """)
    void itLastsByTheClockOnTheWall(String from, String to, Instant begins, Instant ends, String why) {
        Closure closure = closure(from, to);

        assertThat(closure.begins()).as(why).isEqualTo(begins);
        assertThat(closure.ends()).as(why).isEqualTo(ends);
        assertThat(closure.isOnAt(begins.minusSeconds(1))).isFalse();
        assertThat(closure.isOnAt(begins)).isTrue();
        assertThat(closure.isOnAt(ends.minusSeconds(1))).isTrue();
        assertThat(closure.isOnAt(ends)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24 12:00, 2026-12-24 12:00", "2026-12-24, 2026-12-23", "2027-03-28 01:30, 2027-03-28 02:00"})
    void itNeverEndsBeforeItBegins(String from, String to) {
        assertThatIllegalArgumentException().isThrownBy(() -> closure(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-12-24 24:00",
                "2026-12-24 8:00",
                "24 December",
                "2026-12-24T12:00:00Z",
                "2026-12-24x12:00",
                ""
            })
    void aDayOrTimeThatIsNoneIsRefused(String text) {
        assertThat(DayOrTime.parse(text))
                .isEqualTo(new Parsed.Invalid<>(
                        "is no date such as 2026-12-24, and no local time such as 2026-12-24 12:00"));
    }

    @Test
    void itIsWrittenAsItWasRead() {
        assertThat(DayOrTime.parse("2028-02-29").orThrow().text()).isEqualTo("2028-02-29");
        assertThat(DayOrTime.parse("2028-02-29T05:07").orThrow().text()).isEqualTo("2028-02-29 05:07");
    }

    @ParameterizedTest(name = "{0}, closed {1}; at {2} closes {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
        mon-sun 08:00-20:00 | 2026-12-24 12:00/2026-12-27 08:00                            | 2026-12-24T09:00:00Z | 2026-12-24T12:00:00Z | a closure begins before the hours end
        mon-sun 08:00-20:00 | 2026-12-24 20:00/2026-12-27 08:00                            | 2026-12-24T09:00:00Z | 2026-12-24T20:00:00Z | a closure follows on the hours
        mon-sun 08:00-20:00 | 2026-12-25/2026-12-25                                        | 2026-12-24T09:00:00Z | 2026-12-24T20:00:00Z | the hours end before
        mon-sun 08:00-20:00 | 2026-12-01/2026-12-23                                        | 2026-12-24T09:00:00Z | 2026-12-24T20:00:00Z | one that is over
        mon-sun 00:00-24:00 | 2027-06-01 09:00/2027-06-01 17:00                            | 2026-12-24T09:00:00Z | 2027-06-01T08:00:00Z | open all week, closed in half a year
        mon-sun 00:00-24:00 | 2026-12-28/2026-12-28, 2026-12-26/2026-12-26                 | 2026-12-24T09:00:00Z | 2026-12-26T00:00:00Z | the first of several, in whatever order
        mon-sun 00:00-24:00 | 2026-12-25 10:00/2026-12-25 12:00                            | 2026-12-25T09:00:00Z | 2026-12-25T10:00:00Z | within a bank holiday
        mon-sat 08:00-20:00 | 2026-12-25 10:00/2026-12-25 12:00                            | 2026-12-25T09:00:00Z | 2026-12-25T09:00:00Z | a bank holiday on which it is closed as on Sundays
        mon-sun 20:00-08:00 | 2027-03-28 01:30/2027-03-28 03:00                            | 2027-03-27T23:00:00Z | 2027-03-28T01:30:00Z | the night the clocks go forward
        mon-sun 20:00-08:00 | 2026-10-25 01:30/2026-10-25 03:00                            | 2026-10-24T23:00:00Z | 2026-10-25T00:30:00Z | the night they go back
        tue 00:00-24:00     | 2028-02-29 23:59/2028-02-29                                  | 2028-02-29T12:00:00Z | 2028-02-29T23:59:00Z | the last minute of a leap day
        """)
    void aTeamClosesWhereItsHoursEndOrAClosureBegins(
            String hours, String closed, Instant at, Instant closes, String why) {
        Team team = team(hours, closed);
        TeamDirectory directory = directory(team);

        assertThat(directory.closesAfter(team, at)).as(why).contains(closes);
        assertThat(directory.isOpen(team, closes)).isFalse();
    }

    @Test
    void aTeamThatIsOpenAllWeekWithClosuresThatAreOverNeverCloses() {
        Team team = team("mon-sun 00:00-24:00", "2026-12-01/2026-12-23");

        assertThat(directory(team).closesAfter(team, at("2026-12-24T09:00:00Z")))
                .isEmpty();
    }

    @Test
    @Timeout(1)
    void aClosureInALifetimeDoesNotLookIntoTheRotaUntilThen() {
        Rota always = new Rota(
                List.of(new Rota.Turn(
                        0,
                        List.of(new Rota.OnCall("Ann Lee", null)),
                        TurnHours.parse("mon-sun 00:00-24:00").orThrow(),
                        LocalDate.parse("2026-12-01"),
                        null,
                        List.of(),
                        1,
                        0)),
                List.of());
        Team team = team("mon-sun 00:00-24:00", "9026-12-24/9026-12-24").with(always);

        assertThat(directory(team).closesAfter(team, at("2026-12-24T09:00:00Z")))
                .contains(at("9026-12-24T00:00:00Z"));
    }

    @ParameterizedTest(name = "{0}, closed {1}, at {2}: until {3} ({4})")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        mon-sun 08:00-20:00 | 2026-12-24 12:00/2026-12-27 08:00                            | 2026-12-24T12:00:00Z | 2026-12-27T08:00:00Z | while it lasts
        mon-sun 08:00-20:00 | 2026-12-24 12:00/2026-12-27 08:00                            | 2026-12-24T11:59:00Z | -                    | it is open
        mon-sun 08:00-20:00 | 2026-12-25/2026-12-27                                        | 2026-12-24T21:00:00Z | 2026-12-28T08:00:00Z | its hours would begin in it
        mon-sun 08:00-20:00 | 2026-12-26/2026-12-27                                        | 2026-12-24T21:00:00Z | -                    | its hours begin before
        mon-sun 08:00-20:00 | 2026-12-24 22:00/2026-12-25 08:00                            | 2026-12-24T21:00:00Z | -                    | it is over when they begin
        mon-fri 08:00-20:00 | 2026-12-29/2026-12-29                                        | 2026-12-24T21:00:00Z | 2026-12-30T08:00:00Z | after Christmas, a weekend and another bank holiday
        mon-sun 08:00-20:00 | 2026-12-24/2026-12-26, 2026-12-25 12:00/2026-12-25 13:00     | 2026-12-25T12:30:00Z | 2026-12-27T08:00:00Z | one within another
        mon-sun 08:00-20:00 | 2026-12-26/2026-12-26, 2026-12-24/2026-12-25                 | 2026-12-24T09:00:00Z | 2026-12-27T08:00:00Z | one follows on another
        mon-sun 08:00-20:00 | 2026-12-14/2026-12-14, 2026-12-15 07:00/2026-12-15 12:00     | 2026-12-14T09:00:00Z | 2026-12-15T12:00:00Z | nobody is there between two
        mon-sun 00:00-24:00 | 2026-12-24 12:00/2026-12-24                                  | 2026-12-24T13:00:00Z | 2026-12-25T00:00:00Z | open all week else
        """)
    void whatKeepsItFromOpeningIsTheClosureItIsInOrWouldOpenInto(
            String hours, String closed, Instant at, @Nullable Instant until, String why) {
        Team team = team(hours, closed);

        assertThat(directory(team).closure(team, at).map(Closure.Stretch::until).orElse(null))
                .as(why)
                .isEqualTo(until);
    }

    @Test
    void eachOfThoseThatOverlapSaysWhyOnce() {
        Team team = team("mon-sun 08:00-20:00", "")
                .with(List.of(
                        new Closure(day("2026-12-24"), day("2026-12-25"), "Refurbishment"),
                        new Closure(day("2026-12-25"), day("2026-12-26"), "Christmas"),
                        new Closure(day("2026-12-27"), day("2026-12-27"), "Refurbishment")));

        assertThat(team.closedAt(at("2026-12-25T09:00:00Z")))
                .contains(new Closure.Stretch(at("2026-12-28T00:00:00Z"), "Refurbishment; Christmas"));
    }

    @Test
    void theLastResortHasNoneAndTheDeskMay() {
        Team always = team("mon-sun 00:00-24:00", "");
        Team closed = team("mon-sun 00:00-24:00", "2026-12-24/2026-12-24");

        assertThat(LastResort.find(directory(always))).contains(always);
        assertThat(LastResort.find(directory(closed))).isEmpty();
        assertThat(LastResort.wouldBe(closed, directory(closed))).isTrue();
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    private static DayOrTime day(String text) {
        return DayOrTime.parse(text).orThrow();
    }

    private static Closure closure(String from, String to) {
        return new Closure(day(from), day(to), "Refurbishment");
    }

    /** Closures as from/to, with commas between. */
    static Team team(String hours, String closed) {
        List<Closure> closures = Arrays.stream(closed.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.split("/"))
                .map(ends -> closure(ends[0].strip(), ends[1].strip()))
                .toList();
        return new Team(
                        new TeamId("ward"),
                        "Ward",
                        null,
                        null,
                        Team.Coverage.EVERYWHERE,
                        Team.Ages.ALL,
                        List.of(),
                        List.of(),
                        Arrays.stream(hours.split(";"))
                                .map(text -> OpeningHours.parse(text).orThrow())
                                .toList(),
                        List.of(),
                        null,
                        null)
                .with(closures);
    }

    static TeamDirectory directory(Team team) {
        return new TeamDirectory(
                1,
                null,
                null,
                List.of(team),
                List.of(),
                null,
                Map.of(),
                null,
                List.of(),
                List.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-28")));
    }
}
