package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.A_STRANGER;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.MARGARET_PERHAPS;
import static vigil.matching.Examples.RONALD;
import static vigil.matching.Examples.claim;
import static vigil.matching.Examples.matcher;
import static vigil.matching.Examples.person;
import static vigil.matching.Examples.register;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Evidence;
import vigil.domain.match.MatchEvidence;
import vigil.domain.person.Person;

class MatcherTest {
    private static final RegisterIndex COUPLE = register(MARGARET, RONALD);

    @Test
    void matchesANumberThatBirthDateAndANameConfirm() {
        Judgement.Match match =
                matched(COUPLE, "\"nhsNumber\":\"9990001375\",\"family\":\"THOMPSON\",\"birthDate\":\"1941-03-17\"");

        assertThat(match.registered().person()).isEqualTo(MARGARET);
        assertThat(match.evidence().method()).isEqualTo(MatchEvidence.Method.NHS_NUMBER);
        assertThat(match.why()).isEqualTo(Rules.SURE);
        assertThat(match.evidence().evidence())
                .extracting(Evidence::words)
                .contains("NHS number is the same", "Family name is the same", "Birth date is the same");
    }

    @Test
    void aSupersededNumberLeadsToThePersonWhoseItWas() {
        Judgement.Match match =
                matched(COUPLE, "\"nhsNumber\":\"9990010625\",\"given\":[\"Peggy\"],\"birthDate\":\"1941-03-17\"");

        assertThat(match.registered().person()).isEqualTo(MARGARET);
    }

    @Test
    void matchesExactNamesBirthDateAndPostcode() {
        Judgement.Match match = matched(COUPLE, MARGARETS_DEMOGRAPHICS);

        assertThat(match.registered().person()).isEqualTo(MARGARET);
        assertThat(match.evidence().method()).isEqualTo(MatchEvidence.Method.DEMOGRAPHICS);
        assertThat(match.candidates())
                .extracting(Candidate::personId)
                .containsExactly(MARGARET.personId(), RONALD.personId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // An earlier postcode, an earlier family name, both given names.
                "\"family\":\"Thompson\",\"given\":[\"Margaret\"],\"birthDate\":\"1941-03-17\",\"address\":{\"postcode\":\"CV3 6NP\"}",
                "\"family\":\"Ellison\",\"given\":[\"Margaret\"],\"birthDate\":\"1941-03-17\",\"address\":{\"postcode\":\"CV5 6AB\"}",
                "\"family\":\"Thompson\",\"given\":[\"Margaret Anne\"],\"birthDate\":\"1941-03-17\",\"address\":{\"postcode\":\"CV5 6AB\"}"
            })
    void whatTheRegisterKnowsOfAPersonsPastCountsAsTheirs(String said) {
        assertThat(judge(COUPLE, said)).isInstanceOf(Judgement.Match.class);
    }

    @Test
    void asksWhenTheNumberIsFoundAndNothingConfirmsIt() {
        assertThat(review(COUPLE, "\"nhsNumber\":\"9990001375\",\"given\":[\"Margaret\"]")
                        .why())
                .isEqualTo(Rules.NUMBER_UNCONFIRMED.sentence());
    }

    @Test
    void asksWhenTheWifesNumberIsOnTheHusbandsEvent() {
        Judgement.Review review = review(COUPLE, """
            "nhsNumber":"9990001375","family":"Thompson","given":["Ronald"],"birthDate":"1939-08-02",
            "address":{"postcode":"CV5 6AB"}""");

        assertThat(review.why()).contains(Rules.OTHER_NUMBER.sentence());
        assertThat(review.candidates())
                .extracting(Candidate::personId)
                .contains(MARGARET.personId(), RONALD.personId());
    }

    @Test
    void matchesARareNameAndBirthDateWithoutAnAddress() {
        assertThat(judge(COUPLE, "\"family\":\"Thompson\",\"given\":[\"Margaret\"],\"birthDate\":\"1941-03-17\""))
                .isInstanceOf(Judgement.Match.class);
    }

    @Test
    void asksWhenOnlyMonthAndYearOfTheBirthDateAreKnownAndNoPostcode() {
        assertThat(review(COUPLE, MARGARET_PERHAPS).why()).isEqualTo(Rules.PART_OF_A_BIRTH_DATE.sentence());
    }

