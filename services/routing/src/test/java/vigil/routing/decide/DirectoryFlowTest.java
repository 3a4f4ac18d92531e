package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.review;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.SourceResponse;
import vigil.domain.alert.Status;
import vigil.domain.person.Sharing;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;

/** Another directory comes while the night nurses, who close at eight, have it. It is two in the morning. */
class DirectoryFlowTest {
    private static final String KEY = "p-maria";

    private final Desk desk = new Desk().hear(confirmed(maria(), event("i-1", "dispatched", 0)));

    @Test
    void anAlertThatIsRightAsItStandsStaysAsItIs() {
        assertThat(under(Examples.directory(), desk.only(KEY))).isEqualTo(Decision.NOTHING);
    }

    @Test
    void otherHoursEndAtAnotherMoment() {
        Alert changed = only(Examples.directoryWithHours("night-nurses", "mon-sun 20:00-06:00"));

        assertThat(changed.closing()).isEqualTo(new Alert.Closing(Instant.parse("2026-11-21T06:00:00Z"), false));
        assertThat(changed.owner()).isEqualTo(desk.only(KEY).owner());
        assertThat(changed.workVersion()).isEqualTo(desk.only(KEY).workVersion());
    }

    @Test
    void aTeamThatIsClosedByThemHasItNoLonger() {
        Alert changed = only(Examples.directoryWithHours("night-nurses", "mon-sun 20:00-01:00"));

        assertThat(changed.owner().text())
                .as("at once, as another instance's clock may be behind")
                .isEqualTo("desk");
        assertThat(changed.closing()).isNull();
        assertThat(changed.history().getLast().words())
                .startsWith("Overnight nursing has closed, and nobody had received it: now with Coordination desk.");
    }

    @Test
    void whoeverKeepsItPastClosingKeepsIt() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi").until(7 * 60), desk.only(KEY));
        Alert changed =
                under(Examples.directoryWithHours("night-nurses", "mon-sun 20:00-06:00"), desk.only(KEY))
                        .versions()
                        .stream()
                        .findFirst()
                        .orElse(desk.only(KEY));

