package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;
import vigil.routing.Examples;

/** The register changes while Maria's alert is open. She wishes to be at home; the crew is on scene. */
class RegisterFlowTest {
    private static final String KEY = "p-maria";
    private static final String PLAN = "\"plan\":{\"version\":7";

    private final Desk desk = new Desk().hear(confirmed(maria(), event("i-1", "on-scene", 0)));

    RegisterFlowTest() {
        desk.hear(confirmed(maria(), event("i-1", "conveying", 1)));
        desk.act(Kind.ACKNOWLEDGE, desk.only(KEY));
    }

    @Test
    void aNewPlanIsShownAtOnceAndSaysWhichVersionItIs() {
        desk.registered(changed(PLAN, "\"plan\":{\"version\":8"), 18);

        Alert alert = desk.only(KEY);
        assertThat(alert.person().plan().version()).isEqualTo(8);
        assertThat(alert.registerOffset()).isEqualTo(18);
        assertThat(alert.planVersionAtOpen()).isEqualTo(7);
        assertThat(last(alert)).isEqualTo("Their plan is version 8 now; it was version 7.");
    }

    @Test
    void aWishThatChangesChangesWhatIsAtRisk() {
        desk.registered(changed("\"first\":{\"place\":\"home\"}", "\"first\":{\"place\":\"hospital\"}"), 18);

        assertThat(desk.only(KEY).preferredPlace().risk()).isEqualTo(PlaceAtRisk.Risk.NONE);
    }

    @Test
    void whoNoLongerSharesTheirPlanHasNothingOfItShownNotEvenInTheHistory() {
        assertThat(words()).anyMatch(line -> line.contains("Plan says home"));
        desk.registered(changed("\"share\":\"given\"", "\"share\":\"withdrawn\""), 18);

        Alert alert = desk.only(KEY);
        assertThat(alert.sharing()).isEqualTo(Sharing.WITHDRAWN);
        assertThat(alert.person().plan()).isNull();
        assertThat(alert.preferredPlace().first()).isNull();
        assertThat(alert.planVersionAtOpen()).isNull();
        assertThat(words()).noneMatch(line -> line.contains("Plan says"));
        assertThat(words()).contains(AlertDraft.NOT_SHARED);
        assertThat(last(alert))
                .isEqualTo("They no longer share their plan, and nothing of it is shown. Ask the person.");
        assertThat(alert.status().isOpen()).isTrue();
        assertThat(alert.clocks().acknowledged()).isNotNull();
    }

    @Test
    void theSameGoesForWhatALaterStatementSays() {
        Person withdrawn = changed("\"share\":\"given\"", "\"share\":\"withdrawn\"");
        desk.hear(confirmed(withdrawn, event("i-1", "at-hospital", 5)));

        assertThat(words()).noneMatch(line -> line.contains("Plan says"));
    }

    @Test
    void whoseOwnTeamItIsIsToldByThePlanToo() {
        Desk other = new Desk();
        Person hers = changed(PLAN, "\"plan\":{\"keyTeam\":\"night-nurses\",\"version\":7");
        other.hear(confirmed(hers, event("i-1", "on-scene", 0)));
        assertThat(other.only(KEY).routing().why()).contains("own key team");

        other.registered(changed("\"share\":\"given\"", "\"share\":\"declined\""), 18);
        assertThat(other.only(KEY).routing().toString()).doesNotContain("own key team");
        assertThat(other.only(KEY).owner().text()).isEqualTo("night-nurses");
    }

    @Test
    void whoIsRemovedKeepsTheirAlertAndItsOwnerIsTold() {
        desk.removed("p-maria", 18);

        Alert alert = desk.only(KEY);
        assertThat(alert.status().isOpen()).isTrue();
        assertThat(alert.person().family()).isEqualTo("Kowalska");
        assertThat(alert.person().plan()).isNull();
        assertThat(last(alert)).startsWith("They are no longer on the register");
        assertThat(words()).noneMatch(line -> line.contains("Plan says"));
    }

    @Test
    void whatTheAlertKnewBeforeIsNoNews() {
        Alert before = desk.only(KEY);
        desk.registered(changed(PLAN, "\"plan\":{\"version\":6"), 17);
        desk.removed("p-maria", 5);

        assertThat(desk.only(KEY)).isEqualTo(before);
    }

    @Test
    void theSameAgainIsNoNewsEitherAndYetNewerThanWhatWasWrittenBeforeIt() {
        Alert before = desk.only(KEY);
        desk.registered(maria(), 19);
        desk.registered(changed("\"share\":\"given\"", "\"share\":\"withdrawn\""), 18);

        assertThat(desk.only(KEY).person()).isEqualTo(before.person());
        assertThat(desk.only(KEY).history()).isEqualTo(before.history());
        assertThat(desk.only(KEY).workVersion()).isEqualTo(before.workVersion());
    }

