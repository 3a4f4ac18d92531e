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
import static vigil.matching.decide.incident.Answers.confirm;
import static vigil.matching.decide.incident.Answers.confirmSeen;
import static vigil.matching.decide.incident.Answers.reject;
import static vigil.matching.decide.incident.Answers.rejectSeen;

import org.junit.jupiter.api.Test;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.Review;

/** What a ruling says of the question that it answers. */
class RulingFlowTest {
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
    void whoWasRejectedAndIsConfirmedLaterIsNoLongerRuledOut() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(reject("a1", AT_TWO));
        incident.decide(about("e2", 2, "\"nhsNumber\":\"9990001375\"," + MARGARETS_DEMOGRAPHICS));

        Verdict.Stated stated = incident.stated(confirm("a2", MARGARET.personId()));

        assertThat(stated.memory().rulings().rejected()).doesNotContain(MARGARET.personId());
        assertThat(stated.memory().rulings().taken()).containsExactly("a1", "a2");
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
}
