package vigil.matching.decide.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.A_STRANGER;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.MARGARET_PERHAPS;
import static vigil.matching.Examples.RONALD;
import static vigil.matching.Examples.about;
import static vigil.matching.Examples.aboutNobody;
import static vigil.matching.Examples.matcher;
import static vigil.matching.Examples.person;
import static vigil.matching.Examples.takenBack;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.Candidate;
import vigil.domain.match.Evidence;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.person.Sharing;

class IncidentFlowTest {
    private static final String RONALDS = "\"nhsNumber\":\"9990005443\",\"family\":\"Thompson\",\"given\":[\"Ronald\"],"
            + "\"birthDate\":\"1939-08-02\"";

    private final Incident incident = new Incident(MARGARET, RONALD);

    @Test
    void saysNothingAndRemembersNothingWithoutAnIdentity() {
        assertThat(incident.decide(aboutNobody("e1", 1))).isEqualTo(new Verdict.Silent());
        assertThat(incident.decide(about("e2", 2, "\"family\":\"Unknown\",\"gender\":\"female\"")))
                .isEqualTo(new Verdict.Silent());
        assertThat(incident.memory()).isNull();
    }

    @Test
    void anIdentityThatComesWithTheThirdMessageIsConfirmedThen() {
        incident.decide(aboutNobody("e1", 1));
        incident.decide(aboutNobody("e2", 2));

        MatchStatement said =
                incident.stated(about("e3", 3, MARGARETS_DEMOGRAPHICS)).confirmed();

        assertThat(said.personId()).isEqualTo(MARGARET.personId());
        assertThat(said.person().ethnicity()).isNull();
        assertThat(said.sharing()).isEqualTo(Sharing.SHARED);
        assertThat(said.registerOffset()).isZero();
        assertThat(said.event().id()).isEqualTo("e3");
    }

    @Test
    void ofAStrangerNothingIsSaid() {
        Verdict.Stated stated = incident.stated(about("e1", 1, A_STRANGER));

        assertThat(stated.memory().review()).isNull();
        assertThat(stated.confirmed()).isNull();
        assertThat(stated.review()).isNull();
    }

