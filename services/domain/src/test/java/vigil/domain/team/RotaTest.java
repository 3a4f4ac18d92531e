package vigil.domain.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.Parsed;
import vigil.domain.team.Rota.OnCall;
import vigil.domain.team.Rota.Shift;
import vigil.domain.team.Rota.Turn;

/** Who is on call, worked out by hand from the calendar and the clock on the wall. */
class RotaTest {
    private static final OnCall ANN = new OnCall("Ann Lee", "01632 960201");
    private static final OnCall BEN = new OnCall("Ben Shah", "01632 960202");
    private static final OnCall CARA = new OnCall("Cara Obi", null);
    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-02");

    @ParameterizedTest(name = "{0} at {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
        mon-sun 20:00-08:00        | 2026-11-21T19:59:59Z | false | not yet
        mon-sun 20:00-08:00        | 2026-11-21T20:00:00Z | true  | from its start
        mon-sun 20:00-08:00        | 2026-11-22T00:00:00Z | true  | at midnight
        mon-sun 20:00-08:00        | 2026-11-22T07:59:59Z | true  | until its end
        mon-sun 20:00-08:00        | 2026-11-22T08:00:00Z | false | and no longer
        sun 20:00-08:00            | 2026-11-23T07:00:00Z | true  | a Monday morning is Sunday's night
        mon 20:00-08:00            | 2026-11-23T07:00:00Z | false | and not Monday's
        fri 18:00-08:00 +3 days    | 2026-11-23T07:59:00Z | true  | a weekend lasts into Monday
        fri 18:00-08:00 +3 days    | 2026-11-23T08:00:00Z | false | and ends there
        mon 09:00-09:00 +7 days    | 2026-11-22T23:00:00Z | true  | a whole week
        sat 09:00-09:00            | 2026-11-22T08:59:00Z | true  | round the clock
        sat 09:00-09:00            | 2026-11-22T09:00:00Z | false | once
        tue 00:00-24:00            | 2028-02-29T23:59:59Z | true  | the whole of a leap day
        tue 00:00-24:00            | 2028-03-01T00:00:00Z | false | and nothing of the day after
        mon-sun 20:00-08:00        | 2027-03-28T06:59:00Z | true  | the clocks go forward: until eight by the new time
        mon-sun 20:00-08:00        | 2027-03-28T07:00:00Z | false | which is an hour shorter
        mon-sun 20:00-08:00        | 2027-10-31T07:59:00Z | true  | they go back: until eight by the new time
        mon-sun 20:00-08:00        | 2027-10-31T08:00:00Z | false | which is an hour longer
        sun 01:30-08:00            | 2027-03-28T01:29:00Z | false | half past one never comes
        sun 01:30-08:00            | 2027-03-28T01:30:00Z | true  | so it starts half an hour after the clocks have gone forward
        sat 20:00-01:30 +1 day     | 2027-03-28T01:29:00Z | true  | and until then whoever was on call stays
        sat 20:00-01:30 +1 day     | 2027-10-31T01:29:00Z | true  | in the hour that comes twice it ends the second time
        sat 20:00-01:30 +1 day     | 2027-10-31T01:30:00Z | false | and not after
        sun 01:30-08:00            | 2027-10-31T00:29:00Z | false | in the hour that comes twice
        sun 01:30-08:00            | 2027-10-31T00:30:00Z | true  | it starts the first time
        sun 01:15-01:45            | 2027-10-31T01:00:00Z | true  | and lasts from one to the other
        """)
    void aTurnIsByTheClockOnTheWall(String hours, Instant at, boolean on, String why) {
        Rota rota = new Rota(List.of(turn(hours, NOVEMBER, null, 0, 0, ANN)), List.of());

        assertThat(!rota.onCallAt(at).isEmpty()).as(why).isEqualTo(on);
    }

    @ParameterizedTest(name = "every {0} weeks or {1} days, {2}: {3}")
    @CsvSource({
        "2, 0, 2026-11-06, true", // the anchor is a Wednesday: its week is from Monday 2 November
        "2, 0, 2026-11-09, false",
        "2, 0, 2026-11-16, true",
        "2, 0, 2026-11-03, false", // before the anchor
        "0, 3, 2026-11-04, true",
        "0, 3, 2026-11-05, false",
        "0, 3, 2026-11-07, true",
        "1, 0, 2026-12-25, false", // except
        "1, 0, 2026-12-24, true",
        "1, 0, 2027-01-31, true", // the last day
        "1, 0, 2027-02-01, false",
    })
    void aTurnComesAgainAsOftenAsItSays(int weeks, int days, LocalDate day, boolean starts) {
        Turn turn = turn(
                "mon-sun 08:00-20:00", LocalDate.parse("2026-11-04"), LocalDate.parse("2027-01-31"), weeks, days, ANN);

        assertThat(turn.startsOn(day)).isEqualTo(starts);
    }

    @Test
    void peopleTakeWeeksInTurn() {
        Rota rota = new Rota(
                List.of(
                        turn("mon-sun 08:00-20:00", NOVEMBER, null, 2, 0, ANN),
                        turn("mon-sun 08:00-20:00", NOVEMBER.plusWeeks(1), null, 2, 0, BEN)),
                List.of());

        assertThat(rota.onCallAt(Instant.parse("2026-11-08T12:00:00Z"))).containsExactly(ANN);
        assertThat(rota.onCallAt(Instant.parse("2026-11-09T12:00:00Z"))).containsExactly(BEN);
        assertThat(rota.onCallAt(Instant.parse("2026-11-16T12:00:00Z"))).containsExactly(ANN);
    }

    @Test
    void whileASwapLastsTheUsualTurnDoesNotCount() {
        Rota rota = new Rota(
                List.of(turn("mon-sun 08:00-20:00", NOVEMBER, null, 0, 0, ANN)),
                List.of(shift("2026-11-21T08:00:00Z", "2026-11-21T14:00:00Z", true, BEN)));

        assertThat(rota.onCallAt(Instant.parse("2026-11-21T13:59:59Z"))).containsExactly(BEN);
        assertThat(rota.onCallAt(Instant.parse("2026-11-21T14:00:00Z"))).containsExactly(ANN);
        assertThat(rota.onCallAt(Instant.parse("2026-11-22T09:00:00Z"))).containsExactly(ANN);
    }

    @Test
    void whoComesInAdditionIsRungByRankAndNobodyTwice() {
        Rota rota = new Rota(
                List.of(turn("mon-sun 08:00-20:00", NOVEMBER, null, 0, 0, ANN, BEN)),
                List.of(
                        new Shift(2, List.of(CARA, ANN), at("2026-11-21T08:00"), at("2026-11-21T20:00"), false, null),
                        new Shift(0, List.of(BEN), at("2026-11-21T18:00"), at("2026-11-21T20:00"), false, null)));

        assertThat(rota.onCallAt(at("2026-11-21T12:00"))).containsExactly(ANN, BEN, CARA);
        assertThat(rota.onCallAt(at("2026-11-21T18:00"))).containsExactly(BEN, ANN, CARA);
    }

    @Test
    void aDateOnWhichNobodyIsOnCallEmptiesIt() {
        Rota rota = new Rota(
                List.of(turn("mon-sun 08:00-20:00", NOVEMBER, null, 0, 0, ANN)),
                List.of(shift("2026-11-21T12:00:00Z", "2026-11-21T13:00:00Z", true)));

        assertThat(rota.onCallAt(at("2026-11-21T12:30"))).isEmpty();
        assertThat(rota.emptyAfter(at("2026-11-21T09:00"), at("2026-11-22T00:00")))
                .contains(at("2026-11-21T12:00"));
    }

    @Test
    void itIsEmptyWhenTheLastOfThoseWhoFollowEachOtherGoes() {
        Rota rota = new Rota(
                List.of(
                        turn("mon-sun 08:00-14:00", NOVEMBER, null, 0, 0, ANN),
                        turn("mon-sun 14:00-20:00", NOVEMBER, null, 0, 0, BEN)),
                List.of());
        Instant horizon = at("2026-12-05T00:00");

        assertThat(rota.emptyAfter(at("2026-11-21T09:00"), horizon)).contains(at("2026-11-21T20:00"));
        assertThat(rota.changesAfter(at("2026-11-21T09:00"), horizon)).contains(at("2026-11-21T14:00"));
        assertThat(rota.emptyAfter(at("2026-11-21T07:00"), horizon)).contains(at("2026-11-21T07:00"));
        assertThat(rota.emptyAfter(at("2026-11-21T09:00"), at("2026-11-21T19:00")))
                .isEmpty();
    }

    @Test
    void whoIsOnCallWithoutAnEndIsNeverGone() {
        Rota rota = new Rota(List.of(turn("mon-sun 00:00-24:00", NOVEMBER, null, 0, 0, ANN)), List.of());

        assertThat(rota.emptyAfter(at("2027-03-27T09:00"), at("2027-04-10T09:00")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mon-sun 20:00-08:00",
                "mon,wed 09:00-09:00",
                "fri 18:00-08:00 +3 days",
                "sat 08:00-20:00 +1 day",
                "tue 00:00-24:00",
                "mon 09:00-09:00 +7 days",
            })
    void hoursOfATurnAreWrittenAsTheyWereRead(String text) {
        assertThat(TurnHours.parse(text).orThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "office hours, 'turns look like ''mon-fri 18:00-08:00'', or ''fri 18:00-08:00 +3 days'''",
        "day 08:00-20:00, 'days of a turn are mon, tue, wed, thu, fri, sat, sun'",
        "mon 08:00-25:00, times of a turn run from 00:00 to 24:00",
        "mon 24:00-08:00, times of a turn run from 00:00 to 24:00",
        "mon 20:00-08:00 +0 days, 'a turn ends after its start, and 31 days later at most'",
        "mon 08:00-20:00 +31 days, 'a turn ends after its start, and 31 days later at most'",
    })
    void hoursThatAreNoneAreRefusedWithAReason(String text, String reason) {
        assertThat(TurnHours.parse(text)).isEqualTo(new Parsed.Invalid<>(reason));
    }

    @Test
    void aTurnThatNeverEndsOrNeverComesIsNone() {
        TurnHours monday = TurnHours.parse("mon 09:00-09:00").orThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> new TurnHours(monday.days(), 540, 540));
        assertThatIllegalArgumentException().isThrownBy(() -> new TurnHours(monday.days(), 0, 32 * 1440));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Turn(0, List.of(), monday, NOVEMBER, null, List.of(), -1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shift("2026-11-21T12:00:00Z", "2026-11-21T12:00:00Z", true, ANN));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void itIsEmptyAtTheFirstMomentWithoutAnybodyAndNotBefore(long seed) {
        Random random = new Random(seed);
        Instant begin = Instant.parse("2027-10-29T06:00:00Z");
        List<Turn> turns = random.ints(4, 0, 24)
                .mapToObj(hour -> turn(
                        "mon-sun %02d:30-%02d:30".formatted(hour, (hour + 10) % 24), NOVEMBER, null, hour % 3, 0, ANN))
                .toList();
        List<Shift> shifts = random.ints(3, 0, 96)
                .mapToObj(hour -> new Shift(
                        1,
                        hour % 2 == 0 ? List.of(BEN) : List.of(),
                        begin.plusSeconds(hour * 3600L),
                        begin.plusSeconds((hour + 3) * 3600L),
                        hour % 2 != 0 || hour % 4 == 0,
                        null))
                .toList();
        Rota rota = new Rota(turns, shifts);
        Instant horizon = begin.plusSeconds(96 * 3600);

        for (Instant at = begin; at.isBefore(horizon); at = at.plusSeconds(1800)) {
            assertThat(rota.emptyAfter(at, horizon))
                    .isEqualTo(Stream.iterate(at, then -> !then.isAfter(horizon), then -> then.plusSeconds(1800))
                            .filter(then -> rota.onCallAt(then).isEmpty())
                            .findFirst());
        }
    }

    @Test
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLookSixtyDaysAheadIsCheapHoweverManyTurnsThereAre() {
        List<Turn> turns = IntStream.range(0, 1000)
                .mapToObj(each -> turn(
                        "mon-sun %02d:%02d-%02d:%02d".formatted(each % 24, each % 60, (each + 12) % 24, each % 60),
                        NOVEMBER,
                        null,
                        0,
                        0,
                        ANN))
                .toList();
        Rota rota = new Rota(turns, List.of());
        Instant now = at("2027-01-21T09:07");

        for (int look = 0; look < 10; look++) {
            assertThat(rota.emptyAfter(now, now.plusSeconds(60 * 86_400))).isEmpty();
        }
    }

    @Test
    void itPrintsNobody() {
        Shift swap = new Shift(
                1, List.of(BEN), at("2026-11-21T08:00"), at("2026-11-21T20:00"), true, "Swapped with Ann Lee");
        Rota rota = new Rota(List.of(turn("mon 09:00-09:00", NOVEMBER, null, 0, 0, ANN)), List.of(swap));

        assertThat(rota.toString()).doesNotContain("Ann").doesNotContain("960201");
    }

    private static Instant at(String inWinter) {
        return Instant.parse(inWinter + ":00Z");
    }

    private static Turn turn(
            String hours, LocalDate from, @Nullable LocalDate until, int weeks, int days, OnCall... people) {
        return new Turn(
                1,
                Arrays.asList(people),
                TurnHours.parse(hours).orThrow(),
                from,
                until,
                List.of(LocalDate.parse("2026-12-25")),
                weeks,
                days);
    }

    private static Shift shift(String from, String to, boolean instead, OnCall... people) {
        return new Shift(1, Arrays.asList(people), Instant.parse(from), Instant.parse(to), instead, null);
    }
}
