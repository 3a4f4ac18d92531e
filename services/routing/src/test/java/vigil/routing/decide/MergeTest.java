package vigil.routing.decide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.withdrawn;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.HistoryEntry;
import vigil.domain.alert.Alert.Link;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.Merging;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.identity.TeamId;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;
import vigil.routing.Examples;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** What becomes of the alerts when somebody merges one record into the other. */
class MergeTest extends TwoRecords {
    @Test
    void theAlertGoesOnAsItIsWhereTheOtherRecordHasNone() {
        desk.at(1).act(Kind.ACCEPT, desk.only(MERGED));
        Alert before = desk.only(MERGED);
        desk.at(2).registered(merged(), 20);

        Alert after = desk.only(SURVIVOR);
        assertThat(after.status()).isEqualTo(Status.ACCEPTED);
        assertThat(after.acceptedBy()).isEqualTo(before.acceptedBy());
        assertThat(after.owner()).isEqualTo(before.owner());
        assertThat(after.clocks()).isEqualTo(before.clocks());
        assertThat(after.ladder()).isEqualTo(before.ladder());
        assertThat(after.incidents()).isEqualTo(before.incidents());
        assertThat(after.history()).containsAll(before.history());
        assertThat(after.version()).isEqualTo(1);
        assertThat(after.person().personId().text())
                .as("the record that is known")
                .isEqualTo(MERGED);
        assertThat(after.registerOffset()).isEqualTo(-1);
        assertThat(after.actionWanted())
                .as("what is shown of a plan is the merged record's")
                .startsWith("Their record was merged into another: see there for the plan.");
    }

    @Test
    void theMergedRecordsAlertEndsWithALinkBothWays() {
        desk.registered(merged(), 20);

        Alert ended = desk.only(MERGED);
        assertThat(ended.status()).isEqualTo(Status.STOOD_DOWN);
        assertThat(ended.links())
                .containsExactly(new Link("became", desk.only(SURVIVOR).alertId()));
        assertThat(desk.only(SURVIVOR).links()).containsExactly(new Link("merged", ended.alertId()));
    }

    @Test
    void twoOpenAlertsBecomeOneWithBothHistories() {
        desk.hear(confirmed(MARY, event("i-2", "dispatched", 1)));
        desk.at(2).act(Kind.NOTE, desk.only(MERGED));
        desk.at(3).registered(merged(), 20);

        Alert one = desk.only(SURVIVOR);
        assertThat(one.incidents()).extracting(IncidentView::id).containsExactlyInAnyOrder("i-1", "i-2");
        assertThat(one.history()).extracting(HistoryEntry::what).contains(What.NOTED, What.INCIDENT_JOINED);
        assertThat(one.history())
                .extracting(HistoryEntry::words)
                .contains("Merged record: a note")
                .doesNotHaveDuplicates();
        assertThat(one.person().plan().version()).isEqualTo(8);
        assertThat(open()).containsExactly(one);
    }

    /** The source took it from one record and gave it to the other before they were merged. */
    @Test
    void aCallThatWasWithdrawnFromOneOfTheTwoIsStillAboutThem() {
        desk.hear(confirmed(maria(), event("i-5", "on-scene", 4)));
        desk.hear(withdrawn(maria(), event("i-5", "on-scene", 5)));
        desk.hear(confirmed(MARY, event("i-5", "dispatched", 3)));
        desk.hear(confirmed(MARY, event("i-1", "dispatched", 0))).hear(withdrawn(MARY, event("i-1", "dispatched", 0)));
        desk.at(6).registered(merged(), 20);

        assertThat(desk.only(SURVIVOR).incidents())
                .allMatch(incident -> !incident.withdrawn())
                .extracting(IncidentView::id)
                .containsExactlyInAnyOrder("i-1", "i-5");
    }

    @Test
    void whoeverHasAcceptedOneOfTheTwoHasBoth() {
        desk.at(1).act(Kind.ACCEPT, desk.only(MERGED));
        desk.at(2).hear(confirmed(MARY, event(Examples.UCR, "i-2", "referred", 2, "")));
        desk.at(3).registered(merged(), 20);

        Alert one = desk.only(SURVIVOR);
        assertThat(one.status()).isEqualTo(Status.ACCEPTED);
        assertThat(one.acceptedBy().name()).isEqualTo("Sam");
        assertThat(one.owner()).isEqualTo(new TeamId("night-nurses"));
        assertThat(one.clocks().acceptBy()).isNull();
        assertThat(one.ladder().next()).as("reminded of the first contact").isEqualTo(one.owner());
    }