    @Test
    void neverMatchesAPersonWhoseNumberIsAnother() {
        assertThat(review(COUPLE, MARGARETS_DEMOGRAPHICS + ",\"nhsNumber\":\"9990008035\"")
                        .why())
                .contains(Rules.OTHER_NUMBER.sentence());
    }

    @Test
    void neverMatchesSomebodyWithoutANumberByDemographicsWhenTheNumberIsAnothers() {
        Person unnumbered = person("""
            {"personId":"un","family":"Adeyemi","given":["Grace"],"birthDate":"1950-02-03",
             "addresses":[{"use":"home","lines":["1 Mill Hill"],"postcode":"CV1 3AD"}]}""");

        assertThat(judge(register(MARGARET, unnumbered), """
            "nhsNumber":"9990001375","family":"Adeyemi","given":["Grace"],"birthDate":"1950-02-03",
            "address":{"postcode":"CV1 3AD"}""")).isInstanceOf(Judgement.Review.class);
    }

    @Test
    void neverMatchesATwinWhoseGivenNameIsAnother() {
        assertThat(review(COUPLE, """
            "nhsNumber":"9990001375","family":"Thompson","given":["Dorothy"],"birthDate":"1941-03-17\"""").why()).contains(Rules.OTHER_GIVEN_NAME.sentence());
    }

    @Test
    void neverMatchesOnAnInitial() {
        assertThat(judge(COUPLE, """
            "family":"Thompson","given":["M"],"birthDate":"1941-03-17","address":{"postcode":"CV5 6AB"}""")).isInstanceOf(Judgement.Review.class);
    }

    @Test
    void asksWhenTwoFitAboutAsWell() {
        Person doubled = person("""
            {"personId":"doubled","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17",
             "addresses":[{"use":"home","lines":["14 Oak Road"],"postcode":"CV5 6AB"}]}""");

        assertThat(review(register(MARGARET, doubled), MARGARETS_DEMOGRAPHICS).why())
                .isEqualTo(Rules.RIVAL.sentence());
    }

    @Test
    void tellsTwinsApartByTheirGivenNames() {
        Person john = twin("john", "John");
        Person james = twin("james", "James");

        assertThat(matched(register(john, james), twins("\"given\":[\"John\"],"))
                        .registered()
                        .person())
                .isEqualTo(john);
        assertThat(judge(register(john, james), twins(""))).isInstanceOf(Judgement.Review.class);
    }

    @Test
    void asksWhenTheIncidentBeganAfterTheRegisteredDeath() {
        Person deceased = person("""
            {"personId":"d","nhsNumber":"9990001375","family":"Thompson","given":["Margaret"],
             "birthDate":"1941-03-17","deceasedAt":"2026-11-20T10:00:00Z"}""");
        String said = "\"nhsNumber\":\"9990001375\"," + MARGARETS_DEMOGRAPHICS;

        assertThat(review(register(deceased), said).why()).isEqualTo(Rules.DIED_BEFORE.sentence());
        assertThat(matcher(register(deceased)).judge(claim(said), AT_TWO.minusSeconds(86_400)))
                .isInstanceOf(Judgement.Match.class);
    }

    @Test
    void theFirstOfJanuaryIsWorthLessThanAnyOtherDay() {
        String june = MARGARETS_DEMOGRAPHICS.replace("1941-03-17", "1941-06-01");
        String january = MARGARETS_DEMOGRAPHICS.replace("1941-03-17", "1941-01-01");

        assertThat(best(born("1941-01-01"), january).logOdds())
                .isLessThan(best(born("1941-06-01"), june).logOdds() - 0.5);
    }

    @Test
    void showsNothingOfWhereARestrictedPersonLives() {
        Person restricted = person("""
            {"personId":"r","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17","restricted":true,
             "phones":["02476000001"],"gpPractice":"M86001",
             "addresses":[{"use":"home","lines":["14 Oak Road"],"postcode":"CV5 6AB"}]}""");

        Judgement.Match match = matched(
                register(restricted),
                MARGARETS_DEMOGRAPHICS + ",\"phones\":[\"02476000001\"],\"gpPractice\":\"M86001\"");

        assertThat(match.candidates().getFirst().postcode()).isNull();
        assertThat(match.evidence().evidence())
                .extracting(Evidence::words)
                .contains("Address is protected: it was compared and is not shown")
                .noneMatch(words -> words.contains("Postcode") || words.contains("Telephone") || words.contains("GP"));
    }

