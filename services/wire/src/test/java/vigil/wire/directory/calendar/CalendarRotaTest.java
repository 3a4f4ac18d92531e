package vigil.wire.directory.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.team.Rota;
import vigil.domain.team.Rota.OnCall;

class CalendarRotaTest {
    private static final String NIGHT = """
            SUMMARY:Ann Lee
            CONTACT:01632 960201
            DTSTART;TZID=Europe/London:20261102T200000
            DTEND;TZID=Europe/London:20261103T080000
            RRULE:FREQ=DAILY
            """;

    @Test
    void anEventThatComesAgainIsATurnByTheClockOnTheWall() {
        Rota rota = read(event("night", NIGHT));

        assertThat(names(rota, "2026-11-21T02:00:00Z")).isEqualTo("Ann Lee 01632 960201");
        assertThat(names(rota, "2027-03-28T06:59:00Z")).isEqualTo("Ann Lee 01632 960201");
        assertThat(names(rota, "2027-03-28T07:00:00Z")).isEmpty();
        assertThat(names(rota, "2027-10-31T07:59:00Z")).isEqualTo("Ann Lee 01632 960201");
        assertThat(names(rota, "2027-10-31T08:00:00Z")).isEmpty();
    }

    @Test
    void anOccurrenceThatWasGivenToSomebodyElseIsTheirs() {
        Rota rota = read(event("night", NIGHT) + event("night", """
                RECURRENCE-ID;TZID=Europe/London:20261121T200000
                SUMMARY:Ben Shah
                DESCRIPTION:Swapped with Ann\\nTEL: 01632 960202
                DTSTART;TZID=Europe/London:20261121T200000
                DTEND;TZID=Europe/London:20261122T060000
                """));

        assertThat(names(rota, "2026-11-21T22:00:00Z")).isEqualTo("Ben Shah 01632 960202");
        assertThat(names(rota, "2026-11-22T07:00:00Z")).isEmpty();
        assertThat(names(rota, "2026-11-22T22:00:00Z")).isEqualTo("Ann Lee 01632 960201");
    }

    @Test
    void anOccurrenceThatIsCancelledOrLeftOutIsNobodys() {
        Rota rota = read(event("night", NIGHT + "EXDATE;TZID=Europe/London:20261123T200000,20261124T200000\n")
                + event("night", """
                RECURRENCE-ID:20261121T200000Z
                STATUS:CANCELLED
                DTSTART;TZID=Europe/London:20261121T200000
                """));

        assertThat(names(rota, "2026-11-21T22:00:00Z")).isEmpty();
        assertThat(names(rota, "2026-11-23T22:00:00Z")).isEmpty();
        assertThat(names(rota, "2026-11-24T22:00:00Z")).isEmpty();
        assertThat(names(rota, "2026-11-25T22:00:00Z")).isEqualTo("Ann Lee 01632 960201");
    }

    @Test
    void twoAtOnceAreInOrderOfPriorityThenOfTheFileAndASwapKeepsThePlace() {
        String second = NIGHT.replace("Ann Lee", "Cara Obi").replace("CONTACT:01632 960201\n", "");
        String first = NIGHT.replace("Ann Lee", "Dan Roe") + "PRIORITY:1\n";
        Rota rota = read(event("b", NIGHT) + event("a", second) + event("c", first) + event("b", """
                RECURRENCE-ID;TZID=Europe/London:20261121T200000
                SUMMARY:Ben Shah
                ATTENDEE:tel:01632 960202
                ATTENDEE:mailto:ben@hospice.example
                DTSTART;TZID=Europe/London:20261121T200000
                DURATION:PT12H
                """));

        assertThat(names(rota, "2026-11-20T22:00:00Z"))
                .isEqualTo("Dan Roe 01632 960201, Ann Lee 01632 960201, Cara Obi");
        assertThat(names(rota, "2026-11-21T22:00:00Z"))
                .isEqualTo("Dan Roe 01632 960201, Ben Shah 01632 960202, Cara Obi");
    }

