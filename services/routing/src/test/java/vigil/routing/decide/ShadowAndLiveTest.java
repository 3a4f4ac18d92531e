package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.UCR;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.team;
import static vigil.routing.Examples.withdrawn;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.Link;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Status;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.MatchStatement;
import vigil.routing.Examples;

/** What isn't trusted yet changes nothing that a live team has; and nothing live is swallowed by what nobody is told. */
class ShadowAndLiveTest {
    private static final String KEY = "p-maria";
    private static final MatchStatement CALL = confirmed(maria(), event("i-1", "on-scene", 0));

    private final Desk desk = new Desk().with(ShadowTest.PUBLISHER);

    private static UrgentEvent referral(int minute) {
        return event(UCR, "u-1", "received", minute, "\"ucr\":{\"needs\":[\"fall\"]}");
    }

    private List<Alert> live() {
        return Sides.of(desk.about(KEY)).live();
    }

    private List<Alert> shadow() {
        return Sides.of(desk.about(KEY)).shadow();
    }

    @Test
    void aLiveCallIsNeverSwallowedByWhatIsInShadow() {
        desk.hear(CALL).at(5).hear(confirmed(maria(), referral(5)));

        assertThat(shadow()).hasSize(1);
        assertThat(live()).singleElement().satisfies(alert -> {
            assertThat(alert.owner()).isEqualTo(team("night-nurses"));
            assertThat(alert.ladder()).isNotNull();
            assertThat(alert.incidents()).hasSize(1);
            assertThat(alert.links())
                    .contains(new Link("shadow", shadow().getFirst().alertId()));
        });
    }

    @Test
    void whatAPublisherInShadowSaysChangesNothingThatALiveTeamHas() {
        desk.hear(confirmed(maria(), referral(0)));
        Alert before = live().getFirst();

        desk.at(5).hear(CALL);
        desk.at(6)
                .hear(confirmed(
                        maria(),
                        event(Examples.AMBULANCE, "i-1", "conveying", 6, "\"ambulance\":{\"category\":\"C1\"}")));
        desk.at(7).hear(confirmed(maria(), event("i-1", "cancelled", 7)));

        assertThat(live()).containsExactly(before);
        assertThat(shadow()).singleElement().satisfies(alert -> {
            assertThat(alert.status()).isEqualTo(Status.STOOD_DOWN);
            assertThat(alert.links()).contains(new Link("live", before.alertId()));
        });
    }

    @Test
    void aLiveCallJoinsTheOpenLiveAlertAlsoWhenItsTeamWouldBeInShadow() {
        desk.with(Examples.directory()).hear(CALL);
        desk.with(ShadowTest.TEAM).at(5).hear(confirmed(maria(), referral(5)));

        assertThat(shadow()).isEmpty();
        assertThat(live().getFirst().incidents()).hasSize(2);
        assertThat(live().getFirst().owner())
                .as("it stays live and owned until it is done")
                .isEqualTo(team("night-nurses"));
    }

    @Test
    void aLiveCallForATeamInShadowJoinsWhatIsInShadow() {
        desk.with(ShadowTest.TEAM).hear(CALL).at(5).hear(confirmed(maria(), referral(5)));

        assertThat(live()).isEmpty();
        assertThat(shadow())
                .singleElement()
                .satisfies(alert -> assertThat(alert.incidents()).hasSize(2));
    }

    @Test
    void whenThePublisherGoesLiveItsNextNewsIsLiveAndWhatWasInShadowGivesWay() {
        desk.hear(CALL);
        desk.with(Examples.directory()).at(5).hear(confirmed(maria(), event("i-1", "on-scene", 5)));

        assertThat(live())
                .singleElement()
                .satisfies(alert -> assertThat(alert.owner()).isEqualTo(team("night-nurses")));
        assertThat(shadow()).singleElement().satisfies(alert -> {
            assertThat(alert.status()).isEqualTo(Status.STOOD_DOWN);
            assertThat(alert.links())
                    .contains(new Link("live", live().getFirst().alertId()));
            assertThat(alert.isInShadow()).isTrue();
        });
    }

    @Test
    void whatTheDeskHasAcceptedInShadowDoesNotEndBecauseItIsLiveElsewhere() {
        desk.hear(CALL).at(1).act(Kind.ACCEPT, shadow().getFirst());
        desk.with(Examples.directory()).at(5).hear(confirmed(maria(), event("i-1", "on-scene", 5)));

        assertThat(shadow().getFirst().status()).isEqualTo(Status.ACCEPTED);
        assertThat(shadow().getFirst().history().getLast().words()).contains("the person's live alert");
        assertThat(live()).hasSize(1);
    }

    @Test
    void whenATeamGoesLiveTheNextNewsIsForThem() {
        desk.with(ShadowTest.TEAM).hear(CALL);
        desk.with(Examples.directory()).at(5).hear(confirmed(maria(), event("i-1", "conveying", 5)));

        assertThat(live())
                .singleElement()
                .satisfies(alert -> assertThat(alert.owner()).isEqualTo(team("night-nurses")));
    }

