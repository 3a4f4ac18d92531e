package vigil.domain.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.team.Rota.OnCall;
import vigil.domain.team.Rota.Shift;

/** Made-up hours, closures and rotas, and a walk through them minute by minute: slow, and hard to get wrong. */
class ClosingPropertyTest {
    private static final int ROUNDS = 100;
    private static final Duration WALK = Duration.ofDays(4);
    private static final List<String> HOURS = List.of(
            "mon-sun 00:00-24:00",
            "mon-sun 08:00-20:00",
            "mon-sun 20:00-08:00",
            "mon-sat 00:30-01:30",
            "mon-fri 09:00-17:00;sat-sun 00:00-24:00",
            "mon-sun 20:00-24:00;mon-sun 00:00-08:00",
            "mon-sun 22:15-01:45;tue 09:00-17:00");

    private final Random random = new Random(2026);

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-24", "2027-03-27", "2028-02-28", "2026-12-24"})
    void aTeamIsClosedAtEachMinuteOfAClosureAndClosesAtTheFirstMinuteAtWhichItIsNotOpen(LocalDate day) {
        for (int round = 0; round < ROUNDS; round++) {
            Team team = team(day);
            TeamDirectory directory = ClosureTest.directory(team);
            Instant start = day.atStartOfDay(TeamDirectory.LOCAL).toInstant();
            start = start.plus(Duration.ofMinutes(random.nextInt(2 * 24 * 60)));
            Instant end = start.plus(WALK);

            Instant first = end;
            for (Instant at = start; at.isBefore(end); at = at.plusSeconds(60)) {
                boolean open = directory.isOpen(team, at);
                if (!open && at.isBefore(first)) {
                    first = at;
                }
                assertThat(open).as("%s at %s", team, at).isEqualTo(isOpen(team, directory, at));
            }
            Instant closes = directory.closesAfter(team, start).orElse(Instant.MAX);
            assertThat(closes.isBefore(end) ? closes : end)
                    .as("%s after %s", team, start)
                    .isEqualTo(first);
        }
    }

    /** By what the clock on the wall shows, and twice where it shows a time twice. */
    private static boolean isOpen(Team team, TeamDirectory directory, Instant at) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, TeamDirectory.LOCAL);
        boolean closed = team.closed().stream().anyMatch(closure -> isWithin(closure, wall, at));
        return !closed && directory.keepsHours(team, at) && team.isStaffed(at);
    }

    private static boolean isWithin(Closure closure, LocalDateTime wall, Instant at) {
        LocalDateTime from = closure.from().day().atStartOfDay();
        LocalDateTime to = closure.to().day().plusDays(1).atStartOfDay();
        LocalTime begins = closure.from().time();
        LocalTime ends = closure.to().time();
        if (begins != null) {
            from = closure.from().day().atTime(begins);
        }
        if (ends != null) {
            to = closure.to().day().atTime(ends);
        }
        boolean shown = !wall.isBefore(from) && wall.isBefore(to);
        boolean comesAgain = isTwice(wall) && !at.equals(first(wall));
        boolean comesTwice = isTwice(wall) && at.equals(first(wall));
        // what has begun the first time lasts through the second, and what ends the second time has lasted through the
        // first
        return shown
                || (comesAgain && isTwice(from) && wall.isBefore(to))
                || (comesTwice && isTwice(to) && !wall.isBefore(from));
    }

    private static boolean isTwice(LocalDateTime wall) {
        return TeamDirectory.LOCAL.getRules().getValidOffsets(wall).size() == 2;
    }

    private static Instant first(LocalDateTime wall) {
        return wall.atZone(TeamDirectory.LOCAL).withEarlierOffsetAtOverlap().toInstant();
    }

    private Team team(LocalDate day) {
        Team team = ClosureTest.team(HOURS.get(random.nextInt(HOURS.size())), "")
                .with(Stream.generate(() -> closure(day))
                        .limit(random.nextInt(4))
                        .toList());
        return random.nextInt(3) > 0 ? team : team.with(new Rota(List.of(), shifts(day)));
    }

    private Closure closure(LocalDate day) {
        LocalDate first = day.plusDays(random.nextInt(5));
        LocalDate last = first.plusDays(random.nextInt(2));
        if (random.nextInt(3) == 0) {
            return new Closure(new DayOrTime(first, null), new DayOrTime(last, null), "Refurbishment");
        }
        boolean isSameDay = first.equals(last);
        return new Closure(time(first, 0), time(last, isSameDay ? 12 : 0), "Refurbishment");
    }

    /** In the hour that comes twice more often than by chance; never in one that never comes, which is worked out by hand. */
    private DayOrTime time(LocalDate day, int from) {
        boolean isClocks = isTwice(day.atTime(1, 0));
        int hour = from == 0 && isClocks && random.nextBoolean() ? 1 : from + random.nextInt(12);
        LocalTime time = LocalTime.of(hour, random.nextInt(4) * 15);
        boolean comes = !TeamDirectory.LOCAL
                .getRules()
                .getValidOffsets(day.atTime(time))
                .isEmpty();
        return new DayOrTime(day, comes ? time : LocalTime.NOON);
    }

    private List<Shift> shifts(LocalDate day) {
        Instant from = day.atStartOfDay(TeamDirectory.LOCAL).toInstant();
        return IntStream.range(0, 6)
                .mapToObj(shift -> from.plus(Duration.ofHours(shift * 20L)))
                .map(start -> new Shift(
                        0,
                        List.of(new OnCall("Ann Lee", null)),
                        start,
                        start.plus(Duration.ofHours(15 + random.nextInt(8))),
                        false,
                        null))
                .toList();
    }
}