    @Test
    void whereSomebodyHasEachTheOneWhoseAlertGoesOnIsToldToRingTheOther() {
        desk.at(1).act(Kind.ACCEPT, desk.only(MERGED));
        desk.at(2).hear(confirmed(MARY, event("i-2", "dispatched", 2)));
        desk.at(3).act(Act.of(Kind.ACCEPT).by("Priya"), desk.only(SURVIVOR));
        desk.at(4).registered(merged(), 20);

        Alert one = desk.only(SURVIVOR);
        assertThat(one.acceptedBy().name()).isEqualTo("Priya");
        assertThat(one.actionWanted()).endsWith("Ring Sam, Overnight nursing, who had accepted their other alert.");
    }

    @Test
    void thePriorityIsTheHigherOfTheTwo() {
        desk.hear(confirmed(
                maria(),
                event(Examples.OOH, "i-3", "triaged", 1, "\"presentation\":{\"text\":\"catastrophic bleed\"}")));
        desk.hear(confirmed(MARY, event("i-2", "dispatched", 2)));
        desk.at(3).registered(merged(), 20);

        assertThat(desk.only(SURVIVOR).priority()).isEqualTo(Priority.IMMEDIATE);
    }

    @Test
    void whatIsRecordedAfterADeathIsNotAskedForAgain() {
        desk.hear(confirmed(
                maria(),
                event(Examples.AMBULANCE, "i-1", "on-scene", 1, "\"ambulance\":{\"outcome\":\"died-on-scene\"}")));
        desk.at(2).act(Act.of(Kind.TASK_DONE).task("verification"), desk.only(MERGED));
        desk.hear(confirmed(MARY, event("i-2", "dispatched", 0)));
        desk.at(3).registered(merged(), 20);

        Alert one = desk.only(SURVIVOR);
        assertThat(one.death()).isNotNull();
        assertThat(one.stillRequired()).extracting(task -> task.code()).doesNotContain("verification");
    }

    @Test
    void whatAsksForAnotherContactIsSaidAlsoWhereTheOtherRecordBroughtIt() {
        desk.at(1).act(Act.of(Kind.TASK_DONE).task("verification"), desk.only(MERGED));
        desk.hear(confirmed(
                MARY, event(Examples.OOH, "i-2", "triaged", 1, "\"presentation\":{\"text\":\"he has died\"}")));
        desk.at(2).act(Kind.ACCEPT, desk.only(SURVIVOR));
        desk.act(Kind.FIRST_CONTACT, desk.only(SURVIVOR));
        desk.at(3).registered(merged(), 20);

        Alert one = desk.only(SURVIVOR);
        assertThat(one.clocks().contactBy()).isNotNull();
        assertThat(one.history())
                .filteredOn(line -> line.what() == What.DEATH)
                .extracting(HistoryEntry::at)
                .contains(Examples.AT_2.plusSeconds(180));
    }

    @Test
    void aLineOfTheHistoryComesOnceThroughHoweverManyRecords() {
        Person third = Examples.person("p-third", Examples.MARIA);
        desk.hear(confirmed(MARY, event("i-2", "dispatched", 1)));
        desk.hear(confirmed(third, event("i-3", "dispatched", 1)));
        desk.at(2).act(Kind.NOTE, desk.only(MERGED));
        desk.at(3).registered(merged(), 20);
        desk.at(4).registered(named(MARY, "p-third"), 21);

        assertThat(desk.only("p-third").history())
                .doesNotHaveDuplicates()
                .extracting(HistoryEntry::words)
                .contains("Merged record: a note")
                .noneMatch(words -> words.startsWith("Merged record: Merged record: "));
    }

    @Test
    void whatIsInShadowGoesOnInShadowBesideWhatIsLive() {
        desk.hear(confirmed(MARY, event("i-2", "dispatched", 1)))
                .with(Examples.directoryWith("shadow: {publishers: [\"" + Examples.UCR + "\"]}"))
                .hear(confirmed(maria(), event(Examples.UCR, "i-3", "referred", 2, "")));
        desk.registered(merged(), 20);

        assertThat(open()).extracting(Alert::isInShadow).containsExactlyInAnyOrder(false, true);
        assertThat(open())
                .allSatisfy(alert -> assertThat(alert.personId().text()).isEqualTo(SURVIVOR));
        assertThat(open().stream()
                        .filter(Alert::isInShadow)
                        .flatMap(alert -> alert.incidents().stream())
                        .map(IncidentView::id))
                .containsExactly("i-3");
    }

