package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.domain.Parsed;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.domain.team.Closure;
import vigil.domain.team.DayOrTime;
import vigil.domain.team.OpeningHours;
import vigil.domain.team.Rota;
import vigil.domain.team.Rota.OnCall;
import vigil.domain.team.Rota.Shift;
import vigil.domain.team.ShadowMode;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

class OpenTeamTest {
    /** A Saturday. */
    private static final Instant NOW = Instant.parse("2026-11-21T19:40:00Z");

    @Test
    void putsThoseOpenNowFirstAndSaysWhenTheyClose() {
        Team day = team("day", "Zebra day team", "mon-sun 08:00-20:00");
        Team office = team("office", "Advice in the week", "mon-fri 09:00-17:00");
        Team always = team("always", "Single point of access", "mon-sun 00:00-24:00");

        List<OpenTeam> teams = OpenTeam.all(directory(day, office, always), team -> Optional.empty(), NOW);

        assertThat(teams).extracting(open -> open.team().id().text()).containsExactly("always", "day", "office");
        assertThat(teams).extracting(OpenTeam::isOpen).containsExactly(true, true, false);
        assertThat(teams)
                .extracting(OpenTeam::closes)
                .containsExactly(null, Instant.parse("2026-11-21T20:00:00Z"), null);
    }

    @Test
    void saysThatATeamIsFullOrPausedOnlyWhileThatHolds() {
        Team nurses = team("nurses", "Overnight nursing", "mon-sun 18:00-24:00");
        for (Capacity.State state : Capacity.State.values()) {
            Capacity said = new Capacity(nurses.id(), state, NOW.plusSeconds(1), "all on visits", "Ann", NOW);
            assertThat(OpenTeam.all(directory(nurses), each -> Optional.of(said), NOW))
                    .extracting(OpenTeam::capacity)
                    .containsExactly(state == Capacity.State.OPEN ? null : said);
            assertThat(OpenTeam.all(directory(nurses), each -> Optional.of(said), NOW.plusSeconds(1)))
                    .extracting(OpenTeam::capacity)
                    .containsExactly((Capacity) null);
        }
    }

    @Test
    void saysThatATeamIsInShadow() {
        Team day = team("day", "Day team", "mon-sun 00:00-24:00");
        Team nurses = team("nurses", "Overnight nursing", "mon-sun 18:00-24:00");
        TeamDirectory directory = directory(day, nurses).with(new ShadowMode(List.of(nurses.id()), List.of()));

        assertThat(OpenTeam.all(directory, team -> Optional.empty(), NOW))
                .extracting(OpenTeam::isInShadow)
                .containsExactly(false, true);
    }

    @Test
    void neverSaysOfTheLastResortThatItIsFullThoughItOnceSaidSo() {
        Team always = team("always", "Single point of access", "mon-sun 00:00-24:00");
        Capacity said = new Capacity(always.id(), Capacity.State.FULL, NOW.plusSeconds(1), "all on visits", "Ann", NOW);
        OpenTeam last =
                OpenTeam.all(directory(always), each -> Optional.of(said), NOW).getFirst();
        assertThat(last.isLastResort()).isTrue();
        assertThat(last.capacity()).isNull();
    }

    @Test
    void saysItsHoursAsPeopleDo() {
        Team team = team("a", "A", "mon-fri 08:00-20:00", "sat,sun 09:00-17:00");
        assertThat(OpenTeam.all(directory(team), each -> Optional.empty(), NOW)
                        .getFirst()
                        .hours())
                .isEqualTo("Mon–Fri 08:00–20:00; Sat, Sun 09:00–17:00");
    }

    @Test
    void saysWhomToRingNowAndWhetherATeamIsClosedBecauseNobodyIsOnCall() {
        OnCall ann = new OnCall("Ann Lee", "01632 960201");
        Shift soon = new Shift(0, List.of(ann), NOW.plusSeconds(60), NOW.plusSeconds(120), false, null);
        Team day = team("day", "Day team", "mon-sun 08:00-20:00").with(new Rota(List.of(), List.of(soon)));
        TeamDirectory directory = directory(day);

        OpenTeam before = OpenTeam.all(directory, none -> Optional.empty(), NOW).getFirst();
        OpenTeam during =
                OpenTeam.all(directory, none -> Optional.empty(), soon.from()).getFirst();
        OpenTeam atNight = OpenTeam.all(directory, none -> Optional.empty(), NOW.plusSeconds(3600))
                .getFirst();

        assertThat(before.isOpen()).isFalse();
        assertThat(before.onCall()).isEqualTo(new OnCallNow(List.of(), soon.from(), true));
        assertThat(during.isOpen()).isTrue();
        assertThat(during.closes()).isEqualTo(soon.to());
        assertThat(during.onCall()).isEqualTo(new OnCallNow(List.of(ann), soon.to(), false));
        assertThat(atNight.onCall()).isEqualTo(new OnCallNow(List.of(), null, false));
    }

    @Test
    void saysUntilWhenAndWhyATeamIsClosedWithinItsHoursAndTheEveningBefore() {
        Closure closure = new Closure(
                DayOrTime.parse("2026-11-21 19:45").orThrow(),
                DayOrTime.parse("2026-11-22").orThrow(),
                "Refurbishment");
        Team ward = team("ward", "Ward", "mon-sun 08:00-20:00").with(List.of(closure));
        TeamDirectory directory = directory(ward);
        Closure.Stretch closed = new Closure.Stretch(Instant.parse("2026-11-23T08:00:00Z"), "Refurbishment");

        OpenTeam before = at(NOW, directory);
        OpenTeam during = at(closure.begins(), directory);
        OpenTeam after = at(Instant.parse("2026-11-23T07:00:00Z"), directory);

        assertThat(before.closes()).isEqualTo(closure.begins());
        assertThat(before.closed()).isNull();
        assertThat(during.isOpen()).isFalse();
        assertThat(during.closed()).isEqualTo(closed);
        assertThat(after.isOpen()).isFalse();
        assertThat(after.closed()).isNull();
    }

    @Test
    void aTeamInAClosureIsNotClosedBecauseNobodyIsOnCall() {
        Closure closure = new Closure(
                DayOrTime.parse("2026-11-21").orThrow(),
                DayOrTime.parse("2026-11-21").orThrow(),
                "Refurbishment");
        Team ward = team("ward", "Ward", "mon-sun 08:00-20:00")
                .with(List.of(closure))
                .with(new Rota(List.of(), List.of()));

        assertThat(at(NOW, directory(ward)).onCall()).isEqualTo(new OnCallNow(List.of(), null, false));
    }

    private static OpenTeam at(Instant now, TeamDirectory directory) {
        return OpenTeam.all(directory, none -> Optional.empty(), now).getFirst();
    }

    private static Team team(String id, String name, String... opens) {
        return new Team(
                new TeamId(id),
                name,
                null,
                null,
                Team.Coverage.EVERYWHERE,
                Team.Ages.ALL,
                List.of(),
                List.of(),
                Stream.of(opens).map(OpenTeamTest::hours).toList(),
                List.of(),
                null,
                null);
    }

    private static OpeningHours hours(String text) {
        return switch (OpeningHours.parse(text)) {
            case Parsed.Valid<OpeningHours>(OpeningHours hours) -> hours;
            case Parsed.Invalid<OpeningHours>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static TeamDirectory directory(Team... teams) {
        return new TeamDirectory(1, null, null, List.of(teams), List.of(), null, Map.of(), null, List.of(), List.of());
    }
}
