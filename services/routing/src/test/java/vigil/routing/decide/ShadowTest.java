package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.review;
import static vigil.routing.Examples.ruled;
import static vigil.routing.Examples.settled;
import static vigil.routing.Examples.team;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Routing.Considered;
import vigil.domain.alert.Shadow;
import vigil.domain.alert.Status;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;

/** Before a team or a publisher goes live, everything is decided and shown to the desk, and nobody else is told. */
class ShadowTest {
    private static final String KEY = "p-maria";
    static final TeamDirectory PUBLISHER = Examples.directoryWith("shadow: {publishers: [\"urn:nhs:ods:RYA\"]}");
    static final TeamDirectory TEAM = Examples.directoryWith("shadow: {teams: [night-nurses]}");

    private static Desk calledUnder(TeamDirectory directory) {
        return new Desk().with(directory).hear(confirmed(maria(), event("i-1", "on-scene", 0)));
    }

    @Test
    void whatAPublisherInShadowSaysIsDecidedAsEverAndShownToTheDesk() {
        Alert live = calledUnder(Examples.directory()).only(KEY);
        Alert alert = calledUnder(PUBLISHER).only(KEY);

        assertThat(alert.owner()).isEqualTo(team("desk"));
        assertThat(alert.shadow())
                .isEqualTo(new Shadow(
                        Shadow.Because.PUBLISHER,
                        Examples.AMBULANCE,
                        team("night-nurses"),
                        "What urn:nhs:ods:RYA says is in shadow. It would have gone to Overnight nursing: "
                                + live.routing().why()));
        assertThat(alert.routing().considered()).isEqualTo(live.routing().considered());
        assertThat(alert.priority()).isEqualTo(live.priority());
        assertThat(alert.needs()).isEqualTo(live.needs());
        assertThat(alert.preferredPlace()).isEqualTo(live.preferredPlace());
        assertThat(alert.actionWanted()).isEqualTo(live.actionWanted());
        assertThat(alert.alertId()).as("the same may be live later").isNotEqualTo(live.alertId());
    }

    @Test
    void whatATeamInShadowIsChosenForIsShownToTheDeskAndNotGivenToTheNextTeam() {
        Alert alert = calledUnder(TEAM).only(KEY);

        assertThat(alert.owner()).isEqualTo(team("desk"));
        Shadow shadow = Objects.requireNonNull(alert.shadow());
        assertThat(shadow.because()).isEqualTo(Shadow.Because.TEAM);
        assertThat(shadow.of()).isEqualTo("night-nurses");
        assertThat(shadow.why())
                .startsWith("Overnight nursing is in shadow. It would have gone there: Covers Coventry");
    }

    @Test
    void whileTheDeskIsClosedTheLastResortIsShownItAndAskedNothing() {
        TeamDirectory deskByDay =
                Examples.directoryWithHours("desk", "mon-sun 08:00-20:00").with(PUBLISHER.shadow());

        Alert alert = calledUnder(deskByDay).only(KEY);

        assertThat(alert.owner()).isEqualTo(team("spa"));
        assertThat(alert.ladder()).isNull();
    }

    @Test
    void nobodyIsAskedRemindedOrWaitedFor() {
        Desk desk = calledUnder(PUBLISHER);
        desk.at(11 * 60).tick();
        Alert alert = desk.only(KEY);

        assertThat(alert.version()).isEqualTo(1);
        assertThat(alert.ladder()).isNull();
        assertThat(alert.closing()).isNull();
        assertThat(alert.clocks().acknowledgeBy()).isNull();
        assertThat(alert.clocks().acceptBy()).isNull();
        assertThat(alert.clocks().contactBy()).isNull();
    }

    @Test
    void alsoWhenItsPriorityIsRaisedOrItsTeamAcknowledgesNothingIsWaitedFor() {
        Desk desk = calledUnder(PUBLISHER).at(1);
        desk.act(Kind.ACKNOWLEDGE, desk.only(KEY));
        desk.hear(confirmed(
                maria(), event(Examples.AMBULANCE, "i-1", "on-scene", 2, "\"ambulance\":{\"category\":\"C1\"}")));

        assertThat(desk.only(KEY).priority().code()).isEqualTo("immediate");
        assertThat(desk.only(KEY).ladder()).isNull();
        assertThat(desk.only(KEY).clocks().contactBy()).isNull();
    }

