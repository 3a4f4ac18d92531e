package vigil.routing.decide.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Routing;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.domain.team.Capacity.State;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;

/** It is two in the morning in Coventry: the night nurses and, in this directory, the hospice too are open for a crisis. */
class PressureTest {
    private static final TeamDirectory DIRECTORY = Examples.directoryWithHours("hospice", "mon-sun 00:00-24:00");
    private static final TeamId HOSPICE = new TeamId("hospice");
    private static final TeamId NURSES = new TeamId("night-nurses");
    private static final TeamId SPA = new TeamId("spa");

    @Test
    void theLeastLoadedOfThoseThatFitIsAskedAndTheLoadIsRecorded() {
        Load busy = Load.NONE.plus(Priority.IMMEDIATE).plus(Priority.SOON);
        Routing routing = choose(new Pressure(Map.of(), Map.of(HOSPICE, busy)), null);

        assertThat(routing.chosen()).isEqualTo(NURSES);
        assertThat(why(routing, HOSPICE)).endsWith("It has 2 open alerts, of weight 5.");
        assertThat(why(routing, NURSES)).doesNotContain("open alert");
    }

    @Test
    void anImmediateAlertWeighsMoreThanThreeThatCanWait() {
        Load urgent = Load.NONE.plus(Priority.IMMEDIATE);
        Load calm = Load.NONE
                .plus(Priority.SOON)
                .plus(Priority.SOON)
                .plus(Priority.SOON)
                .plus(Priority.INFORMATION);
        assertThat(choose(new Pressure(Map.of(), Map.of(HOSPICE, urgent, NURSES, calm)), null)
                        .chosen())
                .isEqualTo(NURSES);
    }

    @Test
    void thePersonsOwnTeamIsAskedHoweverMuchItHas() {
        Load busy = Load.NONE.plus(Priority.IMMEDIATE);
        assertThat(choose(new Pressure(Map.of(), Map.of(HOSPICE, busy)), HOSPICE)
                        .chosen())
                .isEqualTo(HOSPICE);
    }

    @Test
    void theLastResortIsLastHoweverLittleItHas() {
        Load busy = Load.NONE.plus(Priority.IMMEDIATE);
        assertThat(choose(new Pressure(Map.of(), Map.of(HOSPICE, busy, NURSES, busy)), null)
                        .chosen())
                .isNotEqualTo(SPA);
    }

    @Test
    void aTeamThatIsFullOrPausedIsPassedOverUntilThatEndsAlsoThePersonsOwn() {
        assertThat(choose(said(HOSPICE, State.FULL, "2026-11-21T04:30:00Z"), HOSPICE)
                        .chosen())
                .isEqualTo(NURSES);
        Routing paused = choose(said(HOSPICE, State.PAUSED, "2026-11-21T04:30:00Z"), null);
        assertThat(paused.chosen()).isEqualTo(NURSES);
        assertThat(why(paused, HOSPICE)).isEqualTo("is paused until 04:30: two nurses off sick");
        assertThat(choose(said(HOSPICE, State.FULL, "2026-11-21T02:00:00Z"), null)
                        .chosen())
                .isEqualTo(HOSPICE);
        assertThat(choose(said(HOSPICE, State.OPEN, "2026-11-21T04:30:00Z"), null)
                        .chosen())
                .isEqualTo(HOSPICE);
    }

    @Test
    void theLastResortTakesItAlsoWhenItIsFull() {
        Pressure all = new Pressure(
                Map.of(
                        HOSPICE, capacity(HOSPICE, State.FULL, "2026-11-21T04:30:00Z"),
                        NURSES, capacity(NURSES, State.FULL, "2026-11-21T04:30:00Z"),
                        SPA, capacity(SPA, State.PAUSED, "2026-11-21T04:30:00Z")),
                Map.of());
        assertThat(choose(all, null).chosen()).isEqualTo(SPA);
    }

    private static Pressure said(TeamId team, State state, String until) {
        return new Pressure(Map.of(team, capacity(team, state, until)), Map.of());
    }

    private static Capacity capacity(TeamId team, State state, String until) {
        return new Capacity(team, state, Instant.parse(until), "two nurses off sick", "Ann", Examples.AT_2);
    }

    private static Routing choose(Pressure pressure, @Nullable TeamId keyTeam) {
        Placement coventry = Placement.of(Examples.maria(), null, DIRECTORY);
        return new TeamChoice("end-of-life-crisis", OptionalInt.of(85), coventry, keyTeam, Examples.AT_2)
                .among(DIRECTORY, Set.of(), pressure);
    }

    private static String why(Routing routing, TeamId team) {
        return routing.considered().stream()
                .filter(considered -> considered.team().equals(team))
                .findFirst()
                .orElseThrow()
                .why();
    }
}
