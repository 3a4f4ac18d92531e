package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.RONALD;
import static vigil.matching.Examples.claim;
import static vigil.matching.Examples.matcher;
import static vigil.matching.Examples.person;
import static vigil.matching.Examples.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchEvidence;
import vigil.domain.person.Person;

/** Margaret is on the register twice, as Margaret and as Peggy, and Peggy's record is merged into Margaret's. */
class MergedRecordsTest {
    private static final String PEGGYS_NUMBER = "\"nhsNumber\":\"9990008035\"";
    private static final String PEGGY = "{\"personId\":\"peggy\"," + PEGGYS_NUMBER + ",%s"
            + "\"family\":\"Tomson\",\"given\":[\"Margaret\"],\"birthDate\":\"1941-03-17\",\"gender\":\"female\","
            + "\"phones\":[\"07700 900456\"],"
            + "\"addresses\":[{\"use\":\"home\",\"lines\":[\"14 Oak Road\"],\"postcode\":\"CV5 6AB\"}]}";
    private static final PersonId PEGGYS = new PersonId("peggy");

    private final RegisterIndex index = register(MARGARET, RONALD);

    @Test
    void theNumberOfAMergedRecordMeansTheRecordThatGoesOn() {
        index.put(mergedInto("margaret"), 7);

        Judgement judgement =
                judged(PEGGYS_NUMBER + ",\"family\":\"Tomson\",\"given\":[\"Margaret\"],\"birthDate\":\"1941-03-17\"");
        assertThat(judgement).isInstanceOf(Judgement.Match.class);
        Judgement.Match match = (Judgement.Match) judgement;
        assertThat(match.registered()).as("as it stands on the register").isEqualTo(new Registered(MARGARET, 0));
        assertThat(match.evidence().method()).isEqualTo(MatchEvidence.Method.NHS_NUMBER);
    }

    @Test
    void twoRecordsOfOnePersonAreNoRivalsOnceTheyAreMerged() {
        index.put(record(""), 7);
        assertThat(judged(MARGARETS_DEMOGRAPHICS)).isInstanceOf(Judgement.Review.class);

        index.put(mergedInto("margaret"), 8);
        Judgement judgement = judged(MARGARETS_DEMOGRAPHICS);
        assertThat(judgement).isInstanceOf(Judgement.Match.class);
        assertThat(judgement.candidates()).extracting(Candidate::personId).doesNotContain(PEGGYS);
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void whoeverIsAskedForByAMergedRecordIsTheOneThatGoesOn() {
        index.put(mergedInto("margaret"), 7);

        assertThat(index.survivor(PEGGYS)).isEqualTo(MARGARET.personId());
        assertThat(index.find(PEGGYS)).contains(new Registered(MARGARET, 0));
    }

    @Test
    void aMergedRecordStandsForItselfUntilTheOtherIsThere() {
        index.remove(MARGARET.personId());
        index.put(mergedInto("margaret"), 7);
        assertThat(index.find(PEGGYS)).isPresent();

        index.put(MARGARET, 9);
        assertThat(index.find(PEGGYS)).contains(new Registered(MARGARET, 9));
        index.remove(MARGARET.personId());
        assertThat(index.find(PEGGYS)).contains(new Registered(mergedInto("margaret"), 7));
    }

    @Test
    void whoWithdrewFromTheRegisterIsNotFoundByTheirOtherRecordEither() {
        index.put(mergedInto("margaret"), 7);
        index.put(
                person("{\"personId\":\"margaret\",\"family\":\"Thompson\",\"birthDate\":\"1941-03-17\","
                        + "\"consent\":{\"register\":\"withdrawn\"}}"),
                8);

        assertThat(index.find(PEGGYS)).isEmpty();
        assertThat(judged(MARGARETS_DEMOGRAPHICS)).isInstanceOf(Judgement.None.class);
    }

    @Test
    void aMergerThatIsTakenBackGivesBothTheirOwnAgain() {
        index.put(mergedInto("margaret"), 7);
        index.put(record(""), 8);

        assertThat(index.find(PEGGYS)).contains(new Registered(record(""), 8));
        assertThat(index.ownersOf(MARGARET.nhsNumber())).containsExactly(MARGARET.personId());
        assertThat(index.ownersOf(record("").nhsNumber())).containsExactly(PEGGYS);
        assertThat(index.size()).isEqualTo(3);
    }

    @Test
    void recordsMergedOneIntoTheNextMeanTheLast() {
        index.put(mergedInto("ronald"), 7);
        index.put(
                person("{\"personId\":\"third\",\"mergedInto\":\"peggy\",\"family\":\"Tomson\","
                        + "\"birthDate\":\"1941-03-17\",\"nhsNumber\":\"9990010625\"}"),
                8);

        assertThat(index.survivor(new PersonId("third"))).isEqualTo(RONALD.personId());
        assertThat(index.ownersOf(MARGARET.supersededNhsNumbers().getFirst()))
                .containsExactlyInAnyOrder(MARGARET.personId(), RONALD.personId());
    }

    @Test
    void recordsThatNameEachOtherStandForThemselves() {
        index.put(mergedInto("fourth"), 7);
        index.put(
                person("{\"personId\":\"fourth\",\"mergedInto\":\"peggy\",\"family\":\"Tomson\","
                        + "\"birthDate\":\"1941-03-17\"}"),
                8);

        assertThat(index.find(PEGGYS).orElseThrow().person().personId()).isEqualTo(PEGGYS);
        assertThat(index.size()).isEqualTo(4);
    }

    @Test
    void whereOneOfTheRecordsIsRestrictedNothingTellsWhereTheyAre() {
        index.put(record("\"restricted\":true,\"mergedInto\":\"margaret\","), 7);

        Candidate shown = judged(MARGARETS_DEMOGRAPHICS).candidates().getFirst();
        assertThat(shown.personId()).isEqualTo(MARGARET.personId());
        assertThat(shown.restricted()).isTrue();
        assertThat(shown.postcode()).isNull();
    }

    @Test
    void inWhicheverOrderRecordsComeTheSamePeopleAreFound() {
        List<Person> records = new ArrayList<>(List.of(
                MARGARET,
                RONALD,
                mergedInto("margaret"),
                person("{\"personId\":\"third\",\"mergedInto\":\"peggy\",\"family\":\"Tomson\","
                        + "\"birthDate\":\"1941-03-17\"}")));
        IntStream.range(0, 50).forEach(seed -> {
            Collections.shuffle(records, new Random(seed));
            RegisterIndex shuffled = register(records.toArray(Person[]::new));
            assertThat(shuffled.size()).as("seed %d", seed).isEqualTo(2);
            for (String id : List.of("peggy", "third", "margaret")) {
                assertThat(shuffled.find(new PersonId(id)).orElseThrow().person())
                        .as("%s, seed %d", id, seed)
                        .isEqualTo(MARGARET);
            }
            assertThat(shuffled.ownersOf(record("").nhsNumber())).containsExactly(MARGARET.personId());
        });
    }

    private Judgement judged(String said) {
        return matcher(index).judge(claim(said), AT_TWO);
    }

    private static Person mergedInto(String survivor) {
        return record("\"mergedInto\":\"" + survivor + "\",");
    }

    private static Person record(String rest) {
        return person(PEGGY.formatted(rest));
    }
}