    @Test
    void whatMatchingStillSaysOfTheMergedRecordComesToTheOneAlert() {
        desk.registered(merged(), 20);
        desk.at(5).hear(of(merged(), confirmed(maria(), event("i-9", "dispatched", 5))));

        assertThat(open()).containsExactly(desk.only(SURVIVOR));
        assertThat(desk.only(SURVIVOR).incidents()).hasSize(2);
    }

    @Test
    void withTheSurvivorsRecordItsPlanIsShown() {
        desk.holding().registered(merged(), 20);
        desk.take(desk.onTheWay.removeFirst().with(MARY, MARY.consent().sharing(), 31))
                .deliver();

        assertThat(desk.only(SURVIVOR).person()).isEqualTo(MARY);
        assertThat(desk.only(SURVIVOR).registerOffset()).isEqualTo(31);
        assertThat(desk.only(SURVIVOR).actionWanted()).doesNotContain("merged");
    }

    @Test
    void whatGoesOnAgainAfterALateCallIsNotTakenForWhatItWasBefore() {
        desk.registered(merged(), 20);
        desk.at(1).act(Kind.ACCEPT, desk.only(SURVIVOR));
        desk.at(2).resolve(desk.only(SURVIVOR), Outcome.STAYED);
        desk.at(5).hear(of(merged(), confirmed(maria(), event("i-9", "dispatched", 5))));

        Alert again = open().getFirst();
        assertThat(again.links()).extracting(Link::rel).doesNotContain("became");
        desk.at(6).act(Kind.ACCEPT, again);
        Alert accepted = open().getFirst();
        desk.at(7).resolve(accepted, Outcome.STAYED);
        Responses responses = new Responses(Examples.directory());
        assertThat(responses.between(accepted, desk.about(SURVIVOR).getLast())).isNotEmpty();
    }

    @Test
    void whatIsNotSharedAnyMoreByTheMergedRecordIsTakenOutWhereItIsShown() {
        desk.registered(merged(), 20);
        assertThat(desk.only(SURVIVOR).person().plan()).isNotNull();
        desk.at(2).registered(withoutSharing(merged()), 21);

        assertThat(desk.only(SURVIVOR).sharing()).isEqualTo(Sharing.WITHDRAWN);
        assertThat(desk.only(SURVIVOR).person().plan()).isNull();
        assertThat(open()).containsExactly(desk.only(SURVIVOR));
    }

    @Test
    void whatARemovedRecordIsShownWithIsTakenInOnce() {
        desk.registered(merged(), 20).removed(MERGED, 21);
        assertThat(desk.only(SURVIVOR).actionWanted()).startsWith(AlertDraft.REMOVED);
        desk.holding().registered(changed(merged(), "Kowalska", "Kowalski"), 22).removed(MERGED, 23);
        Merging later = desk.onTheWay.getLast();

        desk.take(later);
        Alert once = desk.only(SURVIVOR);
        assertThat(once.person().family()).isEqualTo("Kowalski");
        desk.take(later);

        assertThat(desk.only(SURVIVOR).version()).isEqualTo(once.version());
        assertThat(once.history())
                .filteredOn(line -> line.what() == What.REMOVED)
                .hasSize(1);
    }

    /** They withdrew their consent to be on the register by the record that goes on; the other still holds a plan. */
    @Test
    void noPlanOfTheMergedRecordIsShownOnceTheOtherWasRemoved() {
        desk.registered(merged(), 20).removed(SURVIVOR, 21);
        assertThat(desk.only(SURVIVOR).person().plan()).isNull();
        Person restricted = changed(merged(), "\"restricted\":false", "\"restricted\":true");
        desk.holding().at(2).registered(changed(restricted, "\"version\":7", "\"version\":9"), 22);
        Merging sent = desk.onTheWay.getLast();
        desk.deliver();

        Alert after = desk.only(SURVIVOR);
        assertThat(after.sharing()).isEqualTo(Sharing.REMOVED);
        assertThat(after.isRestricted()).isTrue();
        assertThat(after.person().plan()).isNull();
        assertThat(after.preferredPlace().first()).isNull();
        assertThat(after.history().getLast().words()).doesNotContain("plan is version");
        desk.take(sent);
        assertThat(desk.only(SURVIVOR)).isEqualTo(after);
    }

