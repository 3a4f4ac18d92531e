package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.Parsed;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.domain.team.OpeningHours;
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
        Team nurses = team("nurses", "Overnight nursing", "mon-sun 00:00-24:00");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mon-sun 00:00-24:00                         | always
            ''                                          | never
            mon-sun 20:00-08:00                         | every day 20:00–08:00
            mon-fri 08:00-20:00;sat,sun 09:00-17:00     | Mon–Fri 08:00–20:00; Sat, Sun 09:00–17:00
            mon,wed,thu,fri 08:00-24:00                 | Mon, Wed–Fri 08:00–24:00
            """)
    void saysItsHoursAsPeopleDo(String written, String words) {
        String[] opens = written.isEmpty() ? new String[0] : written.split(";", -1);
        OpenTeam team = OpenTeam.all(directory(team("a", "A", opens)), each -> Optional.empty(), NOW)
                .getFirst();
        assertThat(team.hours()).isEqualTo(words);
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
