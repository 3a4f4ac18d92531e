package vigil.matching.decide.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.A_STRANGER;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.MARGARET_PERHAPS;
import static vigil.matching.Examples.RONALD;
import static vigil.matching.Examples.about;
import static vigil.matching.Examples.aboutNobody;
import static vigil.matching.Examples.closed;
import static vigil.matching.Examples.person;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.domain.person.Person;

class RematchFlowTest {
    private static final Person NAMESAKE = person("""
        {"personId":"namesake","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17",
         "addresses":[{"use":"home","lines":["2 Hill Street"],"postcode":"CV1 2BB"}]}""");

    private static final Person MISTYPED = person("""
        {"personId":"margaret","nhsNumber":"9990001375","family":"Okafor","given":["Grace"],
         "birthDate":"1950-05-05"}""");

    private final Incident incident = new Incident(RONALD);

    @Test
    void somebodyAddedToTheRegisterIsConfirmedWithTheLatestSnapshot() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        incident.decide(aboutNobody("e2", 2));
        incident.index().put(MARGARET, 7);

        Verdict.Stated stated = incident.statedAgain();

        assertThat(stated.confirmed().personId()).isEqualTo(MARGARET.personId());
        assertThat(stated.confirmed().event()).isEqualTo(aboutNobody("e2", 2));
        assertThat(stated.confirmed().registerOffset()).isEqualTo(7);
        assertThat(stated.confirmed().match().method()).isEqualTo(MatchEvidence.Method.DEMOGRAPHICS);
        assertThat(stated.memory().named()).containsExactly(MARGARET.personId());
    }

    @Test
    void whatIsKnownFromSeveralSnapshotsIsHeldAgainstTheRegisterTogether() {
        incident.decide(about("e1", 1, "\"family\":\"Thompson\",\"given\":[\"Margaret\"]"));
        incident.decide(about(
                "e2",
                2,
                "\"birthDate\":\"1941-03-17\",\"address\":{\"lines\":[\"14 Oak Road\"],\"postcode\":\"CV5 6AB\"}"));
        incident.index().put(MARGARET, 7);

        assertThat(incident.statedAgain().confirmed().personId()).isEqualTo(MARGARET.personId());
    }

    @Test
    void whomTheRegisterBroughtUpIsWithdrawnBySourcesLikeAnybodyElse() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        incident.index().put(MARGARET, 7);
        incident.statedAgain();

        assertThat(incident.stated(aboutNobody("e2", 2)).confirmed().personId()).isEqualTo(MARGARET.personId());
        Verdict.Stated stated = incident.stated(about(
                "e3",
                3,
                "\"nhsNumber\":\"9990005443\",\"family\":\"Thompson\",\"given\":[\"Ronald\"],"
                        + "\"birthDate\":\"1939-08-02\""));

        assertThat(stated.withdrawals())
                .extracting(
                        MatchStatement::personId,
                        withdrawal -> withdrawal.event().order())
                .containsExactly(tuple(MARGARET.personId(), aboutNobody("e3", 3).order()));
        assertThat(stated.confirmed().personId()).isEqualTo(RONALD.personId());
    }

    @Test
    void aRulingOnWhomTheRegisterBroughtUpHoldsForLaterSnapshotsAndChanges() {
        incident.index().put(NAMESAKE, 7);
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.index().put(MARGARET, 8);
        PersonId second = people(incident.statedAgain().review()).get(1);

        incident.decide(confirm("a1", second));
        incident.index().put(MISTYPED, 9);

        assertThat(incident.again(AT_TWO)).isEqualTo(new Verdict.Silent());
        assertThat(incident.stated(about("e2", 2, MARGARET_PERHAPS)).confirmed().personId())
                .isEqualTo(second);
    }

    @Test
    void somebodyWhoOnlyMayBeThePatientIsAskedAbout() {
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.index().put(MARGARET, 7);

        Review review = incident.statedAgain().review();

        assertThat(review.state()).isEqualTo(Review.State.OPEN);
        assertThat(review.candidates()).extracting(Candidate::personId).containsExactly(MARGARET.personId());
        assertThat(incident.again(AT_TWO)).isEqualTo(new Verdict.Silent());
    }

    @Test
    void aCorrectionThatMakesAPossibleMatchSureSettlesTheReview() {
        Incident asked = new Incident(person("""
            {"personId":"margaret","nhsNumber":"9990001375","family":"Thompson","given":["Margaret"],
             "birthDate":"1941-03"}"""));
        asked.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        asked.index().put(MARGARET, 7);

        Verdict.Stated stated = asked.statedAgain();

        assertThat(stated.confirmed().personId()).isEqualTo(MARGARET.personId());
        assertThat(stated.review().settledAs()).isEqualTo(Review.SettledAs.SUPERSEDED);
        assertThat(stated.review().event().data().person()).isNull();
    }

    @Test
    void anotherCandidateJoinsTheQuestionAndNobodyLeavesIt() {
        incident.index().put(MARGARET, 7);
        Review first = incident.stated(about("e1", 1, MARGARET_PERHAPS)).review();
        incident.index().put(NAMESAKE, 8);
        Review second = ((Verdict.Stated) incident.again(AT_TWO.plusSeconds(5))).review();
        incident.index().put(MISTYPED, 9);
        Verdict third = incident.again(AT_TWO.plusSeconds(9));

        assertThat(first.candidates()).hasSize(1);
        assertThat(people(second)).containsExactlyInAnyOrder(MARGARET.personId(), NAMESAKE.personId());
        assertThat(second.at()).isEqualTo(AT_TWO.plusSeconds(5));
        assertThat(people(((Verdict.Stated) third).review()))
                .containsExactlyInAnyOrder(MARGARET.personId(), NAMESAKE.personId());
    }

    @Test
    void strongerCandidatesComeBesideThoseWhoAreOnTheScreenAlready() {
        Person[] weaker = {
            likeMargaret("w1", "1941-04-17"), likeMargaret("w2", "1941-05-17"), likeMargaret("w3", "1941-06-17")
        };
        List.of(weaker).forEach(person -> incident.index().put(person, 7));
        List<PersonId> first =
                people(incident.stated(about("e1", 1, MARGARETS_BIRTH_DATE)).review());
        List.of("s1", "s2", "s3").forEach(id -> incident.index().put(likeMargaret(id, "1941-03-17"), 8));

        List<PersonId> second = people(incident.statedAgain().review());
        List<PersonId> repeated =
                people(incident.stated(about("e2", 2, MARGARETS_BIRTH_DATE)).review());

        assertThat(first).hasSize(3);
        assertThat(second)
                .hasSize(6)
                .containsAll(first)
                .startsWith(new PersonId("s1"), new PersonId("s2"), new PersonId("s3"));
        assertThat(repeated).containsExactlyElementsOf(second);
    }

    private static final String MARGARETS_BIRTH_DATE =
            "\"family\":\"Thompson\",\"given\":[\"Margaret\"],\"birthDate\":\"1941-03-17\"";

    private static Person likeMargaret(String id, String birthDate) {
        return person("{\"personId\":\"" + id + "\",\"family\":\"Thompson\",\"given\":[\"Margaret\"],\"birthDate\":\""
                + birthDate + "\"}");
    }

    @Test
    void aCandidatesCorrectedDetailsAreShownAndTheQuestionIsTheSame() {
        incident.index().put(MARGARET, 7);
        incident.index().put(NAMESAKE, 8);
        Review first = incident.stated(about("e1", 1, MARGARET_PERHAPS)).review();
        incident.index().put(person("""
            {"personId":"namesake","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17",
             "addresses":[{"use":"home","lines":["2 Hill Street"],"postcode":"CV2 2BB"}]}"""), 9);

        incident.again(AT_TWO.plusSeconds(5));

        Review now = incident.memory().review();
        assertThat(now.candidates())
                .extracting(candidate ->
                        candidate.postcode() == null ? "" : candidate.postcode().text())
                .contains("CV2 2BB");
        assertThat(now.at()).isEqualTo(first.at());
    }

    @Test
    void whoeverLeavesTheRegisterDecidesNothing() {
        incident.index().put(MARGARET, 7);
        incident.index().put(NAMESAKE, 8);
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.index().remove(NAMESAKE.personId());

        assertThat(incident.again(AT_TWO)).isEqualTo(new Verdict.Silent());
        incident.index().remove(MARGARET.personId());
        assertThat(incident.again(AT_TWO)).isEqualTo(new Verdict.Silent());
    }

    @Test
    void aSureMatchIsAskedAboutWhereAnotherCandidateHasLeftTheRegister() {
        incident.index().put(person("""
            {"personId":"margaret","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17"}"""), 7);
        incident.index().put(NAMESAKE, 8);
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        incident.index().remove(NAMESAKE.personId());
        incident.index().put(MARGARET, 9);

        Verdict.Stated stated = (Verdict.Stated) incident.again(AT_TWO);

        assertThat(stated.confirmed()).isNull();
        assertThat(people(stated.review())).contains(MARGARET.personId(), NAMESAKE.personId());
    }

    @Test
    void aConfirmedPersonIsNeitherReplacedNorWithdrawnNorSaidAgain() {
        incident.index().put(MARGARET, 7);
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));

        incident.index().put(MISTYPED, 8);
        incident.index().put(NAMESAKE, 9);
        assertThat(incident.again(AT_TWO)).isEqualTo(new Verdict.Silent());
        incident.index().remove(MARGARET.personId());
        assertThat(incident.again(AT_TWO)).isEqualTo(new Verdict.Silent());
        assertThat(incident.memory().statement().personId()).isEqualTo(MARGARET.personId());
    }

    @Test
    void whoWasWithdrawnAndFitsAgainIsAskedAbout() {
        incident.index().put(MARGARET, 7);
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        incident.decide(about("e2", 2, A_STRANGER));
        incident.index().put(person("""
            {"personId":"margaret","nhsNumber":"9990008035","family":"Doyle","given":["Patrick"],
             "birthDate":"1947-05-05"}"""), 8);

        Verdict.Stated stated = incident.statedAgain();

        assertThat(stated.confirmed()).isNull();
        assertThat(people(stated.review())).containsExactly(MARGARET.personId());
        assertThat(stated.review().why()).startsWith("This person was withdrawn from the incident before");
        assertThat(stated.withdrawals()).hasSize(1);
    }

    @Test
    void whoWasRejectedIsNotProposedAgainHoweverWellTheRegisterFits() {
        incident.index().put(NAMESAKE, 7);
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        incident.decide(reject("a1", NAMESAKE));
        incident.index().put(person("""
            {"personId":"namesake","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17",
             "addresses":[{"use":"home","lines":["14 Oak Road"],"postcode":"CV5 6AB"}]}"""), 8);

        assertThat(incident.again(AT_TWO)).isEqualTo(new Verdict.Silent());
    }

    @Test
    void afterARejectionSomebodyNewOnTheRegisterIsStillFound() {
        incident.index().put(NAMESAKE, 7);
        incident.decide(about("e1", 1, MARGARET_PERHAPS));
        incident.decide(reject("a1", NAMESAKE));
        incident.index().put(MARGARET, 8);

        assertThat(people(incident.statedAgain().review())).containsExactly(MARGARET.personId());
    }

    @Test
    void anOpenQuestionIsHeldAgainstTheRegisterAlsoAfterTheIncident() {
        incident.index().put(NAMESAKE, 7);
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        incident.decide(closed("e2", 2, ""));
        incident.index().put(MARGARET, 8);

        assertThat(incident.statedAgain().confirmed().event().id()).isEqualTo("e2");
    }

    private static Ruling confirm(String actionId, PersonId person) {
        var key = about("e", 0, "").incidentKey();
        return new Ruling(
                key.hash(), key, Ruling.Decision.CONFIRM, person, "Sam", AT_TWO, actionId, null, List.of(person));
    }

    private static Ruling reject(String actionId, Person... seen) {
        var key = about("e", 0, "").incidentKey();
        List<PersonId> people = List.of(seen).stream().map(Person::personId).toList();
        return new Ruling(key.hash(), key, Ruling.Decision.REJECT, null, "Sam", AT_TWO, actionId, null, people);
    }

    private static List<PersonId> people(Review review) {
        return review.candidates().stream().map(Candidate::personId).toList();
    }
}