    @ParameterizedTest(name = "{0} until {1}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
        DTSTART:20261121T200000Z                     | DTEND:20261122T080000Z           | 2026-11-21T20:00:00Z | 2026-11-22T08:00:00Z | in UTC
        DTSTART:20260721T200000                      | DTEND:20260722T080000            | 2026-07-21T19:00:00Z | 2026-07-22T07:00:00Z | by the clock wherever it is read, so here
        DTSTART;TZID=GMT Standard Time:20260721T2000 | DTEND:20260722T080000            | 2026-07-21T19:00:00Z | 2026-07-22T07:00:00Z | Outlook's name
        DTSTART;TZID=Europe/Paris:20260721T200000    | DTEND:20260722T060000Z           | 2026-07-21T18:00:00Z | 2026-07-22T06:00:00Z | another place
        DTSTART;VALUE=DATE:20280229                  | DTEND;VALUE=DATE:20280301        | 2028-02-29T00:00:00Z | 2028-03-01T00:00:00Z | a whole leap day
        DTSTART;VALUE=DATE:20270328                  | X-NO:END                         | 2027-03-28T00:00:00Z | 2027-03-28T23:00:00Z | the day of 23 hours
        DTSTART;VALUE=DATE:20271031                  | DURATION:P1D                     | 2027-10-30T23:00:00Z | 2027-11-01T00:00:00Z | the day of 25 hours
        DTSTART;VALUE=DATE:20261102                  | DURATION:P1W                     | 2026-11-02T00:00:00Z | 2026-11-09T00:00:00Z | a week
        DTSTART:20271031T003000Z                     | DTEND:20271031T011500Z           | 2027-10-31T00:30:00Z | 2027-10-31T01:15:00Z | within the hour that comes twice
        """)
    void aSingleEventLastsAsItSays(String start, String end, Instant from, Instant to, String why) {
        String full = start.endsWith("T2000") ? start + "00" : start;
        Rota rota = read(event("once", full + "\n" + end + "\nSUMMARY:Ann Lee\n"));

        assertThat(rota.onCallAt(from.minusSeconds(1))).as(why).isEmpty();
        assertThat(rota.onCallAt(from)).as(why).hasSize(1);
        assertThat(rota.onCallAt(to.minusSeconds(1))).as(why).hasSize(1);
        assertThat(rota.onCallAt(to)).as(why).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3              | 2026-11-09 | three times
        FREQ=DAILY;INTERVAL=3;COUNT=3                | 2026-11-08 | every three days
        FREQ=DAILY;BYDAY=MO,SU;COUNT=3               | 2026-11-09 | on some days
        FREQ=WEEKLY;INTERVAL=2;COUNT=2               | 2026-11-16 | twice
        FREQ=DAILY;UNTIL=20261105                    | 2026-11-05 | a date
        FREQ=DAILY;UNTIL=20261105T200000Z            | 2026-11-05 | its very start
        FREQ=DAILY;UNTIL=20261105T195959Z            | 2026-11-04 | just before
        FREQ=DAILY;INTERVAL=4;UNTIL=20261111T000000Z | 2026-11-10 | every four days
        """)
    void whatEndsHasALastTime(String rule, LocalDate last, String why) {
        Rota rota = read(event("night", NIGHT.replace("FREQ=DAILY", rule)));
        Instant evening = last.atTime(20, 0).toInstant(ZoneOffset.UTC);

        assertThat(rota.onCallAt(evening)).as(why).hasSize(1);
        assertThat(rota.changesAfter(evening, Instant.parse("2027-11-01T00:00:00Z")))
                .contains(evening.plusSeconds(12 * 3600));
        assertThat(rota.emptyAfter(evening.plusSeconds(86_400), evening.plusSeconds(86_400 * 60)))
                .isPresent();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        RRULE:FREQ=DAILY          | RRULE:FREQ=DAILY;UNTIL=20261120Z             | 9: is no time of the form 20261121T200000 or 20261121: RRULE
        RRULE:FREQ=DAILY          | RRULE:FREQ=MONTHLY                           | 9: a rota comes again DAILY or WEEKLY: write other dates as events of their own
        RRULE:FREQ=DAILY          | RRULE:FREQ=WEEKLY;BYDAY=1MO                  | 9: days of a rule are MO, TU, WE, TH, FR, SA, SU: write other dates as events of their own
        RRULE:FREQ=DAILY          | RRULE:FREQ=WEEKLY;BYDAY=TU                   | 9: DTSTART is on none of the days of BYDAY: move it to the first of them
        RRULE:FREQ=DAILY          | RRULE:FREQ=DAILY;BYHOUR=3                    | 9: a rota can't follow BYHOUR: write those dates as events of their own
        RRULE:FREQ=DAILY          | RRULE:FREQ=DAILY;COUNT=0                     | 9: numbers of a rule run from 1 to 1000
        RRULE:FREQ=DAILY          | RRULE:FREQ=DAILY;COUNT=2;UNTIL=20261201      | 9: has both UNTIL and COUNT: keep one
        RRULE:FREQ=DAILY          | RRULE:FREQ=DAILY;UNTIL=20261001              | 9: ends before it starts
        RRULE:FREQ=DAILY          | RRULE:every day                              | 9: is no rule of the form FREQ=WEEKLY;BYDAY=MO,TU
        RRULE:FREQ=DAILY          | RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,SU | 9: weeks of a rota begin on Monday: write WKST=MO, and look whether the weeks are still right
        RRULE:FREQ=DAILY          | RRULE:FREQ=DAILY;INTERVAL=2;BYDAY=MO          | 9: calendars don't agree on every so many days with BYDAY: use one of the two
        RRULE:FREQ=DAILY          | RDATE:20261201T200000Z                       | 9: a rota can't follow RDATE: write those dates as events of their own
        RRULE:FREQ=DAILY          | STATUS:TENTATIVE                             | 9: whether this event happens is not certain: confirm it, or delete it
        RRULE:FREQ=DAILY          | EXDATE:20261201T200000Z                      | 9: leaves out a date of an event that does not come again
        RRULE:FREQ=DAILY          | BEGIN:VALARM                                 | 10: stands before END:VALARM, which is missing
        END:VCALENDAR             | X-END:none                                   | 11: ends too soon: END:VCALENDAR is missing
        END:VCALENDAR             | END:VCALENDAR                                | none
        RRULE:FREQ=DAILY          | and so on                                    | 9: is no line of a calendar
        DTSTART;TZID=Europe/London:20261102T200000 | DTSTART:20261102T200000Z    | 9: what comes again would move when the clocks change here: write DTSTART and DTEND with TZID=Europe/London
        DTSTART;TZID=Europe/London:20261102T200000 | DTSTART;TZID=Atlantis:20261102T200000 | 7: names a time zone that is not known: write TZID=Europe/London
        DTSTART;TZID=Europe/London:20261102T200000 | DTSTART:tonight             | 7: is no time of the form 20261121T200000 or 20261121: DTSTART
        DTSTART;TZID=Europe/London:20261102T200000 | DTSTART:20261102T200030     | 7: times of a rota are in whole minutes
        DTSTART;TZID=Europe/London:20261102T200000 | COMMENT:none                | 3: this event has no DTSTART
        DTEND;TZID=Europe/London:20261103T080000   | DTEND;TZID=Europe/London:20261102T080000 | 3: this event ends before it starts, or is half a date and half a time
        DTEND;TZID=Europe/London:20261103T080000   | DTEND;TZID=Europe/London:20261225T080000 | 3: nobody is on call for more than 31 days: let this event repeat instead
        DTEND;TZID=Europe/London:20261103T080000   | COMMENT:none                | 3: this event has no end: add DTEND
        DTEND;TZID=Europe/London:20261103T080000   | DURATION:a while            | 8: is no length of time such as PT12H, P1D or P1W
        SUMMARY:Ann Lee           | COMMENT:none                                 | 3: this event has no SUMMARY
        CONTACT:01632 960201      | CONTACT:ann@hospice.example                  | 6: a telephone number has digits and spaces, such as 01632 960201
        CONTACT:01632 960201      | PRIORITY:first                               | 6: PRIORITY is 1 (rung first) to 9, or 0 for no matter
        UID:night                 | UID:night;                                   | none
        UID:night                 | COMMENT:none                                 | 3: this event has no UID
        VERSION:2.0               | VERSION:1.0                                  | 2: is not iCalendar 2.0: export it in that version
        VERSION:2.0               | METHOD:CANCEL                                | 2: a rota can't follow a calendar with METHOD:CANCEL: export it as a calendar to be published
        BEGIN:VEVENT              | BEGIN:VTODO                                  | 3: a rota has events (VEVENT): delete VTODO, which it can't follow
        """)
    void whatCantBeFollowedExactlyIsRefusedByLine(String was, String is, String said) {
        String text = calendar(event("night", NIGHT)).replace(was, is);
        List<String> problems = new ArrayList<>();
        CalendarRota.read(text, (line, reason) -> problems.add(line + ": " + reason));

        if (said.equals("none")) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).contains(said);
        }
    }

    @Test
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aFullFileIsReadInNoTime() {
        String spaces = "DESCRIPTION:TEL" + " ".repeat(400_000) + "x\n";
        String often = NIGHT.replace("FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=366;COUNT=1000");
        String events = IntStream.range(0, 999)
                .mapToObj(each -> event("night-" + each, often))
                .collect(Collectors.joining());

        assertThat(read(event("night", NIGHT + spaces) + events).turns()).hasSize(1000);
    }

    @Test
    void aChangeOfNoOccurrenceIsRefused() {
        List<String> problems = new ArrayList<>();
        String change = """
                RECURRENCE-ID;TZID=Europe/London:20261121T190000
                SUMMARY:Ben Shah
                DTSTART;TZID=Europe/London:20261121T200000
                DTEND;TZID=Europe/London:20261122T080000
                """;
        CalendarRota.read(
                calendar(event("night", NIGHT) + event("night", change) + event("day", change)),
                (line, reason) -> problems.add(line + ": " + reason));

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "13: names a time at which this event does not start: write the time of the occurrence that is"
                                + " meant, or delete it",
                        "20: changes an event that does not come again in this calendar: add the event that does, or"
                                + " delete RECURRENCE-ID");
    }

    static Rota read(String events) {
        List<String> problems = new ArrayList<>();
        Rota rota = CalendarRota.read(calendar(events), (line, reason) -> problems.add(line + ": " + reason));
        assertThat(problems).isEmpty();
        return rota;
    }

    private static String calendar(String events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n";
    }

    static String event(String uid, String lines) {
        return "BEGIN:VEVENT\nUID:" + uid + "\n" + lines + "END:VEVENT\n";
    }

    private static String names(Rota rota, String at) {
        return rota.onCallAt(Instant.parse(at)).stream()
                .map((OnCall one) -> one.phone() == null ? one.name() : one.name() + " " + one.phone())
                .collect(Collectors.joining(", "));
    }
}
