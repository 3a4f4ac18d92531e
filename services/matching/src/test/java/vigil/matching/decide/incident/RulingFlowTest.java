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
import static vigil.matching.Examples.person;
import static vigil.matching.Examples.takenBack;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.domain.person.Person;

class RulingFlowTest {
    private static final Person NAMESAKE = person("""
        {"personId":"namesake","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17",
         "addresses":[{"use":"home","lines":["2 Hill Street"],"postcode":"CV1 2BB"}]}""");

    private static final String RONALDS = "\"nhsNumber\":\"9990005443\",\"family\":\"Thompson\",\"given\":[\"Ronald\"],"
            + "\"birthDate\":\"1939-08-02\"";

    private final Incident incident = new Incident(MARGARET, NAMESAKE, RONALD);

    @Test
    void aConfirmedCandidateIsSaidAndTheReviewSettled() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(aboutNobody("e2", 2));

        Verdict.Stated stated = incident.stated(confirm("a1", MARGARET.personId()));

        assertThat(stated.confirmed().personId()).isEqualTo(MARGARET.personId());
        assertThat(stated.confirmed().match().method()).isEqualTo(MatchEvidence.Method.RULING);
        assertThat(stated.confirmed().event().id()).isEqualTo("e2");
        assertThat(stated.confirmed().why()).isEqualTo("Confirmed by Sam.");
        assertThat(stated.review().settledAs()).isEqualTo(Review.SettledAs.CONFIRMED);
        assertThat(stated.review().event().data().person()).isNull();
    }

    @Test
    void theSecondCandidateIsConfirmedAsWellAsTheFirst() {
        Review review = incident.stated(about("e1", 1, MARGARET_PERHAPS)).review();
        PersonId second = review.candidates().get(1).personId();

        assertThat(incident.stated(confirm("a1", second)).confirmed().personId())
                .isEqualTo(second);
    }

    @Test
    void aRulingHoldsForLaterSnapshots() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(confirm("a1", NAMESAKE.personId()));

        MatchStatement later = incident.stated(about("e2", 2, MARGARET_PERHAPS)).confirmed();

        assertThat(later.personId()).isEqualTo(NAMESAKE.personId());
        assertThat(later.match().method()).isEqualTo(MatchEvidence.Method.RULING);
        assertThat(incident.stated(aboutNobody("e3", 3)).confirmed().personId()).isEqualTo(NAMESAKE.personId());
    }

    @Test
    void aSourceThatGoesOnNamingNobodyTakesNobodysWordAway() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(confirm("a1", MARGARET.personId()));

        Review first = incident.stated(takenBack("e2", 2)).review();
        Review again = incident.stated(takenBack("e3", 3)).review();

        assertThat(first.state()).isEqualTo(Review.State.OPEN);
        assertThat(again.state()).isEqualTo(Review.State.OPEN);
        assertThat(again.candidates()).extracting(Candidate::personId).contains(MARGARET.personId());
    }

    @Test
    void aSourceThatGoesOnNamingAStrangerTakesNobodysWordAway() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(confirm("a1", MARGARET.personId()));
        incident.decide(about("e2", 2, "\"family\":\"Doyle\""));

        Review review = incident.stated(about("e3", 3, A_STRANGER)).review();

        assertThat(review.state()).isEqualTo(Review.State.OPEN);
        assertThat(review.candidates()).extracting(Candidate::personId).contains(MARGARET.personId());
    }

    @Test
    void aConfirmationThatCameLateOutlastsTheNextSnapshot() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        Ruling late = confirmSeen("a1", MARGARET.personId(), NAMESAKE.personId());
        incident.decide(takenBack("e2", 2));
        incident.decide(late);

        Review review = incident.stated(takenBack("e3", 3)).review();

        assertThat(review.state()).isEqualTo(Review.State.OPEN);
        assertThat(review.candidates()).extracting(Candidate::personId).contains(MARGARET.personId());
    }

    @Test
    void aRulingThatComesAgainIsSaidAgain() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        Verdict.Stated first = incident.stated(confirm("a1", MARGARET.personId()));

        assertThat(incident.stated(confirm("a1", MARGARET.personId()))).isEqualTo(first);
    }

    @Test
    void aRejectionSaysNobodyAndTheReviewForgetsTheNames() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));

        Verdict.Stated stated = incident.stated(reject("a1", AT_TWO));

        assertThat(stated.confirmed()).isNull();
        assertThat(stated.review().settledAs()).isEqualTo(Review.SettledAs.REJECTED);
        assertThat(stated.memory().review().event().data().person()).isNull();
        assertThat(incident.stated(reject("a1", AT_TWO)).review()).isEqualTo(stated.review());
    }

    @Test
    void whoWasRejectedIsNotProposedAgain() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(reject("a1", AT_TWO));

        Verdict.Stated stated = incident.stated(about("e2", 2, MARGARET_PERHAPS));

        assertThat(stated.memory().statement().kind()).isEqualTo(Statement.Kind.NOTHING);
        assertThat(stated.review().state()).isEqualTo(Review.State.SETTLED);
    }

    @Test
    void anIdentityThatNowFitsSomebodyRejectedIsAskedAboutAndSaysWhy() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(reject("a1", AT_TWO));

        Review review = incident.stated(about("e2", 2, MARGARETS_DEMOGRAPHICS + ",\"nhsNumber\":\"9990001375\""))
                .review();

        assertThat(review.state()).isEqualTo(Review.State.OPEN);
        assertThat(review.why()).startsWith("Somebody ruled that this is not the patient");
    }

    @Test
    void afterARejectionSomebodyElseMayStillBeSure() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(reject("a1", AT_TWO));

        assertThat(incident.stated(about("e2", 2, RONALDS)).confirmed().personId())
                .isEqualTo(RONALD.personId());
    }

    @Test
    void whatContradictsARulingIsAskedAboutAndSaysWhy() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(confirm("a1", MARGARET.personId()));

        Verdict.Stated stated = incident.stated(about("e2", 2, RONALDS));

        assertThat(stated.confirmed()).isNull();
        assertThat(stated.withdrawals()).extracting(MatchStatement::personId).containsExactly(MARGARET.personId());
        assertThat(stated.review().why()).startsWith("Somebody confirmed who the patient is");
        assertThat(stated.review().candidates())
                .extracting(Candidate::personId)
                .contains(RONALD.personId(), MARGARET.personId());
        assertThat(incident.stated(about("e3", 3, RONALDS)).review().why()).contains("confirmed another person");
    }

    @Test
    void aPersonTakenBackAfterARulingIsAskedAbout() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(confirm("a1", MARGARET.personId()));

        Review review = incident.stated(takenBack("e2", 2)).review();

        assertThat(review.state()).isEqualTo(Review.State.OPEN);
        assertThat(review.candidates()).extracting(Candidate::personId).containsExactly(MARGARET.personId());
        assertThat(incident.stated(confirm("a2", MARGARET.personId()))
                        .confirmed()
                        .personId())
                .isEqualTo(MARGARET.personId());
    }

    @Test
    void aDoubtedPersonMayBeRejected() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(confirm("a1", MARGARET.personId()));
        incident.decide(takenBack("e2", 2));

        Verdict.Stated stated = incident.stated(reject("a2", AT_TWO));

        assertThat(stated.withdrawals()).hasSize(1);
        assertThat(stated.memory().rulings().confirmed()).isNull();
    }

    @Test
    void aRejectionOfCandidatesThatHaveChangedSinceLeavesTheReviewOpen() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));

        Verdict.Stated stated = incident.stated(reject("a1", AT_TWO.minusSeconds(60)));

        assertThat(stated.review().state()).isEqualTo(Review.State.OPEN);
        assertThat(stated.memory().rulings().taken()).containsExactly("a1");
    }

    @Test
    void whatWasSeenIsRejectedWhateverTheClocksSay() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));

        Verdict.Stated stated = incident.stated(rejectSeen("a1", MARGARET.personId(), NAMESAKE.personId()));

        assertThat(stated.review().settledAs()).isEqualTo(Review.SettledAs.REJECTED);
        assertThat(stated.memory().rulings().rejected())
                .containsExactlyInAnyOrder(MARGARET.personId(), NAMESAKE.personId());
    }

    @Test
    void aCandidateWhomNobodyHasSeenStaysToBeLookedAt() {
        Review asked = incident.stated(about("e1", 1, MARGARET_PERHAPS)).review();

        Verdict.Stated stated = incident.stated(rejectSeen("a1", MARGARET.personId()));

        assertThat(asked.candidates()).hasSize(2);
        assertThat(stated.review().state()).isEqualTo(Review.State.OPEN);
        assertThat(stated.review().candidates()).extracting(Candidate::personId).containsExactly(NAMESAKE.personId());
        assertThat(stated.review().event()).isEqualTo(asked.event());
        assertThat(incident.stated(rejectSeen("a1", MARGARET.personId()))).isEqualTo(stated);
        assertThat(incident.stated(confirm("a2", NAMESAKE.personId()))
                        .confirmed()
                        .personId())
                .isEqualTo(NAMESAKE.personId());
    }

    @Test
    void aRejectionThatComesAfterTheReviewWasSettledIsRememberedAllTheSame() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(about("e2", 2, A_STRANGER));

        incident.stated(rejectSeen("a1", MARGARET.personId()));
        Review review = incident.stated(about("e3", 3, MARGARET_PERHAPS)).review();

        assertThat(review.candidates()).extracting(Candidate::personId).containsExactly(NAMESAKE.personId());
    }

    @Test
    void whoOnlyComesUpBesideSomebodyRuledOutIsNotAskedAbout() {
        incident.index().remove(NAMESAKE.personId());
        String margarets = MARGARETS_DEMOGRAPHICS.replace("Margaret", "M");
        incident.decide(about("e1", 1, margarets));

        Verdict.Stated stated = incident.stated(rejectSeen("a1", MARGARET.personId()));
        Verdict.Stated again = incident.stated(about("e2", 2, margarets));

        assertThat(stated.memory().rulings().rejected()).containsExactly(MARGARET.personId());
        assertThat(again.memory().statement().kind()).isEqualTo(Statement.Kind.NOTHING);
    }

    @Test
    void whoWasRejectedAndIsConfirmedLaterIsNoLongerRuledOut() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(reject("a1", AT_TWO));
        incident.decide(about("e2", 2, "\"nhsNumber\":\"9990001375\"," + MARGARETS_DEMOGRAPHICS));

        Verdict.Stated stated = incident.stated(confirm("a2", MARGARET.personId()));

        assertThat(stated.memory().rulings().rejected()).doesNotContain(MARGARET.personId());
        assertThat(stated.memory().rulings().taken()).containsExactly("a1", "a2");
    }

    @Test
    void aConfirmedPersonWhoseNumberComesLaterNeedsNoFurtherQuestion() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(confirm("a1", MARGARET.personId()));
        incident.decide(takenBack("e2", 2));

        Verdict.Stated stated =
                incident.stated(about("e3", 3, "\"nhsNumber\":\"9990001375\"," + MARGARETS_DEMOGRAPHICS));

        assertThat(stated.confirmed().match().method()).isEqualTo(MatchEvidence.Method.NHS_NUMBER);
        assertThat(stated.review().settledAs()).isEqualTo(Review.SettledAs.SUPERSEDED);
    }

    @Test
    void aRuledPersonRemovedFromTheRegisterAndTakenBackIsWithdrawn() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(confirm("a1", MARGARET.personId()));
        incident.index().remove(MARGARET.personId());

        Verdict.Stated stated = incident.stated(takenBack("e2", 2));

        assertThat(stated.withdrawals()).hasSize(1);
        assertThat(incident.stated(confirm("a1", MARGARET.personId())).confirmed())
                .isNull();
    }

    @Test
    void whoeverWasConfirmedAfterTheSourceMeantAStrangerIsAskedAboutAgain() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(about("e2", 2, A_STRANGER));

        Verdict.Stated stated = incident.stated(confirmSeen("a1", MARGARET.personId(), NAMESAKE.personId()));

        assertThat(stated.review().state()).isEqualTo(Review.State.OPEN);
        assertThat(stated.review().candidates()).extracting(Candidate::personId).containsExactly(MARGARET.personId());
        assertThat(stated.review().why()).startsWith("Somebody confirmed a candidate");
        assertThat(incident.stated(confirmSeen("a1", MARGARET.personId(), NAMESAKE.personId())))
                .isEqualTo(stated);
        assertThat(incident.stated(confirm("a2", MARGARET.personId()))
                        .confirmed()
                        .personId())
                .isEqualTo(MARGARET.personId());
    }

    @Test
    void whoeverWasConfirmedAfterTheSourceTookTheIdentityBackIsAskedAboutAgain() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(takenBack("e2", 2));

        incident.stated(confirmSeen("a1", MARGARET.personId()));
        Review review = incident.stated(aboutNobody("e3", 3)).review();

        assertThat(review.state()).isEqualTo(Review.State.OPEN);
        assertThat(review.candidates()).extracting(Candidate::personId).containsExactly(MARGARET.personId());
        assertThat(incident.stated(about("e4", 4, MARGARET_PERHAPS)).review().state())
                .isEqualTo(Review.State.OPEN);
    }

    @Test
    void whoeverWasConfirmedAndIsNoLongerAskedAboutJoinsTheQuestion() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        Review now = incident.stated(
                        about("e2", 2, RONALDS.replace("-08-02", "-08").substring(RONALDS.indexOf("\"family"))))
                .review();

        Verdict.Stated stated = incident.stated(confirmSeen("a1", MARGARET.personId(), NAMESAKE.personId()));

        assertThat(now.candidates()).extracting(Candidate::personId).doesNotContain(MARGARET.personId());
        assertThat(stated.review().candidates())
                .extracting(Candidate::personId)
                .containsExactlyInAnyOrder(RONALD.personId(), MARGARET.personId());
        assertThat(stated.confirmed()).isNull();
    }

    @Test
    void aConfirmationOfWhomALaterMessageConfirmedStandsBehindThem() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(about("e2", 2, MARGARETS_DEMOGRAPHICS));

        Verdict.Stated stated = incident.stated(confirmSeen("a1", MARGARET.personId()));

        assertThat(stated.review().state()).isEqualTo(Review.State.SETTLED);
        assertThat(stated.withdrawals()).isEmpty();
        assertThat(incident.stated(aboutNobody("e3", 3)).confirmed().match().method())
                .isEqualTo(MatchEvidence.Method.RULING);
        assertThat(incident.stated(about("e4", 4, RONALDS)).review().why())
                .startsWith("Somebody confirmed who the patient is");
    }

    @Test
    void aConfirmationOfOneWhileALaterMessageConfirmedAnotherAsksAboutBoth() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(about("e2", 2, "\"nhsNumber\":\"9990001375\"," + MARGARETS_DEMOGRAPHICS));

        Verdict.Stated stated = incident.stated(confirmSeen("a1", NAMESAKE.personId(), MARGARET.personId()));
        Review repeated = incident.stated(about("e3", 3, "\"nhsNumber\":\"9990001375\"," + MARGARETS_DEMOGRAPHICS))
                .review();

        assertThat(stated.withdrawals()).extracting(MatchStatement::personId).containsExactly(MARGARET.personId());
        for (Review asked : List.of(stated.review(), repeated)) {
            assertThat(asked.state()).isEqualTo(Review.State.OPEN);
            assertThat(asked.candidates())
                    .extracting(Candidate::personId)
                    .contains(MARGARET.personId(), NAMESAKE.personId());
        }
        assertThat(incident.again(AT_TWO)).isEqualTo(new Verdict.Silent());
    }

    @Test
    void aRejectionOfWhomALaterMessageConfirmedAsksAboutThem() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(about("e2", 2, MARGARETS_DEMOGRAPHICS));

        Verdict.Stated stated = incident.stated(rejectSeen("a1", MARGARET.personId(), NAMESAKE.personId()));

        assertThat(stated.withdrawals()).extracting(MatchStatement::personId).containsExactly(MARGARET.personId());
        assertThat(stated.review().candidates()).extracting(Candidate::personId).containsExactly(MARGARET.personId());
        assertThat(stated.review().why()).startsWith("Somebody ruled that this is not the patient");
        assertThat(incident.again(AT_TWO)).isEqualTo(new Verdict.Silent());
    }

    @Test
    void aRejectionOfOthersLeavesWhomALaterMessageConfirmed() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(about("e2", 2, RONALDS));

        Verdict.Stated stated = incident.stated(rejectSeen("a1", MARGARET.personId(), NAMESAKE.personId()));

        assertThat(stated.memory().statement().personId()).isEqualTo(RONALD.personId());
        assertThat(stated.memory().rulings().rejected()).contains(MARGARET.personId());
    }

    @Test
    void refusesRulingsThatRuleOnNothing() {
        assertThat(incident.decide(reject("a1", AT_TWO))).isInstanceOf(Verdict.Refused.class);
        incident.decide(about("e1", 1, A_STRANGER));
        assertThat(incident.decide(reject("a1", AT_TWO))).isInstanceOf(Verdict.Refused.class);

        Incident asked = new Incident(MARGARET);
        asked.decide(about("e1", 1, MARGARET_PERHAPS));
        assertThat(asked.decide(confirm("a1", new PersonId("somebody")))).isInstanceOf(Verdict.Refused.class);
        asked.decide(about("e2", 2, MARGARETS_DEMOGRAPHICS));
        assertThat(asked.decide(confirm("a2", MARGARET.personId()))).isInstanceOf(Verdict.Refused.class);
        assertThat(asked.decide(reject("a3", AT_TWO))).isInstanceOf(Verdict.Refused.class);
        asked.decide(takenBack("e3", 3));
        asked.index().remove(MARGARET.personId());
        assertThat(asked.decide(confirmSeen("a4", MARGARET.personId()))).isInstanceOf(Verdict.Refused.class);
    }

    private static Ruling confirm(String actionId, PersonId personId) {
        return ruling(actionId, Ruling.Decision.CONFIRM, personId, AT_TWO);
    }

    private static Ruling reject(String actionId, Instant at) {
        return ruling(actionId, Ruling.Decision.REJECT, null, at);
    }

    private static Ruling confirmSeen(String actionId, PersonId chosen, PersonId... others) {
        List<PersonId> seen =
                Stream.concat(Stream.of(chosen), Stream.of(others)).toList();
        return ruling(actionId, Ruling.Decision.CONFIRM, chosen, AT_TWO, seen.toArray(PersonId[]::new));
    }

    private static Ruling rejectSeen(String actionId, PersonId... seen) {
        return ruling(actionId, Ruling.Decision.REJECT, null, AT_TWO.minusSeconds(3600), seen);
    }

    private static Ruling ruling(
            String actionId, Ruling.Decision decision, PersonId personId, Instant at, PersonId... seen) {
        var key = about("e", 0, "").incidentKey();
        return new Ruling(key.hash(), key, decision, personId, "Sam", at, actionId, null, List.of(seen));
    }
}
