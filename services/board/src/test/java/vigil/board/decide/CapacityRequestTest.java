package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.board.decide.CapacityRequest.Checked;
import vigil.domain.Defect;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.domain.team.Capacity.State;
import vigil.domain.team.OpeningHours;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

class CapacityRequestTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final OpeningHours ALWAYS = new OpeningHours(EnumSet.allOf(DayOfWeek.class), 0, 24 * 60);
    private static final Team NURSES = team("nurses", "Overnight nursing", Team.Kind.DISTRICT_NURSING, "nursing");
    private static final Team POINT = team("spa", "Single point of access", Team.Kind.SINGLE_POINT_OF_ACCESS, "any");
    private static final Team ADVICE = team("advice", "Advice line", Team.Kind.SINGLE_POINT_OF_ACCESS, "advice");
    private static final TeamDirectory DIRECTORY = new TeamDirectory(
            1, null, null, List.of(NURSES, ADVICE, POINT), List.of(), null, Map.of(), null, List.of(), List.of());

    @Test
    void isSaidByWhoeverIsSignedInUntilTheTimeGivenForTheReasonGiven() {
        assertThat(check("full", "2026-11-21T04:30:00Z", " all on visits ", NURSES))
                .isEqualTo(new Checked.Said(new Capacity(
                        NURSES.id(), State.FULL, Instant.parse("2026-11-21T04:30:00Z"), "all on visits", "Ann", NOW)));
    }

    @Test
    void isTakenBackAtOnceAndWithoutAReason() {
        assertThat(check("open", null, null, NURSES))
                .isEqualTo(new Checked.Said(new Capacity(NURSES.id(), State.OPEN, NOW, "Open again", "Ann", NOW)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,      2026-11-21T04:30:00Z, x, /state,  'is one of full, open, paused'
            busy,   2026-11-21T04:30:00Z, x, /state,  'is one of full, open, paused'
            full,   -,                    x, /until,  says when it ends: a time such as 2026-11-21T04:40:00Z
            paused, half past four,       x, /until,  says when it ends: a time such as 2026-11-21T04:40:00Z
            full,   2026-11-21T02:00:00Z, x, /until,  is still to come
            full,   2026-11-22T02:00:01Z, x, /until,  is at most 24 hours away
            paused, 2026-11-21T04:30:00Z, -, /reason, 'says why, for whoever looks for a team, and names no patient'
            full,   2026-11-21T04:30:00Z, '  ', /reason, 'says why, for whoever looks for a team, and names no patient'
            """)
    void namesTheFieldThatIsWrong(
            @Nullable String state, @Nullable String until, @Nullable String reason, String field, String words) {
        assertThat(check(state, until, reason, NURSES)).isEqualTo(new Checked.Wrong(List.of(new Defect(field, words))));
    }

    @Test
    void mayLastForADayAndHaveAReasonOfTwoHundredCharacters() {
        String until = NOW.plus(Duration.ofHours(24)).toString();
        assertThat(check("paused", until, "x".repeat(200), NURSES)).isInstanceOf(Checked.Said.class);
        assertThat(check("paused", until, "x".repeat(201), NURSES))
                .isEqualTo(new Checked.Wrong(List.of(new Defect("/reason", "has at most 200 characters"))));
    }

    @Test
    void isNotSaidOfTheLastResortButThatItIsOpen() {
        assertThat(check("full", "2026-11-21T04:30:00Z", "x", POINT))
                .isEqualTo(new Checked.Refused(
                        "Single point of access takes what nobody else can: it can't be full or paused."));
        assertThat(check("open", null, null, POINT)).isInstanceOf(Checked.Said.class);
        assertThat(check("full", "2026-11-21T04:30:00Z", "x", ADVICE))
                .as("a point of access that does not take everything")
                .isInstanceOf(Checked.Said.class);
    }

    private static Checked check(@Nullable String state, @Nullable String until, @Nullable String reason, Team team) {
        return new CapacityRequest(state, until, reason).check(team, DIRECTORY, "Ann", NOW);
    }

    private static Team team(String id, String name, Team.Kind kind, String need) {
        return new Team(
                new TeamId(id),
                name,
                null,
                kind,
                Team.Coverage.EVERYWHERE,
                Team.Ages.ALL,
                List.of(need),
                List.of(),
                List.of(ALWAYS),
                List.of(),
                null,
                null);
    }
}
