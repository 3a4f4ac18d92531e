package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.UCR;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.EventData;
import vigil.domain.event.Flag;
import vigil.domain.event.Incident;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Person;
import vigil.routing.Examples;

/** What follows when a call that an alert holds turns out to be about somebody else. */
class WithdrawalTest {
    private static final Person MARIA = maria();
    private static final String KEY = "p-maria";
    private static final String DOG = "{\"kind\":\"scene-safety\",\"text\":\"dog\"}";

    private final Desk desk = new Desk();

    @Test
    void withdrawnBeforeAnybodyActedItStandsDown() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.STOOD_DOWN);
    }

    @Test
    void withdrawnAfterAPersonActedItStaysOwnedAndInDoubt() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.act(Kind.ACKNOWLEDGE, desk.only(KEY));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(alert.match().state()).isEqualTo(MatchView.State.IN_DOUBT);
        assertThat(alert.history().getLast().words()).startsWith("Identity now in doubt: ring the source.");
        assertThat(alert.version()).isEqualTo(3);
    }

    @Test
    void aStaleConfirmationDoesNotUndoAWithdrawal() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.hear(confirmed(MARIA, event("i-1", "triaged", 4)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.STOOD_DOWN);
    }

    @Test
    void aPersonsRulingBringsAWithdrawnAlertBack() {
        UrgentEvent second = event("i-1", "on-scene", 5);
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.hear(Examples.withdrawn(MARIA, second));
        desk.hear(Examples.ruled(MARIA, second));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.RAISED);
    }

    @Test
    void oneOfTwoIncidentsWithdrawnLeavesTheOther() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 3, "")));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.RAISED);
        assertThat(desk.only(KEY).preferredPlace().risk()).isEqualTo(PlaceAtRisk.Risk.NONE);
    }

    @Test
    void aWithdrawalOfAClosedAlertIsNotedAndOneOverheardLateChangesNothing() {
        desk.hear(confirmed(MARIA, event("i-1", "on-scene", 5)));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "dispatched", 0)));
        assertThat(desk.only(KEY).version()).isEqualTo(1);

        desk.resolve(desk.only(KEY), Outcome.STAYED);
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "closed", 9)));
        assertThat(desk.only(KEY).status()).isEqualTo(Status.RESOLVED);
        assertThat(desk.only(KEY).history().getLast().what()).isEqualTo(What.IDENTITY_IN_DOUBT);
    }

    @Test
    void aWithdrawalReachesEveryAlertThatHoldsTheIncident() {
        desk.hear(confirmed(MARIA, event("i-1", "on-scene", 0)));
        desk.resolve(desk.only(KEY), Outcome.STAYED);
        desk.at(60).hear(confirmed(MARIA, event("i-2", "call-received", 60)));
        desk.at(70).hear(confirmed(MARIA, ambulance("on-scene", 70, "catastrophic bleed")));
        desk.at(75).hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 75)));

        assertThat(desk.about(KEY))
                .allSatisfy(alert -> assertThat(alert.incident(Examples.key("i-1"))
                                .orElseThrow()
                                .withdrawn())
                        .isTrue());
        assertThat(desk.about(KEY).getLast().reason()).endsWith("Call received");
    }

    @Test
    void anIdentityThatComesBackWithinTheSameSecondBringsTheAlertBack() {
        UrgentEvent first = event("i-1", "dispatched", 0);
        desk.hear(confirmed(MARIA, first));
        desk.hear(Examples.withdrawn(MARIA, numbered(2)));
        desk.hear(confirmed(MARIA, numbered(3)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.RAISED);
    }

    @Test
    void anIdentityThatIsCertainAgainIsNoLongerInDoubt() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.act(Kind.ACKNOWLEDGE, desk.only(KEY));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));
        desk.hear(confirmed(MARIA, event("i-1", "on-scene", 9)));

        assertThat(desk.only(KEY).match().state()).isEqualTo(MatchView.State.CONFIRMED);
    }

    @Test
    void aWarningThatOnlyAWithdrawnCallGaveStaysAndSaysWhereItCameFrom() {
        desk.hear(confirmed(MARIA, flagged("i-1", "dispatched", 0, DOG)));
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 3, "")));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(desk.only(KEY).safety())
                .containsExactly(new Flag(Flag.Kind.SCENE_SAFETY, "dog (from a call that has been withdrawn)"));
    }

    @Test
    void aWarningWithoutWordsSaysWhereItCameFromToo() {
        desk.hear(confirmed(MARIA, flagged("i-1", "dispatched", 0, "{\"kind\":\"scene-safety\"}")));
        desk.act(Kind.ACKNOWLEDGE, desk.only(KEY));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(desk.only(KEY).safety())
                .containsExactly(new Flag(Flag.Kind.SCENE_SAFETY, "from a call that has been withdrawn"));
    }

    @Test
    void aWarningThatAnotherCallGivesTooStaysAsItIs() {
        desk.hear(confirmed(MARIA, flagged("i-1", "dispatched", 0, DOG)));
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 3, "\"flags\":[" + DOG + "]")));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(desk.only(KEY).safety()).containsExactly(new Flag(Flag.Kind.SCENE_SAFETY, "dog"));
    }

    @Test
    void aWarningStandsAgainAsItWasWhenACallGivesIt() {
        desk.hear(confirmed(MARIA, flagged("i-1", "dispatched", 0, DOG)));
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 3, "")));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));
        desk.hear(confirmed(MARIA, flagged("i-1", "on-scene", 9, DOG)));

        assertThat(desk.only(KEY).safety()).containsExactly(new Flag(Flag.Kind.SCENE_SAFETY, "dog"));
    }

    @Test
    void whatOnlyAWithdrawnCallNeededIsNoLongerWantedButThePriorityStays() {
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 0, "")));
        desk.hear(confirmed(MARIA, ambulance("on-scene", 3, "catastrophic bleed")));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));

        Alert alert = desk.only(KEY);
        assertThat(alert.needs()).containsExactly("end-of-life-crisis");
        assertThat(alert.actionWanted()).isEqualTo("Ring the caller.");
        assertThat(alert.priority()).isEqualTo(Priority.IMMEDIATE);
        assertThat(alert.history().getLast().words()).endsWith("The priority stays as it was.");
    }

    @Test
    void whatItNeededByAnEarlierSnapshotIsNoLongerWantedEither() {
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 0, "")));
        desk.hear(confirmed(MARIA, ambulance("on-scene", 3, "catastrophic bleed")));
        desk.hear(confirmed(MARIA, event("i-1", "conveying", 4)));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "conveying", 5)));

        assertThat(desk.only(KEY).needs()).containsExactly("end-of-life-crisis");
        assertThat(desk.only(KEY).actionWanted()).isEqualTo("Ring the caller.");
    }

    @Test
    void whereSomebodyHasActedItIsNoLongerWantedEither() {
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 0, "")));
        desk.hear(confirmed(MARIA, ambulance("on-scene", 3, "catastrophic bleed")));
        desk.act(Kind.ACKNOWLEDGE, desk.only(KEY));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(desk.only(KEY).needs()).containsExactly("end-of-life-crisis");
        assertThat(desk.only(KEY).actionWanted()).isEqualTo("Identity now in doubt: ring the source. Ring the caller.");
    }

    @Test
    void withoutAnotherCallTheUsualIsWanted() {
        desk.hear(confirmed(MARIA, ambulance("closed", 3, "catastrophic bleed")));
        desk.act(Kind.ACKNOWLEDGE, desk.only(KEY));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "closed", 5)));

        assertThat(desk.only(KEY).needs()).containsExactly("end-of-life-crisis", "follow-up");
        assertThat(desk.only(KEY).actionWanted()).isEqualTo("Identity now in doubt: ring the source. Ring the caller.");
        assertThat(desk.only(KEY).priority()).isEqualTo(Priority.IMMEDIATE);
    }

    @Test
    void whatACallPressesForIsWantedAgainWhenItComesBack() {
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 0, "")));
        desk.hear(confirmed(MARIA, ambulance("on-scene", 3, "catastrophic bleed")));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));
        desk.hear(confirmed(MARIA, ambulance("on-scene", 9, "catastrophic bleed")));

        assertThat(desk.only(KEY).needs()).contains("symptom-control");
        assertThat(desk.only(KEY).actionWanted()).isEqualTo("Ring the crew now.");
    }

    @Test
    void whereOnlyEndedCallsAreLeftSomebodyHasToFollowUp() {
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "declined", 0, "")));
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 3)));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.FOLLOW_UP);
        assertThat(desk.only(KEY).followUp().why()).startsWith("Urgent community response declined");
        assertThat(desk.only(KEY).needs()).contains("follow-up");
    }

    @Test
    void whereOnlyCancelledCallsAreLeftItStandsDown() {
        desk.hear(confirmed(MARIA, event("i-2", "dispatched", 0)));
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 3)));
        desk.hear(confirmed(MARIA, event("i-2", "cancelled", 4)));
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.STOOD_DOWN);
    }

    @Test
    void onWhatGroundItWasThisPersonIsToldOnlyByCallsThatStillAre() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 3, "")));
        assertThat(desk.only(KEY).match().evidence()).isNotEmpty();
        desk.hear(Examples.withdrawn(MARIA, event("i-1", "on-scene", 5)));

        MatchView match = desk.only(KEY).match();
        assertThat(match.state()).isEqualTo(MatchView.State.CONFIRMED);
        assertThat(match.evidence()).isEmpty();
        assertThat(match.method()).isNull();
        assertThat(match.why()).isEqualTo("Another call is still about this person.");

        desk.hear(confirmed(MARIA, event(UCR, "u-1", "accepted", 6, "")));
        assertThat(desk.only(KEY).match().evidence()).isNotEmpty();
        assertThat(desk.only(KEY).match().why()).isEqualTo("NHS number and birth date agree.");
    }

    private static UrgentEvent flagged(String incident, String status, int minute, String flag) {
        return event(Examples.AMBULANCE, incident, status, minute, "\"flags\":[" + flag + "]");
    }

    private static UrgentEvent numbered(int sequence) {
        UrgentEvent event = event("i-1", "on-scene", 5);
        var incident = event.data().incident();
        return new UrgentEvent(
                event.id() + "-" + sequence,
                event.source(),
                event.type(),
                event.time(),
                event.receivedAt(),
                new EventData(
                        new Incident(
                                incident.id(), null, incident.status(), null, incident.updatedAt(), (long) sequence),
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                event.defects());
    }

    private static UrgentEvent ambulance(String status, int minute, String text) {
        return event(Examples.AMBULANCE, "i-1", status, minute, "\"presentation\":{\"text\":\"" + text + "\"}");
    }
}