    @Test
    void itEndsByItselfWhenItsSourcesAreDoneWithIt() {
        Desk desk = calledUnder(PUBLISHER).at(30).hear(confirmed(maria(), event("i-1", "closed", 30)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.STOOD_DOWN);
        assertThat(desk.only(KEY).history().getLast().words())
                .startsWith("In shadow, and its sources are done with it");
    }

    @Test
    void itEndsByItselfWhenNothingWasHeardOfItForTwelveHours() {
        Desk desk = calledUnder(PUBLISHER).at(6 * 60).hear(confirmed(maria(), event("i-1", "conveying", 6 * 60)));

        desk.at(12 * 60).tick();
        assertThat(desk.only(KEY).status().isOpen()).as("six hours ago").isTrue();
        desk.at(18 * 60).tick();
        assertThat(desk.only(KEY).status()).isEqualTo(Status.STOOD_DOWN);
        desk.at(18 * 60 + 48 * 60).tick();
        assertThat(desk.archived).hasSize(1);
    }

    @Test
    void aDeathInShadowGivesNobodyTasksAndEndsLikeTheRest() {
        String died = "\"ambulance\":{\"category\":\"C2\",\"outcome\":\"died-on-scene\"}";
        Desk desk = calledUnder(PUBLISHER)
                .at(5)
                .hear(confirmed(maria(), event(Examples.AMBULANCE, "i-1", "on-scene", 5, died)));

        assertThat(desk.only(KEY).death()).isNotNull();
        assertThat(desk.only(KEY).tasks()).isEmpty();
        assertThat(desk.resolve(desk.only(KEY), vigil.domain.alert.Outcome.DIED_IN_PREFERRED)
                        .reason())
                .isNull();
    }

    @Test
    void newsAfterItEndedOpensItAgainInShadow() {
        Desk desk = calledUnder(PUBLISHER).at(30).hear(confirmed(maria(), event("i-1", "closed", 30)));
        desk.at(40).hear(confirmed(maria(), event("i-1", "on-scene", 40)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.RAISED);
        assertThat(desk.only(KEY).owner()).isEqualTo(team("desk"));
        assertThat(desk.only(KEY).isInShadow()).isTrue();
        assertThat(desk.only(KEY).ladder()).isNull();
    }

    @Test
    void aPossibleMatchInShadowIsAskedOfTheDeskAndGoesNoFurther() {
        Review asked = review(event("i-1", "on-scene", 0), maria());
        Desk desk = new Desk().with(PUBLISHER).hear(asked).at(60).tick();
        Alert question = desk.only(asked.reviewKey());

        assertThat(question.isInShadow()).isTrue();
        assertThat(question.version()).isEqualTo(1);
        assertThat(question.ladder()).isNull();

        desk.confirm(question, Examples.id(KEY));
        desk.hear(ruled(maria(), event("i-1", "on-scene", 0))).hear(settled(asked, Review.SettledAs.CONFIRMED));
        assertThat(desk.only(KEY).isInShadow()).isTrue();
        assertThat(desk.rulings).hasSize(1);
    }

    @Test
    void aPossibleMatchWhosePublisherGoesLiveIsAskedLiveWithTheNextNews() {
        Review asked = review(event("i-1", "on-scene", 0), maria());
        Desk desk = new Desk().with(PUBLISHER).hear(asked).with(Examples.directory());
        desk.at(5).hear(asked);
        assertThat(desk.only(asked.reviewKey()).isInShadow())
                .as("the same again")
                .isTrue();

        desk.at(6).hear(review(event("i-1", "conveying", 6), maria()));

        Alert question = desk.only(asked.reviewKey());
        assertThat(question.isInShadow()).isFalse();
        assertThat(Objects.requireNonNull(question.ladder()).next()).isEqualTo(team("spa"));
    }

    @Test
    void aPossibleMatchThatEndedInShadowIsAskedLiveOnceItsPublisherIs() {
        Review asked = review(event("i-1", "on-scene", 0), maria());
        Desk desk = new Desk().with(PUBLISHER).hear(asked).at(12 * 60).tick().with(Examples.directory());
        desk.hear(asked);
        assertThat(desk.only(asked.reviewKey()).status()).as("the same again").isEqualTo(Status.STOOD_DOWN);

        desk.hear(Examples.asked(review(event("i-1", "conveying", 12 * 60), maria()), asked.at()));

        assertThat(desk.only(asked.reviewKey()).status()).isEqualTo(Status.RAISED);
        assertThat(desk.only(asked.reviewKey()).isInShadow()).isFalse();
        assertThat(desk.only(asked.reviewKey()).ladder()).isNotNull();
    }

    @Test
    void whoeverConfirmsWhatWasLiveIsToldThatItsPublisherIsInShadowNow() {
        Review asked = review(event("i-1", "on-scene", 0), maria());
        Desk desk = new Desk().hear(asked).with(PUBLISHER);

        desk.confirm(desk.only(asked.reviewKey()), Examples.id(KEY));

        assertThat(desk.only(asked.reviewKey()).history().getLast().words())
                .contains("Its publisher is in shadow now: look for it there, and take it live.");
    }

    @Test
    void whoeverWouldBeToldAsWellIsNotToldWhileTheyAreInShadow() {
        Person young = Examples.person(
                "p-young",
                "{\"personId\":\"p-maria\",\"family\":\"Ng\",\"birthDate\":\"2010-03-02\",\"careLead\":\"both\","
                        + "\"addresses\":[{\"use\":\"home\",\"postcode\":\"CV1 3BA\"}],"
                        + "\"consent\":{\"register\":\"given\",\"share\":\"given\"}}");
        TeamDirectory open = Examples.directoryWithHours("childrens", "mon-sun 00:00-24:00");
        var call = event("i-1", "on-scene", 0);

        Alert told = new Desk().with(open).hear(confirmed(young, call)).only("p-young");
        Alert untold = new Desk()
                .with(open.with(TEAM.shadow()))
                .hear(confirmed(young, call))
                .only("p-young");

        assertThat(told.actionWanted()).endsWith("Also tell Overnight nursing.");
        assertThat(untold.owner()).isEqualTo(team("childrens"));
        assertThat(untold.actionWanted()).doesNotContain("Overnight nursing");
        assertThat(untold.history().getLast().words()).contains("are in shadow: they are not told");
    }

    @Test
    void aLiveAlertIsNeverPassedOnToATeamInShadow() {
        TeamDirectory day = Examples.directoryWithHours("hospice", "mon-sun 00:00-24:00");
        Desk desk = new Desk().with(day).hear(confirmed(maria(), event("i-1", "on-scene", 0)));
        assertThat(desk.only(KEY).owner()).isEqualTo(team("hospice"));

        desk.with(day.with(TEAM.shadow())).act(Kind.DECLINE, desk.only(KEY));

        assertThat(desk.only(KEY).owner()).isEqualTo(team("spa"));
        assertThat(desk.only(KEY).routing().considered())
                .contains(new Considered(
                        team("night-nurses"), "Overnight nursing", false, "is in shadow: nobody there is told"));
    }

    @Test
    void whatSomebodyRaisesByHandIsAlwaysLiveAndGoesToSomebodyWhoIsTold() {
        var call = event("urn:vigil:desk", "c-1", "received", 0, "");

        Alert alert = new Desk().with(TEAM).hear(confirmed(maria(), call)).only(KEY);

        assertThat(alert.isInShadow()).isFalse();
        assertThat(alert.owner()).isEqualTo(team("spa"));
    }

    @Test
    void sharingThatIsWithdrawnTakesTheKeyTeamOutOfItsReasonToo() {
        String withKeyTeam = Examples.MARIA.replace("\"version\":7,", "\"version\":7,\"keyTeam\":\"night-nurses\",");
        Desk desk = new Desk()
                .with(PUBLISHER)
                .hear(confirmed(Examples.person(KEY, withKeyTeam), event("i-1", "on-scene", 0)));
        assertThat(Objects.requireNonNull(desk.only(KEY).shadow()).why()).contains("own key team");

        desk.registered(
                Examples.person(KEY, withKeyTeam.replace("\"share\":\"given\"", "\"share\":\"withdrawn\"")), 99);

        assertThat(Objects.requireNonNull(desk.only(KEY).shadow()).why()).doesNotContain("own key team");
        assertThat(desk.only(KEY).routing().why()).doesNotContain("own key team");
    }

    @Test
    void aDeskThatLeavesTheDirectoryLeavesItToTheNextAndNobodyIsAsked() {
        Desk desk = calledUnder(PUBLISHER);
        TeamDirectory renamed = Examples.read(Examples.directoryText().replace("id: desk", "id: hub"), "")
                .with(PUBLISHER.shadow());

        var decision =
                new Coordination(renamed, Examples.AT_2).underNewDirectory().apply(desk.only(KEY));

        assertThat(decision.versions()).singleElement().satisfies(alert -> {
            assertThat(alert.owner()).isEqualTo(team("hub"));
            assertThat(alert.isInShadow()).isTrue();
            assertThat(alert.ladder()).isNull();
        });
    }
}