    @Test
    void whoeverWasRemindedOfAContactIsNotRemindedAgainBecauseTheOtherAlertJoins() {
        desk.hear(confirmed(MARY, event("i-2", "dispatched", 1))).act(Kind.ACCEPT, desk.only(SURVIVOR));
        Instant due = desk.only(SURVIVOR).ladder().at();
        int minute = (int) Duration.between(Examples.AT_2, due).toMinutes();
        desk.at(minute).tick();
        Alert.Ladder again = desk.only(SURVIVOR).ladder();
        assertThat(again.at()).isAfter(due);

        desk.at(minute + 1).registered(merged(), 20).tick();
        assertThat(desk.only(SURVIVOR).incidents()).hasSize(2);
        assertThat(desk.only(SURVIVOR).ladder()).isEqualTo(again);
    }

    @Test
    void aNeedThatOnlyAPlanSaidDoesNotComeToWhoeverSharesNone() {
        desk.hear(confirmed(
                maria(),
                event(Examples.OOH, "i-3", "triaged", 1, "\"presentation\":{\"text\":\"catastrophic bleed\"}")));
        assertThat(desk.only(MERGED).needs()).contains("symptom-control");
        Person silent = withoutSharing(MARY);
        desk.hear(confirmed(silent, event("i-2", "dispatched", 2)).withRecord(silent.asShared(), Sharing.WITHDRAWN, 5))
                .holding()
                .registered(merged(), 20);
        Merging sent = desk.onTheWay.removeFirst();
        Alert ofThePlan = withoutItsCalls(sent);
        desk.take(sent.writtenAs(ofThePlan)).deliver();

        assertThat(desk.only(SURVIVOR).needs()).doesNotContain("symptom-control");
    }

    @Test
    void whoHasSpokenWithThemAboutSomethingLessPressingHasNotAboutThis() {
        desk.at(1).act(Kind.ACCEPT, desk.only(MERGED));
        desk.at(2).act(Kind.FIRST_CONTACT, desk.only(MERGED));
        desk.hear(confirmed(
                MARY, event(Examples.OOH, "i-3", "triaged", 1, "\"presentation\":{\"text\":\"catastrophic bleed\"}")));
        desk.at(4).act(Act.of(Kind.ACCEPT).by("Priya"), desk.only(SURVIVOR));
        Alert before = desk.only(SURVIVOR);
        desk.at(5).registered(merged(), 20);

        Alert one = desk.only(SURVIVOR);
        assertThat(one.clocks().contactBy())
                .isNotNull()
                .isEqualTo(before.clocks().contactBy());
        assertThat(one.ladder()).isNotNull();
    }

    @Test
    void aDoubtWhomItIsAboutIsStillThereAfterwards() {
        desk.at(1).act(Kind.ACCEPT, desk.only(MERGED));
        desk.at(2).hear(withdrawn(maria(), event("i-1", "on-scene", 0)));
        assertThat(desk.only(MERGED).match().state()).isEqualTo(MatchView.State.IN_DOUBT);
        desk.hear(confirmed(MARY, event("i-2", "dispatched", 2)));
        desk.at(3).registered(merged(), 20);

        assertThat(desk.only(SURVIVOR).match().state()).isEqualTo(MatchView.State.IN_DOUBT);
        assertThat(desk.only(SURVIVOR).actionWanted()).startsWith("Identity now in doubt");
    }

    @Test
    void aDeathThatOnlyTheMergedRecordSaysIsAskedAbout() {
        desk.hear(confirmed(MARY, event("i-2", "dispatched", 2)));
        desk.at(3).registered(died(maria()), 19).registered(died(merged()), 20);

        Alert one = desk.only(SURVIVOR);
        assertThat(one.actionWanted()).contains("The merged record says that they have died: ask.");
        assertThat(one.history())
                .extracting(HistoryEntry::words)
                .noneMatch(words -> words.startsWith("Nobody says any more"));
        assertThat(one.needs()).contains("care-after-death");
    }

    /** The alert that ends says nothing to a source that has been told by the one that goes on. */
    @Test
    void noSourceIsToldThatTheTeamHasWithdrawn() {
        desk.at(1).act(Kind.ACCEPT, desk.only(MERGED));
        Alert before = desk.only(MERGED);
        desk.at(2).registered(merged(), 20);
        Responses responses = new Responses(Examples.directory());

        assertThat(responses.between(null, desk.only(SURVIVOR))).hasSize(1);
        assertThat(responses.between(before, desk.only(MERGED))).isEmpty();
    }

    private static Alert withoutItsCalls(Merging sent) {
        Alert alert = sent.alert();
        return ((Decoded.Value<Alert>) Codec.ALERT.decode(new String(Codec.ALERT.encode(alert), UTF_8)
                        .replace("catastrophic bleed", "breathless")
                        .getBytes(UTF_8)))
                .value();
    }
}
