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
import static vigil.matching.Examples.takenBack;
import static vigil.matching.decide.incident.Answers.NAMESAKE;
import static vigil.matching.decide.incident.Answers.RONALDS;
import static vigil.matching.decide.incident.Answers.confirm;
import static vigil.matching.decide.incident.Answers.reject;
import static vigil.matching.decide.incident.Answers.rejectSeen;

import org.junit.jupiter.api.Test;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;

/** What a source says after somebody has ruled, and how far the ruling holds. */
class AfterARulingTest {
    private final Incident incident = new Incident(MARGARET, NAMESAKE, RONALD);

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
}