    @Test
    void oneThatIsOpenedAgainShowsNothingThatIsNoLongerShared() {
        desk.act(Act.of(Kind.STAND_DOWN).reason("r"), desk.only(KEY));
        desk.registered(changed("\"share\":\"given\"", "\"share\":\"withdrawn\""), 18);
        assertThat(desk.only(KEY).status()).isEqualTo(Status.STOOD_DOWN);
        assertThat(desk.only(KEY).person().plan()).isNull();
        desk.act(Act.of(Kind.REOPEN).reason("the daughter rang"), desk.only(KEY));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.RAISED);
        assertThat(desk.only(KEY).preferredPlace().first()).isNull();
        assertThat(words()).noneMatch(line -> line.contains("Plan says"));
    }

    @Test
    void oneThatIsOpenedAgainSaysThatTheyDiedMeanwhile() {
        desk.act(Act.of(Kind.STAND_DOWN).reason("r"), desk.only(KEY));
        desk.registered(changed(PLAN, "\"deceasedAt\":\"2026-11-21T02:30:00Z\"," + PLAN), 18);
        assertThat(desk.only(KEY).death()).isNull();
        desk.act(Act.of(Kind.REOPEN).reason("the daughter rang"), desk.only(KEY));

        assertThat(desk.only(KEY).death().isKnown()).isTrue();
        assertThat(desk.only(KEY).stillRequired()).isNotEmpty();
    }

    @Test
    void anOlderStatementDoesNotUndoWhatTheRegisterSaid() {
        desk.registered(changed("\"share\":\"given\"", "\"share\":\"withdrawn\""), 18);
        desk.hear(confirmed(maria(), event("i-1", "at-hospital", 5)));

        assertThat(desk.only(KEY).person().plan()).isNull();
        assertThat(desk.only(KEY).history())
                .extracting(Alert.HistoryEntry::what)
                .contains(What.UPDATED);
    }

    @Test
    void whoLeadsTheirCareNowIsSaid() {
        desk.registered(changed(PLAN, "\"careLead\":\"children\"," + PLAN), 18);
        assertThat(last(desk.only(KEY)))
                .isEqualTo("Children's services lead their care now: if it is not yours any more, hand it over.");

        desk.registered(changed(PLAN, "\"careLead\":\"adult\"," + PLAN), 19);
        assertThat(last(desk.only(KEY))).startsWith("Adults' services lead their care now");
    }

    @Test
    void thatTheirKeyTeamIsAnotherIsSaidWithoutNamingIt() {
        desk.registered(changed(PLAN, "\"plan\":{\"keyTeam\":\"night-nurses\",\"version\":8"), 18);

        assertThat(last(desk.only(KEY)))
                .isEqualTo(
                        "Their plan is version 8 now; it was version 7. It names another key team: see that they know.");
    }

    @Test
    void aDeathBeforeTheCallBeganIsAQuestionAndSilencesNothing() {
        desk.registered(changed(PLAN, "\"deceasedAt\":\"2026-11-20T09:00:00Z\"," + PLAN), 18);

        Alert alert = desk.only(KEY);
        assertThat(alert.needs()).containsExactly("end-of-life-crisis", "care-after-death");
        assertThat(alert.preferredPlace().risk()).isEqualTo(PlaceAtRisk.Risk.LEAVING);
        assertThat(alert.death().contradicted()).isTrue();
        assertThat(desk.resolve(alert, Outcome.STAYED).result()).isEqualTo(ActionOutcome.Result.APPLIED);
    }

    @Test
    void aDeathThatTheRegisterPutsRightIsKnown() {
        desk.registered(changed(PLAN, "\"deceasedAt\":\"2026-11-20T09:00:00Z\"," + PLAN), 18);
        desk.registered(changed(PLAN, "\"deceasedAt\":\"2026-11-21T02:30:00Z\"," + PLAN), 19);

        assertThat(desk.only(KEY).death().isKnown()).isTrue();
        assertThat(desk.only(KEY).needs()).containsExactly("care-after-death");
    }

    @Test
    void whoHadWithdrawnSharingAndLeavesTheRegisterIsSpokenOf() {
        desk.registered(changed("\"share\":\"given\"", "\"share\":\"withdrawn\""), 18);
        desk.removed(KEY, 19);

        assertThat(last(desk.only(KEY))).startsWith("They are no longer on the register");
    }

    private static Person changed(String from, String to) {
        return Examples.person("p-maria", Examples.MARIA.replace(from, to));
    }

    private java.util.List<String> words() {
        return desk.only(KEY).history().stream().map(Alert.HistoryEntry::words).toList();
    }

    private static String last(Alert alert) {
        return alert.history().getLast().words();
    }
}
