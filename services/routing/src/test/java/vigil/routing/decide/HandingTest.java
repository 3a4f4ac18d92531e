package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.routing.Examples;

/** It is two in the morning: the night nurses have it, the hospice is closed until eight. */
class HandingTest {
    private static final String KEY = "p-maria";
    private static final String NOTE =
            "Breathless, settled with oramorph. Needs a visit. Family told somebody will ring.";

    private final Desk desk = new Desk().hear(confirmed(maria(), event("i-1", "dispatched", 0)));

    @Test
    void whoeverAcceptsIsNamedWithWhenTheyWillBeThere() {
        desk.at(4).act(Act.of(Kind.ACCEPT).by("Ravi").eta(30), desk.only(KEY));

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isEqualTo(Status.ACCEPTED);
        assertThat(alert.acceptedBy().name()).isEqualTo("Ravi");
        assertThat(alert.acceptedBy().phone()).isEqualTo("07700900111");
        assertThat(alert.clocks().acknowledged()).isEqualTo(alert.clocks().accepted());
        assertThat(last(alert)).isEqualTo("Accepted, there at 02:30.");
    }

    @Test
    void aColleagueTakesItInTheirOwnNameAsWhenAShiftChanges() {
        desk.at(4).act(Act.of(Kind.ACCEPT).by("Ravi").eta(30), desk.only(KEY));
        Alert ravis = desk.only(KEY);
        desk.at(20).act(Act.of(Kind.ACCEPT).by("Ann").eta(50), ravis);

        Alert anns = desk.only(KEY);
        assertThat(anns.acceptedBy().name()).isEqualTo("Ann");
        assertThat(anns.acceptedBy().eta()).isEqualTo(Examples.AT_2.plusSeconds(50 * 60));
        assertThat(anns.clocks()).isEqualTo(ravis.clocks());
        assertThat(anns.owner()).isEqualTo(ravis.owner());
        assertThat(last(anns)).isEqualTo("Has it now, from Ravi, there at 02:50.");
        assertThat(desk.act(Act.of(Kind.ACCEPT).by("Sam"), ravis).reason()).startsWith("Somebody was first. Ann at");
    }

    @Test
    void howLongSomebodyKeepsItBindsNoColleague() {
        desk.at(5 * 60).act(Act.of(Kind.ACCEPT).by("Ravi").until(8 * 60), desk.only(KEY));
        desk.at(5 * 60 + 10).act(Act.of(Kind.ACCEPT).by("Ann"), desk.only(KEY));
        assertThat(desk.only(KEY).closing().at()).isEqualTo(Examples.AT_2.plusSeconds(6 * 3600));

        desk.at(5 * 60 + 20).act(Act.of(Kind.ACCEPT).by("Ravi").until(8 * 60), desk.only(KEY));
        desk.at(6 * 60 + 5).tick();
        assertThat(refused(Act.of(Kind.ACCEPT).by("Ann")))
                .isEqualTo(
                        "Overnight nursing is closed: say until when you keep it, or leave it to a team that is open.");
    }

    @Test
    void theLastResortTakesWhatItWasGivenWhenATeamLeftTheDirectory() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        Alert alert = new Coordination(Examples.directoryWithout("night-nurses"), Examples.AT_2)
                .underNewDirectory()
                .apply(desk.only(KEY))
                .versions()
                .getFirst();
        desk.book.apply(alert);