        assertThat(changed.closing().at()).isEqualTo(Examples.AT_2.plusSeconds(7 * 3600));
    }

    @Test
    void whoeverHasAcceptedStillHasWhenTheirTeamLeavesTheDirectoryAndAnotherTeamSeesToIt() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi").eta(30), desk.only(KEY));
        desk.act(Act.of(Kind.FIRST_CONTACT).by("Ravi"), desk.only(KEY));
        Alert changed = only(Examples.directoryWithout("night-nurses"));

        assertThat(changed.owner().text()).isEqualTo("spa");
        assertThat(changed.status()).isEqualTo(Status.ACCEPTED);
        assertThat(changed.acceptedBy()).isEqualTo(desk.only(KEY).acceptedBy());
        assertThat(changed.ladder().next().text()).isEqualTo("spa");
        assertThat(changed.clocks().contactBy()).isEqualTo(changed.ladder().at());
        assertThat(changed.ladder().at()).isEqualTo(Examples.AT_2.plusSeconds(10 * 60));
        assertThat(changed.workVersion()).isGreaterThan(desk.only(KEY).workVersion());
        assertThat(changed.history().getLast().words())
                .isEqualTo(
                        "night-nurses is no team of the directory any more: now with Single point of access. Ravi had"
                                + " accepted it, and may be on the way: ring them.");
        assertThat(under(Examples.directoryWithout("night-nurses"), changed)).isEqualTo(Decision.NOTHING);
    }

    @Test
    void whatWasPutOffByATeamThatHasLeftTheDirectoryIsPutOffNoLonger() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        desk.act(Act.of(Kind.SNOOZE).by("Ravi").reason("asleep").until(230), desk.only(KEY));
        Alert changed = only(Examples.directoryWithout("night-nurses"));

        assertThat(changed.snooze()).isNull();
        assertThat(changed.ladder()).isNotNull();
        assertThat(changed.ladder().at()).isEqualTo(changed.clocks().contactBy());
        assertThat(changed.history())
                .extracting(Alert.HistoryEntry::words)
                .contains("No longer put off: its team has left the directory.");
    }

    @Test
    void noHandoverStaysOnOfferToATeamThatHasLeftTheDirectoryWithItsGiver() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        Alert changed = under(Examples.directoryWithout("night-nurses"), withReceiver(desk.only(KEY), "old-team"))
                .versions()
                .getFirst();

        assertThat(changed.handoverTo()).isNull();
        assertThat(changed.acceptedBy().name()).isEqualTo("Ravi");
        assertThat(changed.history().getLast().words())
                .endsWith("may be on the way: ring them. old-team can't take it over any more.");
        assertThat(under(Examples.directoryWithout("night-nurses"), changed)).isEqualTo(Decision.NOTHING);
    }

    @Test
    void noCrewIsToldThatNobodyComesBecauseATeamHasLeftTheDirectory() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi").eta(30), desk.only(KEY));
        TeamDirectory without = Examples.directoryWithout("night-nurses");
        Alert changed = only(without);

        assertThat(new Responses(without).between(desk.only(KEY), changed).values())
                .extracting(SourceResponse::state, SourceResponse::team)
                .containsExactly(tuple(SourceResponse.State.TEAM_ATTENDING, "Single point of access"));
    }

    @Test
    void whatMayNotBeSharedStaysWithWhoeverCoordinatesWhenItsTeamLeavesTheDirectory() {
        Alert alert = with(draft -> {
            draft.sharing = Sharing.DECLINED;
            draft.owner = Examples.team("old-team");
        });

        assertThat(under(Examples.directory(), alert).versions())
                .extracting(
                        changed -> changed.owner().text(),
                        changed -> changed.routing().why())
                .containsExactly(tuple("desk", "Known to the register; sharing declined; ask the person."));
        Alert declined = with(draft -> {
            draft.sharing = Sharing.DECLINED;
            draft.owner = Examples.team("old-team");
            draft.declinedBy.add(Examples.team("desk"));
        });
        assertThat(under(Examples.directory(), declined).versions())
                .extracting(changed -> changed.owner().text())
                .containsExactly("spa");
    }

    @Test
    void anOwnerThatHasLeftTheDirectoryGivesWayToATeamThatFits() {
        desk.act(Kind.ACKNOWLEDGE, desk.only(KEY));
        Alert changed = only(Examples.directoryWithout("night-nurses"));

        assertThat(changed.owner().text()).isEqualTo("spa");
        assertThat(changed.status()).isEqualTo(Status.RAISED);
        assertThat(changed.acceptedBy()).isNull();
        assertThat(changed.history().getLast().words())
                .isEqualTo("night-nurses is no team of the directory any more: now with Single point of access.");
    }

    @Test
    void aReceiverThatHasLeftTheDirectoryLeavesItWithItsGiver() {
        desk.at(7 * 60).act(Act.of(Kind.NOTE).note("n"), desk.only(KEY));
        desk.at(60).act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        desk.at(6 * 60 - 1).act(Act.of(Kind.HAND_OVER).team("spa").note("n"), desk.only(KEY));
        Alert handed = withReceiver(desk.only(KEY), "hospice");
        Alert changed =
                under(Examples.directoryWithout("hospice"), handed).versions().getFirst();

        assertThat(changed.handoverTo()).isNull();
        assertThat(changed.owner().text()).isEqualTo("night-nurses");
        assertThat(changed.acceptedBy().name()).isEqualTo("Ravi");
    }

    @Test
    void anAlertOfAnEarlierVersionThatWasAcknowledgedWaitsForAcceptanceFromNowOn() {
        desk.act(Kind.ACKNOWLEDGE, desk.only(KEY));
        AlertDraft old = new AlertDraft(desk.only(KEY), Examples.AT_2);
        old.ladder = null;
        old.closing = null;
        Alert changed = under(Examples.directory(), old.next()).versions().getFirst();

        assertThat(changed.ladder()).isNotNull();
        assertThat(changed.closing()).isNotNull();
    }

    @Test
    void aPossibleMatchWhoseDeskIsGoneIsAskedOfTheNext() {
        var review = review(event("i-7", "triaged", 0), maria());
        desk.hear(review);
        AlertDraft draft = new AlertDraft(desk.only(review.reviewKey()), Examples.AT_2);
        draft.owner = Examples.team("old-desk");
        Alert changed = under(Examples.directory(), draft.next()).versions().getFirst();

        assertThat(changed.owner().text()).isEqualTo("desk");
        assertThat(changed.ladder().next().text()).isEqualTo("spa");
    }

    @Test
    void whatIsClosedIsLeftAlone() {
        desk.act(Act.of(Kind.STAND_DOWN).reason("r"), desk.only(KEY));
        assertThat(under(Examples.directoryWithout("night-nurses"), desk.only(KEY)))
                .isEqualTo(Decision.NOTHING);
    }

    private Alert with(Consumer<AlertDraft> change) {
        AlertDraft draft = new AlertDraft(desk.only(KEY), Examples.AT_2);
        change.accept(draft);
        return draft.next();
    }

    private static Alert withReceiver(Alert alert, String team) {
        AlertDraft draft = new AlertDraft(alert, Examples.AT_2);
        draft.handoverTo = Examples.team(team);
        return draft.next();
    }

    private Alert only(TeamDirectory directory) {
        List<Alert> versions = under(directory, desk.only(KEY)).versions();
        assertThat(versions).hasSize(1);
        return versions.getFirst();
    }

    private static Decision under(TeamDirectory directory, Alert alert) {
        return new Coordination(directory, Examples.AT_2).underNewDirectory().apply(alert);
    }
}
