package vigil.wire.directory.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.domain.team.Rota;
import vigil.domain.team.TeamDirectory;

/** Whatever comes again in a calendar does so in a rota when a well-known library says that it does. */
class AsCalendarsCountTest {
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final Instant END = Instant.parse("2028-03-31T00:00:00Z");

    /** An event that comes again, from a seed: how often, on which days, until when, from when until when. */
    record Made(LocalDateTime start, int minutes, String rule) {
        static Made of(long seed) {
            Random random = new Random(seed);
            LocalDateTime start = LocalDateTime.parse("2026-10-01T00:00")
                    .plusDays(random.nextInt(200))
                    .plusMinutes(15L * random.nextInt(96));
            int minutes = 15 * (1 + random.nextInt(random.nextBoolean() ? 60 : 400));
            boolean isDaily = random.nextBoolean();
            List<String> days =
                    DAYS.stream().filter(day -> random.nextInt(3) == 0).collect(Collectors.toList());
            String own = DAYS.get(start.getDayOfWeek().getValue() - 1);
            if (!days.contains(own)) {
                days.add(own);
            }
            boolean hasDays = random.nextBoolean();
            int every = isDaily && hasDays ? 1 : 1 + random.nextInt(5);
            String rule = "FREQ=" + (isDaily ? "DAILY" : "WEEKLY") + ";WKST=MO;INTERVAL=" + every
                    + (hasDays ? ";BYDAY=" + String.join(",", days) : "");
            rule += switch (random.nextInt(3)) {
                case 0 -> ";COUNT=" + (1 + random.nextInt(40));
                case 1 -> ";UNTIL=" + TIME.format(start.plusMinutes(random.nextInt(300_000))) + "Z";
                default -> "";
            };
            return new Made(start, minutes, rule);
        }

        String text() {
            return CalendarRotaTest.event(
                    "made",
                    "SUMMARY:Ann Lee\nDTSTART;TZID=Europe/London:" + TIME.format(start)
                            + "\nDTEND;TZID=Europe/London:" + TIME.format(start.plusMinutes(minutes)) + "\nRRULE:"
                            + rule
                            + "\n");
        }

        /** When it starts, as the library says. */
        List<Instant> starts() {
            VEvent event = Biweekly.parse("BEGIN:VCALENDAR\nVERSION:2.0\n" + text() + "END:VCALENDAR\n")
                    .first()
                    .getEvents()
                    .getFirst();
            DateIterator dates = event.getDateIterator(TimeZone.getTimeZone(TeamDirectory.LOCAL));
            List<Instant> starts = new ArrayList<>();
            while (dates.hasNext()) {
                Instant start = dates.next().toInstant();
                if (start.isAfter(END)) {
                    break;
                }
                starts.add(start);
            }
            return starts;
        }
    }

    static Stream<Made> made() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300).map(Made::of);
    }

    @ParameterizedTest
    @MethodSource("made")
    void itStartsAndEndsWhenItDoesInACalendar(Made made) {
        Rota rota = CalendarRotaTest.read(made.text());
        List<Instant> starts = made.starts();

        assertThat(starts).isNotEmpty();
        Random random = new Random(made.hashCode());
        for (Instant start : starts) {
            Stream.of(start.minusSeconds(60), start, ended(start, made).minusSeconds(60), ended(start, made))
                    .filter(END::isAfter)
                    .forEach(at -> same(rota, starts, made, at));
        }
        for (int i = 0; i < 200; i++) {
            same(rota, starts, made, Instant.parse("2026-10-01T00:00:00Z").plusSeconds(60L * random.nextInt(780_000)));
        }
    }

    private static void same(Rota rota, List<Instant> starts, Made made, Instant at) {
        boolean on = starts.stream()
                .anyMatch(start -> !start.isAfter(at) && ended(start, made).isAfter(at));
        assertThat(!rota.onCallAt(at).isEmpty()).as("%s at %s", made, at).isEqualTo(on);
    }

    /** By the clock on the wall, and from its time of day as it is written, which may not come on the day of the clocks. */
    private static Instant ended(Instant start, Made made) {
        return LocalDateTime.ofInstant(start, TeamDirectory.LOCAL)
                .with(made.start().toLocalTime())
                .plusMinutes(made.minutes())
                .atZone(TeamDirectory.LOCAL)
                .withLaterOffsetAtOverlap()
                .toInstant();
    }
}