    @Test
    void asksWhereAShortFormMayBeABrothers() {
        Person alexandra = person("""
            {"personId":"alexandra","family":"Fletcher","given":["Alexandra"],"birthDate":"1945-02-11","gender":"female",
             "addresses":[{"use":"home","lines":["6 Lime Grove"],"postcode":"CV4 7AL"}]}""");
        String alex = "\"family\":\"Fletcher\",\"given\":[\"Alex\"],\"birthDate\":\"1945-02-11\","
                + "\"address\":{\"lines\":[\"6 Lime Grove\"],\"postcode\":\"CV4 7AL\"}";

        assertThat(judge(register(alexandra), alex + ",\"gender\":\"female\"")).isInstanceOf(Judgement.Match.class);
        assertThat(review(register(alexandra), alex + ",\"gender\":\"male\"").why())
                .isEqualTo(Rules.OTHER_GENDER.sentence());
    }

    @Test
    void whyNothingIsSureOfARestrictedPersonDoesNotTellAboutTheirAddress() {
        Person restricted = person("""
            {"personId":"r","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17","restricted":true,
             "addresses":[{"use":"home","lines":["14 Oak Road"],"postcode":"CV5 6AB"}]}""");
        String elsewhere = "\"family\":\"Thompson\",\"given\":[\"Margaret\"],\"birthDate\":\"1941-03\","
                + "\"address\":{\"postcode\":\"CV5 6AD\"}";

        assertThat(review(register(restricted), elsewhere).why()).isEqualTo(Rules.NOT_SURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"gender\":\"female\",\"gpPractice\":\"M86001\",\"phones\":[\"02476000001\"]",
                "\"family\":\"Unknown\",\"given\":[\"Female\"],\"birthDate\":\"1900-01-01\",\"address\":{\"postcode\":\"CV5 6AB\"}",
                "\"family\":\"Not known\",\"given\":[\"N/A\"],\"birthDate\":\"2041-03-17\"",
                "\"given\":[\"Baby\"],\"address\":{\"postcode\":\"ZZ99 3VZ\"}"
            })
    void nothingUsableIsNobody(String said) {
        assertThat(judge(COUPLE, said)).isEqualTo(new Judgement.None(List.of()));
    }

    @Test
    void aStrangerIsNobodyAndTheBestFittingAreStillListed() {
        assertThat(judge(COUPLE, A_STRANGER)).isEqualTo(new Judgement.None(List.of()));
        Judgement none = judge(COUPLE, "\"given\":[\"Margaret\"],\"address\":{\"postcode\":\"CV5 9ZZ\"}");
        assertThat(none).isInstanceOf(Judgement.None.class);
        assertThat(ids(none.candidates())).containsExactly("margaret");
    }

    @Test
    void placeholdersOnTheRegisterProveNothing() {
        Person unknown = person("{\"personId\":\"u\",\"family\":\"Unknown\",\"birthDate\":\"1900-01-01\"}");

        assertThat(judge(register(unknown), "\"given\":[\"Ann\"],\"birthDate\":\"1931-01-02\""))
                .isEqualTo(new Judgement.None(List.of()));
    }

    @Test
    void contradictsOnlyWhatIsSomebodyElses() {
        Matcher matcher = matcher(COUPLE);

        assertThat(matcher.contradicts(claim("\"family\":\"Thompson\""), MARGARET.personId(), AT_TWO))
                .isFalse();
        assertThat(matcher.contradicts(claim("\"family\":\"Doyle\""), MARGARET.personId(), AT_TWO))
                .isTrue();
        assertThat(matcher.contradicts(claim("\"nhsNumber\":\"9990005443\""), MARGARET.personId(), AT_TWO))
                .isTrue();
        assertThat(matcher.contradicts(claim("\"nhsNumber\":\"9990001375\""), MARGARET.personId(), AT_TWO))
                .isFalse();
    }

    @Test
    void ofSomebodyNoLongerRegisteredOnlyTheNumberOfAnotherIsAContradiction() {
        Matcher matcher = matcher(register(RONALD));

        assertThat(matcher.contradicts(claim("\"family\":\"Doyle\""), MARGARET.personId(), AT_TWO))
                .isFalse();
        assertThat(matcher.contradicts(claim("\"nhsNumber\":\"9990005443\""), MARGARET.personId(), AT_TWO))
                .isTrue();
    }

