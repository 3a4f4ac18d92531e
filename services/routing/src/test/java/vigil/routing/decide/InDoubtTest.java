package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.withdrawn;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.person.Person;
import vigil.routing.Examples;

/** What a person has taken up is never taken from them: it is marked, and stays owned. */
class InDoubtTest {
    private static final String KEY = "p-maria";
    private static final Person MARIA = maria();

    private final Desk desk = new Desk();

    @BeforeEach
    void raise() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ACKNOWLEDGE", "ACCEPT", "NOTE", "FIRST_CONTACT"})
    void afterAnyHumanActionTheAlertIsNotTakenAway(Kind action) {
        desk.act(action, alert());
        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(alert().status().isOpen()).isTrue();
        assertThat(alert().owner()).isEqualTo(Examples.team("night-nurses"));
        assertThat(alert().match().state()).isEqualTo(MatchView.State.IN_DOUBT);
        assertThat(alert().match().why()).isEqualTo("The source now names somebody else.");
        assertThat(alert().match().evidence()).isEmpty();
        assertThat(alert().actionWanted()).isEqualTo("Identity now in doubt: ring the source. Ring the caller.");
        assertThat(alert().history().getLast().words())
                .isEqualTo("Identity now in doubt: ring the source. The source now names somebody else.");
    }

    @Test
    void beforeAnyHumanActionItStandsDownAlsoWhenItHasClimbed() {
        desk.at(10).tick();
        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(alert().status()).isEqualTo(Status.STOOD_DOWN);
    }

    @Test
    void aRefusedActionIsNoAction() {
        Alert seen = alert();
        desk.act(Kind.RESOLVE, seen);
        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(alert().status()).isEqualTo(Status.STOOD_DOWN);
    }

    @Test
    void aFollowUpThatSomebodyTookUpIsNotTakenAway() {
        desk.hear(confirmed(MARIA, event("i-1", "closed", 3)));
        desk.act(Kind.ACKNOWLEDGE, alert());
        desk.hear(withdrawn(MARIA, event("i-1", "closed", 5)));

        assertThat(alert().status()).isEqualTo(Status.FOLLOW_UP);
        assertThat(alert().match().state()).isEqualTo(MatchView.State.IN_DOUBT);
    }

    @Test
    void whatWasTakenUpBeforeItStoodDownAndCameBackIsNotTakenAway() {
        desk.act(Kind.ACKNOWLEDGE, alert());
        desk.hear(confirmed(MARIA, event("i-1", "cancelled", 3)));
        desk.hear(confirmed(MARIA, event("i-1", "on-scene", 4)));
        assertThat(alert().clocks().acknowledged()).isNull();

        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));
        assertThat(alert().match().state()).isEqualTo(MatchView.State.IN_DOUBT);
        assertThat(alert().ladder()).as("nobody has answered since").isNotNull();
    }

    @Test
    void oneOfTwoIncidentsWithdrawnPutsATakenUpAlertInDoubtToo() {
        desk.hear(confirmed(MARIA, event("i-2", "call-received", 2)));
        desk.act(Kind.ACKNOWLEDGE, alert());
        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(alert().match().state()).isEqualTo(MatchView.State.IN_DOUBT);
        assertThat(alert().reason()).endsWith("Call received");
    }

    @Test
    void inDoubtItIsNotEvenTakenAwayWhenTheOtherIncidentIsCancelled() {
        desk.hear(confirmed(MARIA, event("i-2", "call-received", 2)));
        desk.act(Kind.ACKNOWLEDGE, alert());
        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));
        desk.hear(confirmed(MARIA, event("i-2", "cancelled", 6)));

        assertThat(alert().status()).isEqualTo(Status.FOLLOW_UP);
        assertThat(alert().match().state()).isEqualTo(MatchView.State.IN_DOUBT);
    }

    @Test
    void theDoubtIsSaidOnceAndBeforeWhateverElseIsWanted() {
        desk.hear(confirmed(MARIA, event("i-2", "call-received", 2)));
        desk.act(Kind.ACKNOWLEDGE, alert());
        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));
        desk.hear(confirmed(
                MARIA,
                event(Examples.AMBULANCE, "i-2", "on-scene", 6, "\"presentation\":{\"text\":\"catastrophic bleed\"}")));
        assertThat(alert().actionWanted()).isEqualTo("Identity now in doubt: ring the source. Ring the crew now.");

        desk.hear(withdrawn(MARIA, event("i-2", "on-scene", 7)));
        assertThat(alert().actionWanted()).isEqualTo("Identity now in doubt: ring the source. Ring the caller.");

        desk.hear(confirmed(MARIA, event("i-1", "on-scene", 8)));
        desk.hear(confirmed(MARIA, event("i-2", "on-scene", 9)));
        assertThat(alert().actionWanted()).isEqualTo("Ring the caller.");
        assertThat(alert().match().state()).isEqualTo(MatchView.State.CONFIRMED);
    }

    @Test
    void aClosedAlertKeepsItsEndAndSaysThatItWasAboutSomebodyElse() {
        desk.resolve(alert(), Outcome.STAYED);
        desk.hear(withdrawn(MARIA, event("i-1", "closed", 5)));

        assertThat(alert().status()).isEqualTo(Status.RESOLVED);
        assertThat(alert().history().getLast().what()).isEqualTo(What.IDENTITY_IN_DOUBT);
    }

    private Alert alert() {
        return desk.only(KEY);
    }
}
