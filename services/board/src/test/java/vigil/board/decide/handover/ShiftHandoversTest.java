package vigil.board.decide.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.board.decide.Signature;
import vigil.board.decide.handover.ShiftHandover.End;
import vigil.domain.identity.AlertId;

/** What the log makes of what shifts have signed, whoever else has signed meanwhile. */
class ShiftHandoversTest {
    private static final Signed.Given GIVEN = given("h-1", "jo");

    @Test
    void isTheGiversUntilSomebodyElseHasReceivedIt() {
        ShiftHandovers handovers = ShiftHandovers.NONE.with(GIVEN);
        assertThat(handovers.of("h-1").orElseThrow().isOpen()).isTrue();
        assertThat(handovers.with(received("jo")).of("h-1").orElseThrow().isOpen())
                .as("nobody takes over from themselves")
                .isTrue();
        assertThat(handovers.with(received("sam")).of("h-1").orElseThrow().end())
                .isEqualTo(new End.Received(received("sam")));
    }

    @Test
    void theFirstWhoReceivesItHasIt() {
        ShiftHandovers handovers =
                ShiftHandovers.NONE.with(GIVEN).with(received("sam")).with(received("ada"));
        assertThat(handovers.of("h-1").orElseThrow().end()).isEqualTo(new End.Received(received("sam")));
        assertThat(handovers.with(withdrawn("jo")).of("h-1").orElseThrow().end())
                .as("what somebody has can't be taken back")
                .isEqualTo(new End.Received(received("sam")));
    }

    @Test
    void onlyItsGiverTakesItBackAndThenNobodyReceivesIt() {
        ShiftHandovers handovers = ShiftHandovers.NONE.with(GIVEN).with(withdrawn("sam"));
        assertThat(handovers.of("h-1").orElseThrow().isOpen()).isTrue();
        ShiftHandovers back = handovers.with(withdrawn("jo")).with(received("sam"));
        assertThat(back.of("h-1").orElseThrow().end()).isEqualTo(new End.Withdrawn(withdrawn("jo")));
    }

    @Test
    void anotherOfTheSamePersonStandsInItsPlaceAndOneOfSomebodyElseDoesNot() {
        Signed.Given second = given("h-2", "jo");
        ShiftHandovers handovers =
                ShiftHandovers.NONE.with(GIVEN).with(given("h-3", "ada")).with(second);
        assertThat(handovers.of("h-1").orElseThrow().end()).isEqualTo(new End.Replaced(second));
        assertThat(handovers.of("h-3").orElseThrow().isOpen()).isTrue();
        assertThat(handovers.newestFirst()).extracting(ShiftHandover::id).containsExactly("h-2", "h-3", "h-1");
        assertThat(handovers.with(received("sam")).of("h-1").orElseThrow().end())
                .as("nobody takes over what was replaced")
                .isEqualTo(new End.Replaced(second));
    }

    @Test
    void whatWasReceivedStaysSoWhenItsGiverSignsAnother() {
        ShiftHandovers handovers =
                ShiftHandovers.NONE.with(GIVEN).with(received("sam")).with(given("h-2", "jo"));
        assertThat(handovers.of("h-1").orElseThrow().end()).isEqualTo(new End.Received(received("sam")));
    }

    @Test
    void theSameTwiceIsOnce() {
        ShiftHandovers once = ShiftHandovers.NONE.with(GIVEN).with(received("sam"));
        assertThat(once.with(GIVEN).newestFirst()).isEqualTo(once.newestFirst());
        assertThat(once.with(received("sam")).newestFirst()).isEqualTo(once.newestFirst());
    }

    @Test
    void ofOneThatIsNotKnownNothingFollows() {
        assertThat(ShiftHandovers.NONE.with(received("sam")).newestFirst()).isEmpty();
        assertThat(ShiftHandovers.NONE.with(withdrawn("jo")).newestFirst()).isEmpty();
    }

    @Test
    void keepsTheNewestHundredAndEighty() {
        ShiftHandovers handovers = ShiftHandovers.NONE;
        for (int i = 0; i < 200; i++) {
            handovers = handovers.with(given("h-" + i, "jo"));
        }
        assertThat(handovers.newestFirst()).hasSize(180);
        assertThat(handovers.newestFirst().getFirst().id()).isEqualTo("h-199");
        assertThat(handovers.of("h-19")).isEmpty();
    }

    @Test
    void keepsNamesAndWordsOutOfWords() {
        assertThat(GIVEN.by().toString()).doesNotContain("Nurse");
        assertThat(new ShiftHandover(GIVEN, null).toString()).isEqualTo("ShiftHandover[h-1]");
        assertThat(GIVEN.alerts().getFirst().toString()).isEqualTo("Line[a-1]");
    }

    private static Signed.Given given(String id, String user) {
        return new Signed.Given(id, by(user), null, List.of(new Signed.Line(new AlertId("a-1"), "ring the son")));
    }

    private static Signed.Received received(String user) {
        return new Signed.Received("h-1", by(user), null, List.of());
    }

    private static Signed.Withdrawn withdrawn(String user) {
        return new Signed.Withdrawn("h-1", by(user));
    }

    private static Signature by(String user) {
        return new Signature(user, "Nurse " + user, Instant.parse("2026-11-21T07:45:00Z"));
    }
}