    @Test
    void aNumberOfAnotherContradictsSomebodyWithoutOne() {
        Person unnumbered = person("{\"personId\":\"un\",\"family\":\"Adeyemi\",\"birthDate\":\"1950-02-03\"}");

        assertThat(matcher(register(MARGARET, unnumbered))
                        .contradicts(claim("\"nhsNumber\":\"9990001375\""), unnumbered.personId(), AT_TWO))
                .isTrue();
    }

    @Test
    void knowsWhenAClaimSaysWhoThePatientIs() {
        Matcher matcher = matcher(COUPLE);

        assertThat(matcher.meant(claim("\"family\":\"Doyle\""), AT_TWO).identifies())
                .isTrue();
        assertThat(matcher.meant(claim("\"given\":[\"Ivy\"]"), AT_TWO).identifies())
                .isTrue();
        assertThat(matcher.meant(claim("\"birthDate\":\"1950\""), AT_TWO).identifies())
                .isTrue();
        assertThat(matcher.meant(claim("\"nhsNumber\":\"9990001375\""), AT_TWO).identifies())
                .isTrue();
        assertThat(matcher.meant(claim("\"family\":\"Unknown\",\"phones\":[\"02476000001\"]"), AT_TWO)
                        .identifies())
                .isFalse();
    }

    @Test
    void listsSomebodyAmongTheCandidatesThoughTheyWouldNotBe() {
        Person distant = person("{\"personId\":\"distant\",\"family\":\"Rai\",\"birthDate\":\"1950-02-03\"}");
        RegisterIndex register = register(MARGARET, RONALD, distant, twin("john", "John"), twin("james", "James"));
        Matcher matcher = matcher(register);
        String said = "\"address\":{\"postcode\":\"CV5 6AB\"},\"birthDate\":\"1945-02-11\"";

        assertThat(ids(matcher.candidatesWith(distant.personId(), claim(said), AT_TWO)))
                .hasSize(3)
                .endsWith("distant");
        assertThat(ids(matcher.candidatesWith(MARGARET.personId(), claim(said), AT_TWO)))
                .hasSize(3)
                .contains("margaret")
                .doesNotHaveDuplicates();
        assertThat(ids(matcher.candidatesWith(new PersonId("stranger"), claim(said), AT_TWO)))
                .hasSize(2);
        assertThat(matcher.candidatesWith(distant.personId(), claim(""), AT_TWO))
                .extracting(Candidate::personId)
                .containsExactly(distant.personId());
    }

    @Test
    void showsTheBestFirstAndNobodyForWhomOnlyAnAddressSpeaks() {
        Judgement judged = judge(
                register(MARGARET, RONALD, twin("john", "John"), twin("james", "James")),
                "\"address\":{\"postcode\":\"CV5 6AB\"},\"birthDate\":\"1945-02-11\",\"family\":\"Fletcher\"");

        assertThat(ids(judged.candidates())).containsExactly("james", "john");
        assertThat(judged.candidates())
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Candidate::score).reversed());
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.personId().text()).toList();
    }

    private static Person twin(String id, String given) {
        return person("""
            {"personId":"%s","family":"Fletcher","given":["%s"],"birthDate":"1945-02-11",
             "addresses":[{"use":"home","lines":["6 Lime Grove"],"postcode":"CV4 7AL"}]}""".formatted(id, given));
    }

    private static String twins(String given) {
        return given + "\"family\":\"Fletcher\",\"birthDate\":\"1945-02-11\",\"address\":{\"postcode\":\"CV4 7AL\"}";
    }

    private static RegisterIndex born(String date) {
        return register(person("""
            {"personId":"m","family":"Thompson","given":["Margaret"],"birthDate":"%s",
             "addresses":[{"use":"home","lines":["14 Oak Road"],"postcode":"CV5 6AB"}]}""".formatted(date)));
    }

    private static Candidate best(RegisterIndex register, String said) {
        return judge(register, said).candidates().getFirst();
    }

    private static Judgement judge(RegisterIndex register, String said) {
        return matcher(register).judge(claim(said), AT_TWO);
    }

    private static Judgement.Match matched(RegisterIndex register, String said) {
        return (Judgement.Match) judge(register, said);
    }

    private static Judgement.Review review(RegisterIndex register, String said) {
        return (Judgement.Review) judge(register, said);
    }
}
