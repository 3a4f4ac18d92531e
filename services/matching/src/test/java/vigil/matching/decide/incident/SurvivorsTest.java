package vigil.matching.decide.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.about;
import static vigil.matching.Examples.aboutNobody;
import static vigil.matching.Examples.person;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.domain.person.Person;

/** Peggy's record turns out to be Margaret's while there are incidents about it. */
class SurvivorsTest {
    private static final String PEGGYS =
            "\"nhsNumber\":\"9990008035\",\"family\":\"Thompson\",\"given\":[\"Margaret\"],"
                    + "\"birthDate\":\"1941-03-17\"";
    private static final String HOME =
            "\"addresses\":[{\"use\":\"home\",\"lines\":[\"14 Oak Road\"],\"postcode\":\"CV5 6AB\"}],";
    private static final Person PEGGY = person("{\"personId\":\"peggy\"," + HOME + PEGGYS + "}");
    private static final Person MERGED = person("{\"personId\":\"peggy\",\"mergedInto\":\"margaret\"," + PEGGYS + "}");

    @Test
    void aLaterSnapshotIsSaidOfTheRecordThatGoesOnAndNobodyIsWithdrawn() {
        Incident incident = new Incident(PEGGY);
        assertThat(incident.stated(about("e1", 1, PEGGYS)).confirmed().personId())
                .isEqualTo(PEGGY.personId());
        incident.index().put(MARGARET, 5);
        incident.index().put(MERGED, 6);

        Verdict.Stated stated = incident.stated(aboutNobody("e2", 2));
        assertThat(stated.confirmed().personId()).isEqualTo(MARGARET.personId());
        assertThat(stated.confirmed().person()).isEqualTo(MARGARET.asShared());
        assertThat(stated.confirmed().registerOffset()).isEqualTo(5);
        assertThat(stated.withdrawals()).isEmpty();
    }

    @Test
    void aQuestionBetweenTheTwoAnswersItself() {
        Incident incident = new Incident(PEGGY, MARGARET);
        assertThat(people(
                        incident.stated(about("e1", 1, MARGARETS_DEMOGRAPHICS)).review()))
                .contains(PEGGY.personId(), MARGARET.personId());
        incident.index().put(MERGED, 6);

        Verdict.Stated stated = incident.statedAgain();
        assertThat(stated.confirmed().personId()).isEqualTo(MARGARET.personId());
        assertThat(stated.review().state()).isEqualTo(Review.State.SETTLED);
    }

    @Test
    void whoeverRuledForTheMergedRecordHasRuledForTheOneThatGoesOn() {
        Incident incident = new Incident(PEGGY, MARGARET);
        Review review = incident.stated(
                        about("e1", 1, "\"family\":\"Thompson\",\"given\":[\"Margaret\"],\"birthDate\":\"1941-03\""))
                .review();
        incident.index().put(MERGED, 6);

        Verdict.Stated stated = incident.stated(new Ruling(
                review.reviewKey(),
                review.incident(),
                Ruling.Decision.CONFIRM,
                PEGGY.personId(),
                "Sam",
                AT_TWO,
                "a1",
                null,
                people(review)));
        assertThat(stated.confirmed().personId()).isEqualTo(MARGARET.personId());
        assertThat(stated.memory().named()).containsExactly(MARGARET.personId());
    }

    private static List<PersonId> people(Review review) {
        return review.candidates().stream().map(Candidate::personId).toList();
    }
}
