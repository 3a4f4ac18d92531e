package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;

/** The night nurses, who have it, close at eight. Minutes are after two o'clock. */
class ClosingTest {
    private static final String KEY = "p-maria";
    private static final int HALF_PAST_SEVEN = 5 * 60 + 30;
    private static final int EIGHT = 6 * 60;

    private final Desk desk = new Desk().at(5 * 60).hear(confirmed(maria(), event("i-1", "on-scene", 5 * 60)));

    @Test
    void aTeamIsAskedToHandOverHalfAnHourBeforeItCloses() {
        accepted();
        desk.at(HALF_PAST_SEVEN - 1).tick();
        assertThat(whats()).doesNotContain(What.HANDOVER_DUE);
        desk.at(HALF_PAST_SEVEN).tick().tick();

        assertThat(whats()).containsOnlyOnce(What.HANDOVER_DUE);
        assertThat(last())
                .isEqualTo(
                        "Overnight nursing closes at 08:00: hand it over (situation, done, outstanding, what the person"
                                + " was told). What nobody has received then is the coordination desk's.");
        assertThat(desk.only(KEY).owner().text()).isEqualTo("night-nurses");
    }

    @Test
    void whatNobodyReceivedIsTheDesksWhenItsTeamClosesAndSaysWhoFits() {
        accepted();
        desk.at(HALF_PAST_SEVEN).tick().at(EIGHT).tick();

        Alert alert = desk.only(KEY);
        assertThat(alert.owner().text()).isEqualTo("desk");
        assertThat(alert.status()).isEqualTo(Status.RAISED);
        assertThat(alert.acceptedBy()).isNull();
        assertThat(alert.clocks().firstContact()).isNotNull();
        assertThat(last())
                .isEqualTo("Overnight nursing has closed, and nobody had received it: now with Coordination desk."
                        + " Open now, and fits: Hospice community team.");
        desk.at(EIGHT + 10).tick();
        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
    }

    @Test
    void whoeverItWasHandedOverToMayStillTakeItAfterItsTeamHasClosed() {
        accepted();
        desk.at(HALF_PAST_SEVEN);
        desk.act(Act.of(Kind.HAND_OVER).team("spa").note("settled, needs a visit"), desk.only(KEY));
        desk.at(EIGHT).tick();

        assertThat(desk.only(KEY).owner().text()).isEqualTo("desk");
        assertThat(last()).endsWith(" Single point of access can still take it over.");
        desk.act(Act.of(Kind.RECEIVE).by("Ann"), desk.only(KEY));
        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
        assertThat(desk.only(KEY).acceptedBy().name()).isEqualTo("Ann");
    }

    @Test
    void aHandoverThatWaitsDoesNotKeepAClosedTeamResponsible() {
        accepted();
        desk.at(HALF_PAST_SEVEN).tick();
        desk.act(Act.of(Kind.HAND_OVER).team("desk").note("settled, needs a visit"), desk.only(KEY));
        desk.at(EIGHT).tick();

        assertThat(desk.only(KEY).owner().text()).isEqualTo("desk");
        assertThat(desk.only(KEY).handoverTo()).isNull();
    }

    @Test
    void aNamedAccepterMayKeepItPastClosingForAsLongAsTheySaid() {
        accepted();
        desk.at(HALF_PAST_SEVEN).tick();
        desk.act(Act.of(Kind.ACCEPT).by("Ravi").until(EIGHT + 60), desk.only(KEY));
        assertThat(last()).isEqualTo("Keeps it, until 09:00.");

        desk.at(EIGHT + 5).tick();
        assertThat(desk.only(KEY).owner().text()).isEqualTo("night-nurses");
        desk.at(EIGHT + 30).tick();
        assertThat(last()).startsWith("Ravi keeps it until 09:00: hand it over");
        desk.at(EIGHT + 60).tick();
        assertThat(desk.only(KEY).owner().text()).isEqualTo("desk");
    }

    @Test
    void whoSaysThatTheyKeepItForLessTimeKeepsItForLessTime() {
        accepted();
        desk.at(HALF_PAST_SEVEN).act(Act.of(Kind.ACCEPT).by("Ravi").until(EIGHT + 60), desk.only(KEY));
        desk.at(EIGHT + 1).act(Act.of(Kind.ACCEPT).by("Ravi").until(EIGHT + 30), desk.only(KEY));
        desk.tick().at(EIGHT + 30).tick();

        assertThat(desk.only(KEY).owner().text()).isEqualTo("desk");
    }

    @Test
    void whoKeepsItIsReachedAsBefore() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi").eta(5 * 60 + 40), desk.only(KEY));
        desk.at(HALF_PAST_SEVEN).tick();
        desk.act(Act.of(Kind.ACCEPT).by("Ravi").withoutPhone().until(EIGHT + 60), desk.only(KEY));

        assertThat(desk.only(KEY).acceptedBy().phone()).isEqualTo("07700900111");
        assertThat(desk.only(KEY).acceptedBy().eta()).isNotNull();
        desk.act(Act.of(Kind.ACCEPT).by("Ann").withoutPhone().until(EIGHT + 90), desk.only(KEY));
        assertThat(desk.only(KEY).acceptedBy().name()).isEqualTo("Ann");
        assertThat(desk.only(KEY).acceptedBy().phone()).isNull();
    }

    @Test
    void whoeverReceivesItHasHoursOfTheirOwn() {
        accepted();
        desk.at(EIGHT - 1).act(Act.of(Kind.HAND_OVER).team("spa").note("settled"), desk.only(KEY));
        desk.act(Act.of(Kind.RECEIVE), desk.only(KEY));
        desk.at(EIGHT).tick();

        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
        assertThat(desk.only(KEY).closing()).isNull();
    }

    private void accepted() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        desk.act(Act.of(Kind.FIRST_CONTACT), desk.only(KEY));
    }

    private String last() {
        return desk.only(KEY).history().getLast().words();
    }

    private java.util.List<What> whats() {
        return desk.only(KEY).history().stream().map(Alert.HistoryEntry::what).toList();
    }
}
