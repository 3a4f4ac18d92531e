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
import static vigil.matching.decide.incident.Answers.confirmSeen;
import static vigil.matching.decide.incident.Answers.rejectSeen;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;

/** A ruling on what somebody saw, where the source has said something else since. */
class LateRulingTest {
    private final Incident incident = new Incident(MARGARET, NAMESAKE, RONALD);

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
    void aRejectionThatComesAfterTheReviewWasSettledIsRememberedAllTheSame() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(about("e2", 2, A_STRANGER));

        incident.stated(rejectSeen("a1", MARGARET.personId()));
        Review review = incident.stated(about("e3", 3, MARGARET_PERHAPS)).review();

        assertThat(review.candidates()).extracting(Candidate::personId).containsExactly(NAMESAKE.personId());
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
}