    @Test
    void aSnapshotWithoutIdentityCarriesTheStatementOn() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));

        Verdict.Stated stated = incident.stated(aboutNobody("e2", 2));

        assertThat(stated.confirmed().personId()).isEqualTo(MARGARET.personId());
        assertThat(stated.confirmed().event().id()).isEqualTo("e2");
        assertThat(stated.withdrawals()).isEmpty();
    }

    @Test
    void placeholdersAreNoIdentityAndNeverWithdraw() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));

        Verdict.Stated stated = incident.stated(
                about("e2", 2, "\"family\":\"Unknown\",\"birthDate\":\"1900-01-01\",\"gender\":\"male\""));

        assertThat(stated.withdrawals()).isEmpty();
        assertThat(stated.confirmed().personId()).isEqualTo(MARGARET.personId());
    }

    @Test
    void aWeakerIdentityThatContradictsNothingCarriesItOnToo() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));

        assertThat(incident.stated(about("e2", 2, "\"given\":[\"Margaret\"]"))
                        .confirmed()
                        .personId())
                .isEqualTo(MARGARET.personId());
        assertThat(incident.memory().restsOn().claim().family()).isEqualTo("Thompson");
    }

    @Test
    void moreOfTheSamePersonsIdentityChangesNothing() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));

        Verdict.Stated stated =
                incident.stated(about("e2", 2, "\"nhsNumber\":\"9990001375\"," + MARGARETS_DEMOGRAPHICS));

        assertThat(stated.withdrawals()).isEmpty();
        assertThat(stated.confirmed().match().method()).isEqualTo(MatchEvidence.Method.DEMOGRAPHICS);
        assertThat(stated.memory().restsOn().claim().nhsNumber()).isEqualTo(MARGARET.nhsNumber());
    }

    @Test
    void somebodyElsesNumberWithdrawsAPersonOfWhomNoneIsKnown() {
        Incident unnumbered = new Incident(person("""
                    {"personId":"un","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17",
                     "addresses":[{"use":"home","lines":["14 Oak Road"],"postcode":"CV5 6AB"}]}"""), RONALD);
        unnumbered.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));

        Verdict.Stated stated = unnumbered.stated(about("e2", 2, RONALDS));

        assertThat(stated.withdrawals()).hasSize(1);
        assertThat(stated.confirmed().personId()).isEqualTo(RONALD.personId());
    }

    @Test
    void otherCandidatesMakeItAnotherQuestion() {
        Review first = incident.stated(about("e1", 1, MARGARET_PERHAPS)).review();
        Verdict.Stated second = (Verdict.Stated) new IncidentFlow(matcher(incident.index()))
                .decide(about("e2", 2, "\"nhsNumber\":\"9990005443\""), incident.memory(), AT_TWO.plusSeconds(9));

        assertThat(first.at()).isEqualTo(AT_TWO);
        assertThat(second.review().at()).isEqualTo(AT_TWO.plusSeconds(9));
        assertThat(second.review().state()).isEqualTo(Review.State.OPEN);
    }

    @Test
    void anIdentityOfSomebodyElseWithdrawsTheFirstAndConfirmsTheSecond() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));

        Verdict.Stated stated = incident.stated(about("e2", 2, RONALDS));

        assertThat(stated.withdrawals()).singleElement().satisfies(withdrawal -> {
            assertThat(withdrawal.personId()).isEqualTo(MARGARET.personId());
            assertThat(withdrawal.person()).isNull();
            assertThat(withdrawal.event().data().person()).isNull();
        });
        assertThat(stated.confirmed().personId()).isEqualTo(RONALD.personId());
    }

    @Test
    void aStrangersIdentityWithdrawsAndSaysNothingMore() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));

        Verdict.Stated stated = incident.stated(about("e2", 2, A_STRANGER));

        assertThat(stated.withdrawals()).hasSize(1);
        assertThat(stated.confirmed()).isNull();
        assertThat(stated.memory().statement()).isEqualTo(Statement.NOTHING);
    }

    @Test
    void aPersonTakenBackOutrightIsWithdrawn() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));

        assertThat(incident.stated(takenBack("e2", 2)).withdrawals()).hasSize(1);
    }

    @Test
    void anOlderIdentityNeverReplacesTheOneTheStatementRestsOn() {
        incident.decide(about("e3", 3, RONALDS));

        Verdict.Stated late = incident.stated(about("e2", 2, MARGARETS_DEMOGRAPHICS));
        Verdict.Stated lateToo = incident.stated(takenBack("e1", 1));

        assertThat(late.confirmed().personId()).isEqualTo(RONALD.personId());
        assertThat(late.confirmed().event().id()).isEqualTo("e2");
        assertThat(lateToo.withdrawals()).isEmpty();
        assertThat(incident.memory().latest()).isEqualTo(about("e3", 3, RONALDS).order());
    }

    @Test
    void aStrangersLaterIdentityKeepsAnOlderOneFromBeingConfirmed() {
        incident.decide(about("e2", 2, A_STRANGER));

        assertThat(incident.stated(about("e1", 1, MARGARETS_DEMOGRAPHICS)).confirmed())
                .isNull();
    }

    @Test
    void ofTwoIdentitiesOfOneMomentTheOneThatCameLaterCounts() {
        incident.decide(about("e1", 1, A_STRANGER));

        assertThat(incident.stated(about("e2", 1, RONALDS)).confirmed().personId())
                .isEqualTo(RONALD.personId());
    }

    @Test
    void aRedeliverySaysTheSameAgain() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        UrgentEvent second = about("e2", 2, RONALDS);
        Verdict.Stated first = incident.stated(second);

        assertThat(incident.stated(second)).isEqualTo(first);
    }

    @Test
    void aRemovalFromTheRegisterNeverWithdraws() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        incident.index().remove(MARGARET.personId());

        Verdict.Stated stated = incident.stated(about("e2", 2, MARGARETS_DEMOGRAPHICS));

        assertThat(stated.withdrawals()).isEmpty();
        assertThat(stated.confirmed().personId()).isEqualTo(MARGARET.personId());
        assertThat(stated.confirmed().person()).isNull();
        assertThat(stated.confirmed().registerOffset()).isEqualTo(-1);
    }

    @Test
    void aCorrectionOfTheRegisterNeverWithdraws() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        incident.index()
                .put(
                        person(
                                "{\"personId\":\"margaret\",\"family\":\"Okafor\",\"given\":[\"Grace\"],\"birthDate\":\"1950-05-05\"}"),
                        5);

        assertThat(incident.stated(about("e2", 2, MARGARETS_DEMOGRAPHICS))
                        .confirmed()
                        .registerOffset())
                .isEqualTo(5);
    }

    @Test
    void aPossibleMatchOpensAReviewThatLaterSnapshotsCarryOn() {
        Review opened = incident.stated(about("e1", 1, MARGARET_PERHAPS)).review();
        Review carried = incident.stated(aboutNobody("e2", 2)).review();
        Review weaker =
                incident.stated(about("e3", 3, "\"given\":[\"Margaret\"]")).review();

        assertThat(opened.state()).isEqualTo(Review.State.OPEN);
        assertThat(opened.reviewKey())
                .isEqualTo(about("e1", 1, "").incidentKey().hash());
        assertThat(carried.candidates()).isEqualTo(opened.candidates());
        assertThat(carried.event().id()).isEqualTo("e2");
        assertThat(weaker.state()).isEqualTo(Review.State.OPEN);
        assertThat(weaker.at()).isEqualTo(opened.at());
    }

    @Test
    void theEvidenceShownIsThatOfWhatTheSourceSaysNowAlsoWhenItWouldNotBeAskedAnew() {
        String names = "\"family\":\"Thompson\",\"given\":[\"Margaret\"]";
        String elsewhere = names + ",\"gpPractice\":\"Z99999\",\"address\":{\"postcode\":\"M1 1AE\"}";
        assertThat(new Incident(MARGARET, RONALD)
                        .stated(about("e1", 1, elsewhere))
                        .review())
                .as("asked of this alone")
                .isNull();

        Review opened = incident.stated(about("e1", 1, names)).review();
        Review now = incident.stated(about("e2", 2, elsewhere)).review();

        assertThat(now.state()).isEqualTo(Review.State.OPEN);
        assertThat(now.candidates())
                .extracting(Candidate::personId)
                .isEqualTo(opened.candidates().stream().map(Candidate::personId).toList());
        assertThat(now.candidates().getFirst().score())
                .isLessThan(opened.candidates().getFirst().score());
        assertThat(now.candidates().getFirst().evidence())
                .extracting(Evidence::words)
                .contains("Postcode is different");
    }

    @Test
    void aLateSnapshotIsShownInTheReviewAndNotRememberedAsTheLatest() {
        incident.decide(about("e2", 2, MARGARET_PERHAPS));

        assertThat(incident.stated(aboutNobody("e1", 1)).review().event().id()).isEqualTo("e1");
        assertThat(incident.memory().review().event().id()).isEqualTo("e2");
    }

    @Test
    void aLaterIdentityThatIsSureSettlesTheReview() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));

        Verdict.Stated stated = incident.stated(about("e2", 2, MARGARETS_DEMOGRAPHICS));

        assertThat(stated.confirmed().match().method()).isEqualTo(MatchEvidence.Method.DEMOGRAPHICS);
        assertThat(stated.review().settledAs()).isEqualTo(Review.SettledAs.SUPERSEDED);
        assertThat(stated.review().event().data().person()).isNull();
        assertThat(incident.stated(aboutNobody("e3", 3)).review().settledAs()).isEqualTo(Review.SettledAs.SUPERSEDED);
    }

    @Test
    void aStrangersIdentitySettlesTheReviewAndForgetsTheNames() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));

        Verdict.Stated stated = incident.stated(about("e2", 2, A_STRANGER));

        assertThat(stated.review().settledAs()).isEqualTo(Review.SettledAs.SUPERSEDED);
        assertThat(stated.memory().review().candidates()).isEmpty();
        assertThat(stated.memory().review().event().data().person()).isNull();
    }

    @Test
    void aContradictionThatMightStillBeSomebodyIsAReview() {
        incident.decide(about("e1", 1, RONALDS));

        Verdict.Stated stated = incident.stated(about("e2", 2, MARGARET_PERHAPS));

        assertThat(stated.withdrawals()).extracting(MatchStatement::personId).containsExactly(RONALD.personId());
        assertThat(stated.review().state()).isEqualTo(Review.State.OPEN);
    }

    @Test
    void anIncidentIsForgottenAfterAWeekAndItsReviewAfterAMonth() {
        IncidentMemory confirmed =
                incident.stated(about("e1", 1, MARGARETS_DEMOGRAPHICS)).memory();
        assertThat(confirmed.isStale(AT_TWO.plus(Duration.ofDays(6)))).isFalse();
        assertThat(confirmed.isStale(AT_TWO.plus(Duration.ofDays(8)))).isTrue();

        Incident asked = new Incident(MARGARET, RONALD);
        assertThat(asked.stated(about("e1", 1, MARGARET_PERHAPS)).memory().isStale(AT_TWO.plus(Duration.ofDays(90))))
                .isFalse();
        IncidentMemory settled = asked.stated(about("e2", 2, A_STRANGER)).memory();
        assertThat(settled.isStale(AT_TWO.plus(Duration.ofDays(29)))).isFalse();
        assertThat(settled.isStale(AT_TWO.plus(Duration.ofDays(31)))).isTrue();
    }
}
