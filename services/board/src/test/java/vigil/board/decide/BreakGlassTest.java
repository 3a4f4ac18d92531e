package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.alert;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;
import static vigil.board.Questions.twoCandidates;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vigil.board.decide.BreakGlass.Asked;
import vigil.domain.alert.Alert;
import vigil.domain.identity.PersonId;

class BreakGlassTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:20:00Z");
    private static final Alert POSSIBLE = alert(twoCandidates(json("a-1")));

    @Test
    void lastsAQuarterOfAnHourForAllCandidatesAndSaysWhy() {
        Asked asked = BreakGlass.ask(POSSIBLE, " crew about to give antibiotics ", NOW);

        assertThat(asked).isInstanceOfSatisfying(Asked.Granted.class, granted -> {
            assertThat(granted.look().candidates()).containsExactly(new PersonId("p-7"), new PersonId("p-8"));
            assertThat(granted.look().reason()).isEqualTo("crew about to give antibiotics");
            assertThat(granted.look().until()).isEqualTo("2026-11-21T02:35:00Z");
            assertThat(granted.look().toString()).doesNotContain("antibiotics");
        });
    }

    @Test
    void needsAReasonOfAtMostFiveHundredCharacters() {
        assertThat(BreakGlass.ask(POSSIBLE, " \t", NOW)).isInstanceOf(Asked.BadReason.class);
        assertThat(BreakGlass.ask(POSSIBLE, "x".repeat(501), NOW)).isInstanceOf(Asked.BadReason.class);
        assertThat(BreakGlass.ask(POSSIBLE, "x".repeat(500), NOW)).isInstanceOf(Asked.Granted.class);
    }

    @Test
    void isOnlyForAPossibleMatchThatIsStillOpen() {
        assertThat(BreakGlass.ask(alert(json("a-1")), "why", NOW)).isInstanceOf(Asked.NotNow.class);
        Alert settled = alert(set(twoCandidates(json("a-1")), "/status", "stood-down"));
        assertThat(BreakGlass.ask(settled, "why", NOW)).isInstanceOf(Asked.NotNow.class);
    }
}
