package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.UCR;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;
import vigil.routing.Examples;

class EpisodeTest {
    private static final Person MARIA = maria();
    private static final String KEY = "p-maria";

    private final Desk desk = new Desk();

    @Test
    void anEventAboutSomebodyRaisesOneAlertWithAnOwnerAndAClock() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isEqualTo(Status.RAISED);
        assertThat(alert.version()).isEqualTo(1);
        assertThat(alert.owner().text()).isEqualTo("night-nurses");
        assertThat(alert.priority()).isEqualTo(Priority.URGENT);
        assertThat(alert.reason()).isEqualTo("999, category C2. Ambulance on its way");
        assertThat(alert.clocks().acknowledgeBy()).isEqualTo(Examples.AT_2.plusSeconds(600));
        assertThat(alert.preferredPlace().risk()).isEqualTo(PlaceAtRisk.Risk.WATCH);
        assertThat(alert.planVersionAtOpen()).isEqualTo(7);
        assertThat(alert.directoryVersion()).isEqualTo(3);
    }

    @Test
    void theSameCauseGivesTheSameAlert() {
        Desk other = new Desk();
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        other.at(5).hear(confirmed(MARIA, event("i-1", "dispatched", 0)));

        assertThat(desk.only(KEY).alertId()).isEqualTo(other.only(KEY).alertId());
    }

    @Test
    void aRepeatChangesNothing() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));

        assertThat(desk.only(KEY).version()).isEqualTo(1);
    }

    @Test
    void laterSnapshotsUpdateAndOlderOnesAreRecordedAsLate() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 2)));
        desk.hear(confirmed(MARIA, event("i-1", "on-scene", 9)));
        desk.hear(confirmed(MARIA, event("i-1", "call-received", 0)));

        Alert alert = desk.only(KEY);
        assertThat(alert.reason()).endsWith("Crew on scene");
        assertThat(alert.preferredPlace().risk()).isEqualTo(PlaceAtRisk.Risk.DECIDE_NOW);
        assertThat(alert.preferredPlace().why()).isEqualTo("Plan says home: ring the crew before they leave?");
        assertThat(alert.incidents().getFirst().timeline())
                .extracting(entry -> entry.late())
                .containsExactly(false, false, true);
        assertThat(alert.version()).isEqualTo(3);
        assertThat(alert.workVersion()).isEqualTo(1);
    }

    @Test
    void incidentsOfAllSourcesJoinTheOpenAlert() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 3, "")));

        assertThat(desk.only(KEY).incidents()).hasSize(2);
    }

    @Test
    void theEndOfTheIncidentIsNotTheEndOfTheAlert() {
        desk.hear(confirmed(MARIA, event("i-1", "on-scene", 0)));
        desk.hear(confirmed(
                MARIA,
                event(Examples.AMBULANCE, "i-1", "closed", 30, "\"ambulance\":{\"outcome\":\"see-and-treat\"}")));

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isEqualTo(Status.FOLLOW_UP);
        assertThat(alert.owner().text()).isEqualTo("night-nurses");
        assertThat(alert.followUp().why()).contains("left them where they are");
        assertThat(alert.ladder()).isNotNull();
        assertThat(alert.priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void anIncidentFirstHeardOfAtItsEndStillRaisesAnAlert() {
        desk.hear(confirmed(MARIA, event("i-1", "closed", 0)));

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isEqualTo(Status.FOLLOW_UP);
        assertThat(alert.version()).isEqualTo(1);
    }

    @Test
    void whatPeopleDidIsNeverUndoneByALaterSnapshot() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.act(Kind.ACCEPT, desk.only(KEY));
        desk.hear(confirmed(MARIA, event("i-1", "closed", 30)));

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isEqualTo(Status.ACCEPTED);
        assertThat(alert.acceptedBy().name()).isEqualTo("Sam");
        assertThat(alert.followUp()).isNotNull();
    }

    @Test
    void aNewCallBringsAFollowUpBack() {
        desk.hear(confirmed(MARIA, event("i-1", "closed", 0)));
        desk.hear(confirmed(MARIA, event("i-2", "call-received", 40)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.RAISED);
        assertThat(desk.only(KEY).followUp()).isNull();
    }

    @Test
    void thePriorityRisesAndNeverFalls() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.hear(confirmed(MARIA, ambulance("on-scene", 5, "catastrophic bleed")));
        desk.hear(confirmed(MARIA, ambulance("on-scene", 9, "settled")));

        Alert alert = desk.only(KEY);
        assertThat(alert.priority()).isEqualTo(Priority.IMMEDIATE);
        assertThat(alert.actionWanted()).isEqualTo("Ring the crew now.");
        assertThat(alert.needs()).contains("symptom-control", "end-of-life-crisis");
        assertThat(alert.history()).extracting(Alert.HistoryEntry::what).contains(What.PRIORITY_RAISED);
        assertThat(alert.clocks().acknowledgeBy()).isEqualTo(Examples.AT_2.plusSeconds(180));
    }

    @Test
    void onlyWhenAllIsCancelledAndNobodyAcceptedDoesItStandDown() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 3, "")));
        desk.hear(confirmed(MARIA, event("i-1", "cancelled", 5)));
        assertThat(desk.only(KEY).status()).isEqualTo(Status.RAISED);

        desk.hear(confirmed(MARIA, event(UCR, "u-1", "entered-in-error", 6, "")));
        assertThat(desk.only(KEY).status()).isEqualTo(Status.STOOD_DOWN);
        assertThat(desk.only(KEY).clocks().closed()).isNotNull();
    }

    @Test
    void anAcceptedAlertOutlivesItsCancellation() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.act(Kind.ACCEPT, desk.only(KEY));
        desk.hear(confirmed(MARIA, event("i-1", "cancelled", 5)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void newsAfterStandingDownReopens() {
        desk.hear(confirmed(MARIA, event("i-1", "cancelled", 0)));
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 5)));

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isEqualTo(Status.RAISED);
        assertThat(alert.ladder()).isNotNull();
        assertThat(alert.clocks().closed()).isNull();
    }

    @Test
    void aSnapshotAfterTheResolutionIsKeptSilently() {
        desk.hear(confirmed(MARIA, event("i-1", "on-scene", 0)));
        desk.resolve(desk.only(KEY), Outcome.STAYED);
        desk.hear(confirmed(MARIA, event("i-1", "closed", 30)));

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isEqualTo(Status.RESOLVED);
        assertThat(alert.incidents().getFirst().latest().status().isEnded()).isTrue();
    }

    @Test
    void aSnapshotAfterTheResolutionThatIsWorseReopens() {
        desk.hear(confirmed(MARIA, event("i-1", "on-scene", 0)));
        desk.resolve(desk.only(KEY), Outcome.STAYED);
        desk.hear(confirmed(MARIA, ambulance("on-scene", 20, "catastrophic bleed")));

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isEqualTo(Status.RAISED);
        assertThat(alert.resolution()).isNull();
        assertThat(alert.history()).extracting(Alert.HistoryEntry::what).contains(What.RESOLVED, What.REOPENED);
    }

    @Test
    void aNewIncidentAfterTheEndIsANewAlertThatNamesTheOne() {
        desk.hear(confirmed(MARIA, event("i-1", "on-scene", 0)));
        desk.resolve(desk.only(KEY), Outcome.STAYED);
        desk.at(60).hear(confirmed(MARIA, event("i-2", "call-received", 60)));

        assertThat(desk.about(KEY)).hasSize(2);
        assertThat(desk.about(KEY).getLast().links())
                .containsExactly(
                        new Alert.Link("follows", desk.about(KEY).getFirst().alertId()));
    }

    @Test
    void ofSeveralEarlierAlertsItFollowsTheOneThatWasClosedLast() {
        desk.hear(confirmed(MARIA, event("i-1", "on-scene", 0)));
        desk.resolve(desk.only(KEY), Outcome.STAYED);
        desk.at(60).hear(confirmed(MARIA, event("i-2", "call-received", 60)));
        Alert first = desk.about(KEY).getFirst();
        desk.at(65).resolve(desk.about(KEY).getLast(), Outcome.STAYED);
        desk.at(70).act(Act.of(Kind.REOPEN).reason("she is in pain again"), first);
        desk.at(90).resolve(desk.about(KEY).getFirst(), Outcome.STAYED);

        desk.at(100).hear(confirmed(MARIA, event("i-3", "call-received", 100)));

        assertThat(desk.about(KEY).getLast().links()).containsExactly(new Alert.Link("follows", first.alertId()));
    }

    @Test
    void worseNewsOfAClosedIncidentJoinsTheOpenAlertRatherThanMakeASecond() {
        desk.hear(confirmed(MARIA, event("i-1", "on-scene", 0)));
        desk.resolve(desk.only(KEY), Outcome.STAYED);
        desk.at(60).hear(confirmed(MARIA, event("i-2", "call-received", 60)));
        desk.at(70).hear(confirmed(MARIA, ambulance("on-scene", 70, "catastrophic bleed")));

        assertThat(desk.about(KEY)).filteredOn(alert -> alert.status().isOpen()).hasSize(1);
        assertThat(desk.about(KEY).getLast().priority()).isEqualTo(Priority.IMMEDIATE);
    }

    @Test
    void sharingDeclinedMeansTheDeskAndNothingOfThePlan() {
        Person private_ = Examples.person(KEY, """
            {"personId":"p-maria","family":"Kowalska","birthDate":"1941-03-02","consent":{"share":"declined"},
             "addresses":[{"use":"home","postcode":"CV1 3BA"}],
             "plan":{"keyTeam":"hospice","preferredPlaceOfCare":{"state":"recorded","first":{"place":"home"}}}}
            """);
        desk.hear(confirmed(private_, event("i-1", "on-scene", 0)));

        Alert alert = desk.only(KEY);
        assertThat(alert.owner().text()).isEqualTo("desk");
        assertThat(alert.person().plan()).isNull();
        assertThat(alert.preferredPlace().state()).isEqualTo(PlaceAtRisk.State.NOT_SHARED);
        assertThat(alert.routing().why()).isEqualTo("Known to the register; sharing declined; ask the person.");
    }

    @Test
    void somebodyWhoHasLeftTheRegisterStillHasAnAlertWithAnOwner() {
        MatchStatement gone = new MatchStatement(
                MatchStatement.Kind.CONFIRMED,
                MARIA.personId(),
                event("i-1", "dispatched", 0).incidentKey(),
                event("i-1", "dispatched", 0),
                null,
                null,
                -1,
                null,
                Examples.AT_2,
                "Said before.");
        desk.hear(gone);

        assertThat(desk.only(KEY).person()).isNull();
        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
    }

    @Test
    void aStatementWithAnOlderRecordDoesNotReplaceANewerOne() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.hear(new MatchStatement(
                MatchStatement.Kind.CONFIRMED,
                MARIA.personId(),
                event("i-1", "on-scene", 5).incidentKey(),
                event("i-1", "on-scene", 5),
                null,
                null,
                -1,
                null,
                Examples.AT_2,
                "Said before."));

        assertThat(desk.only(KEY).person()).isNotNull();
        assertThat(desk.only(KEY).registerOffset()).isEqualTo(17);
    }

    @Test
    void theKeyTeamOfThePlanOwnsTheAlertWhileItIsOpen() {
        Person known = Examples.person(KEY, """
            {"personId":"p-maria","family":"Kowalska","birthDate":"1941-03-02","consent":{"share":"given"},
             "addresses":[{"use":"home","postcode":"CV1 3BA"}],"plan":{"keyTeam":"spa"}}
            """);
        desk.hear(confirmed(known, event("i-1", "dispatched", 0)));

        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
        assertThat(desk.only(KEY).routing().why()).startsWith("The person's own key team.");
    }

    @Test
    void theSourcesOwnClocksAreKept() {
        desk.hear(confirmed(
                MARIA,
                event(
                        UCR,
                        "u-1",
                        "referred",
                        0,
                        "\"ucr\":{\"clockStart\":\"2026-11-21T01:50:00Z\",\"dueBy\":\"2026-11-21T03:50:00Z\"}")));
        desk.hear(confirmed(
                MARIA,
                event(Examples.OOH, "o-1", "visit-planned", 2, "\"ooh\":{\"visitDueBy\":\"2026-11-21T04:00:00Z\"}")));
        desk.hear(confirmed(
                MARIA,
                event(
                        Examples.AMBULANCE,
                        "i-1",
                        "triaged",
                        3,
                        "\"ambulance\":{\"clockStart\":\"2026-11-21T02:02:00Z\"}")));

        assertThat(desk.only(KEY).clocks().sourceClockStart()).isEqualTo("2026-11-21T02:02:00Z");
        assertThat(desk.only(KEY).clocks().dueBy()).isEqualTo("2026-11-21T04:00:00Z");
    }

    /** A time by which nobody will come any more would keep somebody waiting for it. */
    @Test
    void aSourcesTargetEndsWithItsIncidentAndAnothersStands() {
        String due = "\"ucr\":{\"dueBy\":\"2026-11-21T03:50:00Z\"}";
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 0, due)));
        desk.hear(confirmed(
                MARIA,
                event(Examples.OOH, "o-1", "visit-planned", 2, "\"ooh\":{\"visitDueBy\":\"2026-11-21T04:00:00Z\"}")));
        desk.hear(confirmed(MARIA, event(Examples.OOH, "o-1", "visited", 5, "")));
        assertThat(desk.only(KEY).clocks().dueBy()).isEqualTo("2026-11-21T03:50:00Z");

        desk.hear(confirmed(MARIA, event(UCR, "u-1", "declined", 6, due)));
        assertThat(desk.only(KEY).clocks().dueBy()).isNull();
        assertThat(desk.only(KEY).clocks().acknowledgeBy()).isNotNull();
    }

    @Test
    void aLongIncidentKeepsHowItBeganAndItsLatestTwoHundred() {
        for (int minute = 0; minute < 250; minute++) {
            desk.hear(confirmed(MARIA, event("i-1", "on-scene", minute)));
        }

        assertThat(desk.only(KEY).incidents().getFirst().timeline()).hasSize(200);
        assertThat(desk.only(KEY).incidents().getFirst().timeline().getFirst().eventId())
                .isEqualTo("i-1-on-scene-0");
    }

    @Test
    void aRaisedPriorityDoesNotAskAnewWhoHasAnswered() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.act(Kind.ACKNOWLEDGE, desk.only(KEY));
        desk.hear(confirmed(MARIA, ambulance("on-scene", 5, "catastrophic bleed")));

        assertThat(desk.only(KEY).priority()).isEqualTo(Priority.IMMEDIATE);
        assertThat(desk.only(KEY).status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(desk.only(KEY).clocks().acknowledged()).isNotNull();
        assertThat(desk.only(KEY).clocks().acceptBy()).isEqualTo(Examples.AT_2.plusSeconds(10 * 60));
    }

    @Test
    void aFollowUpThatWasAcknowledgedComesBackAsAcknowledged() {
        desk.hear(confirmed(MARIA, event("i-1", "closed", 0)));
        desk.act(Kind.ACKNOWLEDGE, desk.only(KEY));
        desk.hear(confirmed(MARIA, event("i-2", "call-received", 5)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.ACKNOWLEDGED);
    }

    @Test
    void aSourceThatUsesAnEventsIdAgainIsStillHeard() {
        UrgentEvent first = event("i-1", "dispatched", 0);
        UrgentEvent second = event("i-1", "conveying", 5);
        desk.hear(confirmed(MARIA, first));
        desk.hear(confirmed(
                MARIA,
                new UrgentEvent(
                        first.id(),
                        second.source(),
                        second.type(),
                        second.time(),
                        second.receivedAt(),
                        second.data(),
                        second.defects())));

        assertThat(desk.only(KEY).preferredPlace().risk()).isEqualTo(PlaceAtRisk.Risk.LEAVING);
    }

    private static UrgentEvent ambulance(String status, int minute, String text) {
        return event(Examples.AMBULANCE, "i-1", status, minute, "\"presentation\":{\"text\":\"" + text + "\"}");
    }
}