    @Test
    void whatWasHeardInShadowRaisesNothingWhenItIsToldAgain() {
        desk.hear(CALL).at(5).hear(confirmed(maria(), event("i-1", "conveying", 5)));
        List<Alert> before = desk.about(KEY);
        desk.with(Examples.directory()).at(8).hear(confirmed(maria(), event("i-1", "conveying", 5)));
        assertThat(desk.about(KEY)).isEqualTo(before);

        desk.hear(CALL);
        assertThat(desk.about(KEY)).as("an older snapshot, again").isEqualTo(before);
        assertThat(live()).isEmpty();
    }

    @Test
    void whatWasHeardInShadowIsNoNewsOfTheLiveAlertThatHasTheCallNow() {
        desk.hear(CALL);
        desk.with(Examples.directory()).at(5).hear(confirmed(maria(), event("i-1", "on-scene", 5)));
        List<Alert> before = desk.about(KEY);

        desk.at(9).hear(CALL);

        assertThat(desk.about(KEY)).isEqualTo(before);
    }

    @Test
    void whatComesLateOfACallThatGoesOnIsLiveForNobodyHasBeenToldOfIt() {
        desk.at(9).hear(confirmed(maria(), event("i-1", "on-scene", 9)));
        desk.with(Examples.directory()).at(10).hear(confirmed(maria(), event("i-1", "dispatched", 5)));

        assertThat(live()).hasSize(1);
    }

    @Test
    void whatComesLateOfACallThatIsOverRaisesNothing() {
        desk.at(9).hear(confirmed(maria(), event("i-1", "closed", 9)));
        desk.with(Examples.directory()).at(10).hear(confirmed(maria(), event("i-1", "dispatched", 5)));

        assertThat(live()).isEmpty();
    }

    @Test
    void anEndThatIsHeardLiveOnlyEndsWhatIsInShadow() {
        desk.hear(CALL);
        desk.with(Examples.directory()).at(5).hear(confirmed(maria(), event("i-1", "cancelled", 5)));

        assertThat(live()).isEmpty();
        assertThat(shadow().getFirst().status()).isEqualTo(Status.STOOD_DOWN);
    }

    @Test
    void whatTheDeskResolvedInShadowIsLiveAllTheSameWhenItsPublisherIsAndSaysSomethingNew() {
        desk.hear(CALL).at(1).resolve(shadow().getFirst(), Outcome.STAYED);
        desk.with(Examples.directory()).at(5).hear(confirmed(maria(), event("i-1", "conveying", 5)));

        assertThat(live()).hasSize(1);
    }

    @Test
    void aCallThatBeganLiveGoesOnLiveThoughItsPublisherIsInShadowNow() {
        desk.with(Examples.directory()).hear(CALL);
        desk.with(ShadowTest.PUBLISHER).at(5).hear(confirmed(maria(), event("i-1", "conveying", 5)));
        assertThat(shadow()).isEmpty();
        assertThat(live().getFirst().incidents().getFirst().timeline()).hasSize(2);

        desk.at(6).hear(confirmed(maria(), event("i-2", "triaged", 6)));
        assertThat(shadow()).as("another call is in shadow").hasSize(1);
        assertThat(live().getFirst().incidents()).hasSize(1);
    }

    @Test
    void aWithdrawalGoesToWhicheverHasTheCall() {
        desk.hear(confirmed(maria(), referral(0))).at(1).hear(confirmed(maria(), event("i-1", "on-scene", 1)));
        Alert before = live().getFirst();

        desk.at(5).hear(withdrawn(maria(), event("i-1", "on-scene", 5)));

        assertThat(live()).containsExactly(before);
        assertThat(shadow().getFirst().status()).isEqualTo(Status.STOOD_DOWN);
    }

    @Test
    void aCallThatWasSomebodyElsesAndComesBackOnceItIsLiveIsRaisedLive() {
        desk.hear(CALL).at(5).hear(withdrawn(maria(), event("i-1", "on-scene", 5)));
        desk.with(Examples.directory()).at(6).hear(confirmed(maria(), event("i-1", "on-scene", 6)));

        assertThat(live()).hasSize(1);
    }

    @Test
    void aLiveAlertIsOpenedAgainByAPersonThoughSomethingIsInShadow() {
        desk.hear(confirmed(maria(), referral(0))).at(1).resolve(live().getFirst(), Outcome.STAYED);
        desk.at(2).hear(confirmed(maria(), event("i-1", "on-scene", 2)));

        assertThat(desk.act(Kind.REOPEN, live().getFirst()).reason()).isNull();
        assertThat(live().getFirst().status()).isEqualTo(Status.RAISED);
    }

    @Test
    void aLiveAlertThatOpensAgainGoesToSomebodyWhoIsTold() {
        desk.with(Examples.directory()).hear(CALL).at(1).resolve(live().getFirst(), Outcome.STAYED);
        desk.with(ShadowTest.TEAM).at(2).act(Kind.REOPEN, live().getFirst());

        assertThat(live().getFirst().owner()).isEqualTo(team("spa"));
    }
}
