package vigil.routing.decide.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;

/** When a team's hours end, by the clock on its wall; worked out by hand from the calendar. */
class ClosingTimesTest {
    @ParameterizedTest(name = "{0} at {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        mon-sun 08:00-20:00 | 2026-11-21T12:00:00Z | 2026-11-21T20:00:00Z | a day in winter
        mon-sun 08:00-20:00 | 2026-07-21T12:00:00Z | 2026-07-21T19:00:00Z | a day in summer
        mon-sun 20:00-08:00 | 2026-11-21T02:00:00Z | 2026-11-21T08:00:00Z | past midnight
        mon-sun 20:00-08:00 | 2026-10-24T20:00:00Z | 2026-10-25T08:00:00Z | the clocks go back: an hour longer
        mon-sun 20:00-08:00 | 2027-03-27T21:00:00Z | 2027-03-28T07:00:00Z | the clocks go forward: an hour shorter
        mon-sun 00:00-01:30 | 2026-10-25T00:00:00Z | 2026-10-25T00:30:00Z | the first half past one of the long night
        mon-sun 00:00-01:30 | 2026-10-25T01:10:00Z | 2026-10-25T01:30:00Z | and the second, open again at one
        mon-sun 00:00-01:30 | 2027-03-28T00:30:00Z | 2027-03-28T01:00:00Z | half past one never comes
        mon-fri 09:00-17:00 | 2026-11-20T16:59:00Z | 2026-11-20T17:00:00Z | a Friday
        mon-thu 08:00-24:00 | 2026-11-19T22:00:00Z | 2026-11-20T00:00:00Z | at midnight
        mon-fri 00:00-24:00 | 2026-11-18T10:00:00Z | 2026-11-21T00:00:00Z | open through five days
        mon-fri 00:00-24:00 | 2026-12-23T10:00:00Z | 2026-12-25T00:00:00Z | Christmas Day has the hours of a Sunday
        sun 00:00-24:00 | 2028-02-29T10:00:00Z | 2028-02-29T10:00:00Z | closed on a leap day that is a Tuesday
        tue 00:00-24:00 | 2028-02-29T10:00:00Z | 2028-03-01T00:00:00Z | open on it
        """)
    void itIsTheFirstMomentAtWhichNobodyIsThere(String hours, Instant at, Instant closes, String why) {
        TeamDirectory directory = Examples.directoryWithHours("hospice", hours);

        assertThat(directory.closesAfter(
                        directory.team(Examples.team("hospice")).orElseThrow(), at))
                .as(why)
                .contains(closes);
    }

    @Test
    void whoIsThereAllWeekNeverCloses() {
        TeamDirectory directory = Examples.directoryWithHours("hospice", "mon-sun 00:00-24:00");

        assertThat(directory.closesAfter(
                        directory.team(Examples.team("hospice")).orElseThrow(), Examples.AT_2))
                .isEmpty();
    }

    @Test
    void hoursThatFollowOnOneAnotherDoNotEndBetween() {
        TeamDirectory directory =
                Examples.directoryWithHours("hospice", "mon-sun 08:00-20:00\", \"mon-sun 20:00-22:00");

        assertThat(directory.closesAfter(
                        directory.team(Examples.team("hospice")).orElseThrow(), Instant.parse("2026-11-21T12:00:00Z")))
                .contains(Instant.parse("2026-11-21T22:00:00Z"));
    }
}
