package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.UCR;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.team;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Status;
import vigil.domain.identity.TeamId;
import vigil.routing.Examples;

/** The desk may work on what is in shadow, and take it live by handing it over. */
class ShadowMovesTest {
    private static final String KEY = "p-maria";

    private final Desk desk =
            new Desk().with(ShadowTest.PUBLISHER).hear(confirmed(maria(), event("i-1", "on-scene", 0)));

    private Alert alert() {
        return desk.about(KEY).getFirst();
    }

    private ActionOutcome takeLive(String team) {
        return desk.act(Act.of(Kind.HAND_OVER).team(team).note("she is short of breath, nobody has rung"), alert());
    }

    @Test
    void handingItOverTakesItLiveAsIfItWereRaisedNow() {
        desk.at(30);
        assertThat(takeLive("night-nurses").reason()).isNull();

        assertThat(alert().isInShadow()).isFalse();
        assertThat(alert().owner()).isEqualTo(team("night-nurses"));
        assertThat(alert().status()).isEqualTo(Status.RAISED);
        assertThat(alert().handoverTo()).isNull();
        Alert.Ladder ladder = Objects.requireNonNull(alert().ladder());
        assertThat(ladder.next()).isEqualTo(team("spa"));
        assertThat(ladder.at()).isEqualTo(Examples.AT_2.plusSeconds(40 * 60));
        assertThat(alert().closing()).isNotNull();
        assertThat(alert().history().getLast().words())
                .startsWith("It was in shadow, and is live now, with Overnight nursing");
    }

    @Test
    void whatItsPublisherSaysLaterOfThatCallIsLiveTooAndAnotherCallIsNot() {
        takeLive("night-nurses");
        desk.at(5).hear(confirmed(maria(), event("i-1", "conveying", 5)));
        desk.at(6).hear(confirmed(maria(), event("i-2", "triaged", 6)));

        assertThat(desk.about(KEY)).hasSize(2);
        assertThat(alert().incidents()).hasSize(1);
        assertThat(alert().incidents().getFirst().timeline()).hasSize(2);
        assertThat(desk.about(KEY).getLast().isInShadow()).isTrue();
    }

    @Test
    void theDeskMayTakeItLiveForItself() {
        assertThat(takeLive("desk").reason()).isNull();

        assertThat(alert().isInShadow()).isFalse();
        assertThat(alert().owner()).isEqualTo(team("desk"));
        assertThat(alert().ladder()).isNotNull();
    }

    @Test
    void whatFollowsADeathIsAskedOfWhoeverItIsTakenLiveFor() {
        String died = "\"ambulance\":{\"category\":\"C2\",\"outcome\":\"died-on-scene\"}";
        desk.at(1).hear(confirmed(maria(), event(Examples.AMBULANCE, "i-1", "on-scene", 1, died)));
        takeLive("night-nurses");

        assertThat(alert().stillRequired()).isNotEmpty();
    }

    @Test
    void itIsNotTakenLiveBesideALiveAlert() {
        desk.at(5).hear(confirmed(maria(), event(UCR, "u-1", "received", 5, "\"ucr\":{\"needs\":[\"fall\"]}")));
        Alert live = desk.about(KEY).getLast();

        assertThat(takeLive("spa").reason())
                .isEqualTo("They have a live alert already, with Overnight nursing (" + live.alertId()
                        + "): ring them, and write it down there.");
    }

    @Test
    void nothingIsHandedOverToATeamInShadow() {
        desk.with(ShadowTest.TEAM);
        assertThat(takeLive("night-nurses").reason())
                .isEqualTo("Overnight nursing is in shadow: nobody there is told. Ring them.");

        takeLive("spa");
        assertThat(takeLive("night-nurses").reason())
                .as("what is live neither")
                .isEqualTo("Overnight nursing is in shadow: nobody there is told. Ring them.");
    }

    @Test
    void theSourceIsToldNothingThoughTheDeskAcceptsIt() {
        Alert before = alert();
        desk.act(Kind.ACCEPT, before);

        assertThat(alert().status()).isEqualTo(Status.ACCEPTED);
        assertThat(alert().ladder()).isNull();
        assertThat(new Responses(ShadowTest.PUBLISHER).between(before, alert())).isEmpty();
    }

    @Test
    void whatAsksNobodyCanNotBePutOffOrDeclined() {
        for (Kind kind : new Kind[] {Kind.DECLINE, Kind.SNOOZE, Kind.FIRST_CONTACT, Kind.TASK_DONE}) {
            assertThat(desk.act(kind, alert()).reason())
                    .startsWith("It is in shadow: nobody has been told of it. Hand it over");
        }
    }

    @Test
    void onceItIsOverItCanNotBeOpenedAgainByHand() {
        desk.act(Act.of(Kind.STAND_DOWN).reason("seen"), alert());

        assertThat(desk.act(Act.of(Kind.REOPEN).reason("after all"), alert()).reason())
                .startsWith("It was in shadow: nobody was told of it.");
    }

    @Test
    void itWeighsOnNobody() {
        assertThat(desk.book.open()).isZero();
        assertThat(desk.book.inShadow()).isEqualTo(1);
        takeLive("night-nurses");
        assertThat(desk.book.open()).isEqualTo(1);
        assertThat(alert().owner()).isEqualTo(new TeamId("night-nurses"));
    }
}