        desk.act(Act.of(Kind.ACCEPT).by("Ann"), alert);
        assertThat(desk.only(KEY).acceptedBy().name()).isEqualTo("Ann");
    }

    @Test
    void whatATeamDeclinesMovesAtOnceToTheNextThatFitsAndSaysWhy() {
        ActionOutcome outcome = desk.at(2).act(Act.of(Kind.DECLINE).reason("all on visits"), desk.only(KEY));

        Alert alert = desk.only(KEY);
        assertThat(outcome.result()).isEqualTo(Result.APPLIED);
        assertThat(outcome.owner().text()).isEqualTo("spa");
        assertThat(last(alert))
                .isEqualTo("Overnight nursing declined: all on visits. Now with Single point of access.");
        assertThat(alert.declinedBy()).containsExactly(Examples.team("night-nurses"));
        assertThat(alert.routing().considered())
                .filteredOn(team -> team.team().text().equals("night-nurses"))
                .extracting(team -> team.why())
                .containsExactly("has declined it");
        assertThat(alert.clocks().acknowledgeBy()).isEqualTo(Examples.AT_2.plusSeconds(60 * 12));
    }

    @Test
    void whoeverHasAcceptedCanStillGiveItBack() {
        desk.act(Act.of(Kind.ACCEPT), desk.only(KEY));
        desk.act(Act.of(Kind.DECLINE).reason("the car has broken down"), desk.only(KEY));

        assertThat(desk.only(KEY).acceptedBy()).isNull();
        assertThat(desk.only(KEY).status()).isEqualTo(Status.RAISED);
        assertThat(desk.only(KEY).clocks().accepted()).isNull();
    }

    @Test
    void nobodyComesAfterTheLastResort() {
        desk.act(Act.of(Kind.DECLINE).reason("full"), desk.only(KEY));

        assertThat(desk.act(Act.of(Kind.DECLINE).reason("full"), desk.only(KEY)).reason())
                .isEqualTo(
                        "Nobody comes after Single point of access: accept it, or hand it over to a team that is open.");
    }

    @Test
    void aHandoverLeavesTheGiverResponsibleUntilTheReceiverAccepts() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        desk.act(Act.of(Kind.HAND_OVER).by("Ravi").team("spa").note(NOTE), desk.only(KEY));

        Alert offered = desk.only(KEY);
        assertThat(offered.owner().text()).isEqualTo("night-nurses");
        assertThat(offered.acceptedBy().name()).isEqualTo("Ravi");
        assertThat(offered.handoverTo()).isEqualTo(Examples.team("spa"));
        assertThat(last(offered))
                .isEqualTo("Handed over to Single point of access, who have not answered yet: " + NOTE);

        desk.act(Act.of(Kind.RECEIVE).by("Ann").eta(60), offered);
        Alert received = desk.only(KEY);
        assertThat(received.owner().text()).isEqualTo("spa");
        assertThat(received.acceptedBy().name()).isEqualTo("Ann");
        assertThat(received.handoverTo()).isNull();
        assertThat(last(received)).isEqualTo("Single point of access has it from Overnight nursing, there at 03:00.");
    }

    @Test
    void whoeverItWasOfferedToBeforeIsToldThatTheyNeedNotTakeIt() {
        desk.with(Examples.directoryThatNeverCloses());
        desk.act(Act.of(Kind.HAND_OVER).team("spa").note(NOTE), desk.only(KEY));
        desk.act(Act.of(Kind.HAND_OVER).team("hospice").note(NOTE), desk.only(KEY));

        assertThat(desk.only(KEY).handoverTo()).isEqualTo(Examples.team("hospice"));
        assertThat(last(desk.only(KEY))).endsWith(" Single point of access need not take it over any more.");

        desk.act(Act.of(Kind.HAND_OVER).team("hospice").note("Settled now."), desk.only(KEY));
        assertThat(last(desk.only(KEY))).endsWith(" who have not answered yet: Settled now.");
    }

    @Test
    void aGiverIsToldUntilTheReceiverAnswers() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        desk.act(Act.of(Kind.HAND_OVER).team("spa").note(NOTE), desk.only(KEY));

        desk.at(10).tick();
        assertThat(last(desk.only(KEY)))
                .isEqualTo("Single point of access has not taken it over: it is still with Ravi, Overnight nursing."
                        + " Ring them.");
        desk.at(20).tick();
        assertThat(desk.only(KEY).history()).extracting(entry -> entry.what()).endsWith(What.REMINDED, What.REMINDED);
        assertThat(desk.only(KEY).owner().text()).isEqualTo("night-nurses");
    }

    @Test
    void aHandoverIsStillWaitedForWhenItsGiverHasSpokenWithThePatientMeanwhile() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        desk.act(Act.of(Kind.HAND_OVER).team("spa").note(NOTE), desk.only(KEY));
        desk.at(5).act(Act.of(Kind.FIRST_CONTACT).by("Ravi"), desk.only(KEY));

        desk.at(15).tick();
        assertThat(last(desk.only(KEY))).startsWith("Single point of access has not taken it over");
    }

    @Test
    void whoeverAHandoverWaitsForHasNoLongerThanAHigherPriorityAllows() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        desk.act(Act.of(Kind.FIRST_CONTACT).by("Ravi"), desk.only(KEY));
        desk.act(Act.of(Kind.HAND_OVER).team("spa").note(NOTE), desk.only(KEY));
        desk.at(1)
                .hear(confirmed(
                        maria(),
                        event(
                                Examples.AMBULANCE,
                                "i-1",
                                "on-scene",
                                1,
                                "\"presentation\":{\"text\":\"catastrophic bleed\"}")));

        desk.at(4).tick();
        assertThat(last(desk.only(KEY))).startsWith("Single point of access has not taken it over");
    }

    @Test
    void aHandoverByATeamWhereNobodyHasAcceptedGoesUpIfNobodyReceivesItAndCanStillBeReceived() {
        desk.act(Act.of(Kind.HAND_OVER).team("desk").note(NOTE), desk.only(KEY));
        desk.at(10).tick();

        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
        assertThat(last(desk.only(KEY))).endsWith("Coordination desk can still take it over.");
        desk.at(20).tick();
        assertThat(last(desk.only(KEY)))
                .isEqualTo(
                        "Nobody has acknowledged it: Single point of access reminded. Coordination desk can still take"
                                + " it over.");
        desk.act(Act.of(Kind.RECEIVE).by("Ann"), desk.only(KEY));
        assertThat(desk.only(KEY).owner().text()).isEqualTo("desk");
        assertThat(last(desk.only(KEY))).isEqualTo("Coordination desk has it from Single point of access.");
    }

    @Test
    void whoeverAcknowledgesItOnceItHasGoneUpHasAsLongToAcceptThoughItCanStillBeTakenOver() {
        desk.act(Act.of(Kind.HAND_OVER).team("desk").note(NOTE), desk.only(KEY));
        desk.at(10).tick();
        desk.at(19).act(Act.of(Kind.ACKNOWLEDGE).by("Ann"), desk.only(KEY));

        desk.at(20).tick();
        assertThat(desk.only(KEY).clocks().acknowledged()).isNotNull();
        assertThat(desk.only(KEY).handoverTo()).isEqualTo(Examples.team("desk"));
        assertThat(desk.only(KEY).ladder().at())
                .isEqualTo(desk.only(KEY).clocks().acceptBy());
    }

    @Test
    void whatSomebodyAcceptsIsOfferedToNobodyElseAndTheContactIsWhatTheyAreRemindedOf() {
        desk.act(Act.of(Kind.HAND_OVER).team("desk").note(NOTE), desk.only(KEY));
        desk.at(10).tick();
        desk.at(12).act(Act.of(Kind.ACCEPT).by("Ann"), desk.only(KEY));

        assertThat(last(desk.only(KEY))).isEqualTo("Accepted. Coordination desk need not take it over any more.");
        assertThat(desk.only(KEY).handoverTo()).isNull();
        assertThat(desk.only(KEY).ladder().at())
                .isEqualTo(desk.only(KEY).clocks().contactBy());
        assertThat(refused(Act.of(Kind.RECEIVE))).startsWith("Nobody has handed it over. Ann");
    }

    @Test
    void whoeverItWasHandedOverToCanNotTakeItOnceTheyHaveClosedAndTheLineSaysSo() {
        desk.at(18 * 60 - 5).act(Act.of(Kind.HAND_OVER).team("hospice").note(NOTE), desk.only(KEY));
        desk.at(18 * 60 + 5).tick();

        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
        assertThat(desk.only(KEY).handoverTo()).isNull();
        assertThat(last(desk.only(KEY))).endsWith(" Hospice community team can't take it over any more.");
    }

    @Test
    void whatIsHandedOverToWhoeverItGoesUpToIsSimplyTheirs() {
        desk.act(Act.of(Kind.HAND_OVER).team("spa").note(NOTE), desk.only(KEY));
        desk.at(10).tick();

        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
        assertThat(desk.only(KEY).handoverTo()).isNull();
    }

    @Test
    void whoeverReceivesItIsHeldToWhatAnybodyWhoAcceptsIs() {
        desk.at(7 * 60).tick().act(Act.of(Kind.HAND_OVER).team("hospice").note(NOTE), desk.only(KEY));

        assertThat(refused(Act.of(Kind.RECEIVE).until(20 * 60)))
                .isEqualTo("Nobody can keep it for more than 12 hours.");
        assertThat(refused(Act.of(Kind.RECEIVE).until(6 * 60)))
                .isEqualTo("Nobody can keep it until 08:00: that is past.");
        assertThat(refused(Act.of(Kind.RECEIVE).eta(18 * 60 + 1)))
                .isEqualTo(
                        "Hospice community team closes at 20:00, before they would be there: say until when they keep"
                                + " it, or hand it over.");
    }

    @Test
    void whoeverReceivesItOnceTheirTeamHasClosedSaysUntilWhenTheyKeepIt() {
        desk.at(18 * 60 - 1).act(Act.of(Kind.HAND_OVER).team("hospice").note(NOTE), desk.only(KEY));
        desk.at(18 * 60 + 1);

        assertThat(refused(Act.of(Kind.RECEIVE)))
                .isEqualTo("Hospice community team is closed: say until when you keep it, or leave it to a team that is"
                        + " open.");
        desk.act(Act.of(Kind.RECEIVE).until(19 * 60), desk.only(KEY));
        assertThat(desk.only(KEY).owner().text()).isEqualTo("hospice");
        desk.at(18 * 60 + 2).tick();
        assertThat(desk.only(KEY).owner().text()).isEqualTo("hospice");
        desk.at(19 * 60).tick();
        assertThat(desk.only(KEY).owner().text()).isEqualTo("desk");
    }

    @Test
    void aReceiverHasNoLongerToAnswerBecauseItsGiverDoesSomethingMeanwhile() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        desk.act(Act.of(Kind.HAND_OVER).team("spa").note(NOTE), desk.only(KEY));
        Alert offered = desk.only(KEY);
        desk.at(9).act(Act.of(Kind.FIRST_CONTACT).by("Ravi"), offered);

        assertThat(desk.only(KEY).ladder()).isEqualTo(offered.ladder());
    }

    @Test
    void aDeclinedHandoverStaysWithItsGiver() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        desk.act(Act.of(Kind.HAND_OVER).team("spa").note(NOTE), desk.only(KEY));
        desk.act(Act.of(Kind.DECLINE).by("Ann").reason("no nurse free"), desk.only(KEY));

        Alert alert = desk.only(KEY);
        assertThat(alert.owner().text()).isEqualTo("night-nurses");
        assertThat(alert.acceptedBy().name()).isEqualTo("Ravi");
        assertThat(alert.handoverTo()).isNull();
        assertThat(last(alert))
                .isEqualTo("Single point of access declined: no nurse free. Still with Overnight nursing.");
    }

    @Test
    void theGiverCanStillDeclineForItsOwnTeamWhileAHandoverWaits() {
        desk.act(Act.of(Kind.HAND_OVER).team("desk").note(NOTE), desk.only(KEY));
        desk.act(Act.of(Kind.DECLINE).team("night-nurses").reason("called away"), desk.only(KEY));

        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
        assertThat(desk.only(KEY).handoverTo()).isNull();
    }

    @Test
    void standingDownNeedsAReasonAndEndsIt() {
        desk.act(Act.of(Kind.STAND_DOWN).reason("already visited tonight"), desk.only(KEY));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.STOOD_DOWN);
        assertThat(desk.only(KEY).ladder()).isNull();
        assertThat(last(desk.only(KEY))).isEqualTo("Stood down: already visited tonight.");
    }

    /** Whoever stood it down knew of the call; each of its snapshots would undo what they decided. */
    @Test
    void whatAPersonHasStoodDownStaysSoUntilItGetsWorse() {
        desk.act(Act.of(Kind.STAND_DOWN).reason("already visited tonight"), desk.only(KEY));

        desk.hear(confirmed(maria(), event("i-1", "on-scene", 10)));
        assertThat(desk.only(KEY).status()).isEqualTo(Status.STOOD_DOWN);
        assertThat(desk.only(KEY).incidents().getFirst().latest().status().code())
                .isEqualTo("on-scene");

        desk.hear(confirmed(
                maria(),
                event(
                        Examples.AMBULANCE,
                        "i-1",
                        "on-scene",
                        12,
                        "\"presentation\":{\"text\":\"catastrophic bleed\"}")));
        assertThat(desk.only(KEY).status()).isEqualTo(Status.RAISED);
    }

    @Test
    void anAlertThatComesBackIsAskedOfATeamThatIsOpenAndNobodysNoCountsAnyMore() {
        desk.act(Act.of(Kind.DECLINE).reason("full"), desk.only(KEY));
        desk.resolve(desk.only(KEY), Outcome.STAYED);
        desk.at(7 * 60)
                .hear(confirmed(
                        maria(),
                        event(
                                Examples.AMBULANCE,
                                "i-1",
                                "on-scene",
                                7 * 60,
                                "\"presentation\":{\"text\":\"catastrophic bleed\"}")));

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isEqualTo(Status.RAISED);
        assertThat(alert.declinedBy()).isEmpty();
        assertThat(alert.closing()).isNull();
    }

    @Test
    void aPersonCanOpenItAgainAndSomebodyWhoIsOpenIsAsked() {
        desk.resolve(desk.only(KEY), Outcome.STAYED);
        assertThat(desk.act(Act.of(Kind.REOPEN), desk.only(KEY)).reason()).isEqualTo("Say why it is not over.");
        desk.at(7 * 60).act(Act.of(Kind.REOPEN).reason("the daughter rang"), desk.only(KEY));

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isEqualTo(Status.RAISED);
        assertThat(alert.resolution()).isNull();
        assertThat(alert.owner().text()).isEqualTo("hospice");
        assertThat(alert.clocks().closed()).isNull();
        assertThat(alert.needs()).doesNotContain("follow-up");
        assertThat(alert.ladder()).isNotNull();
        assertThat(last(alert)).isEqualTo("Opened again: the daughter rang.");
        assertThat(desk.act(Act.of(Kind.REOPEN).reason("r"), alert).reason()).isEqualTo("It is open.");
    }

    @Test
    void nobodyIsWorkedOnTwice() {
        desk.resolve(desk.only(KEY), Outcome.STAYED);
        Alert first = desk.only(KEY);
        desk.hear(confirmed(maria(), event("i-2", "dispatched", 5)));

        assertThat(desk.act(Act.of(Kind.REOPEN).reason("r"), first).reason())
                .isEqualTo("There is an open alert about them already: work on that one.");
    }

    private String refused(Act act) {
        ActionOutcome told = desk.act(act, desk.only(KEY));
        assertThat(told.result()).isEqualTo(Result.REFUSED);
        return told.reason();
    }

    private static String last(Alert alert) {
        return alert.history().getLast().words();
    }
}
