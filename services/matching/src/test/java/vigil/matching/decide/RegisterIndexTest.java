package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.RONALD;
import static vigil.matching.Examples.claim;
import static vigil.matching.Examples.person;
import static vigil.matching.Examples.register;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PersonId;
import vigil.matching.decide.name.Name;
import vigil.matching.decide.name.NameComparison;
import vigil.matching.decide.name.Names;
import vigil.matching.decide.name.Shares;

class RegisterIndexTest {
    private final RegisterIndex index = register(MARGARET, RONALD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"nhsNumber\":\"9990001375\"",
                "\"nhsNumber\":\"9990010625\"",
                "\"phones\":[\"+44 24 7600 0001\"]",
                "\"address\":{\"postcode\":\"CV5 6AB\"}",
                "\"address\":{\"postcode\":\"CV3 6NP\"}",
                "\"birthDate\":\"1941-03-17\"",
                "\"family\":\"Thompson\",\"given\":[\"Margaret\"]",
                "\"family\":\"Tomson\",\"given\":[\"Peggy\"]",
                "\"family\":\"Thompson\",\"given\":[\"Meg\"]",
                "\"family\":\"Margaret\",\"given\":[\"Thompson\"]",
                "\"family\":\"Ellison\",\"given\":[\"Margaret\"]",
                "\"given\":[\"Margaret\"],\"address\":{\"postcode\":\"CV3 9ZZ\"}",
                "\"family\":\"Thompson\",\"address\":{\"postcode\":\"CV5 9ZZ\"}",
                "\"family\":\"Thompson\",\"birthDate\":\"1941-09\",\"address\":{\"postcode\":\"CV5 9ZZ\"}",
                "\"family\":\"Thomp Son\",\"given\":[\"Mar Garet\"]"
            })
    void anyOfManyKeysFindsAPerson(String said) {
        assertThat(found(said)).contains("margaret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"family\":\"Thompson\"",
                "\"birthDate\":\"1941\"",
                "\"birthDate\":\"1941-03\"",
                "\"gender\":\"female\",\"gpPractice\":\"M86001\"",
                "\"family\":\"Thompson\",\"birthDate\":\"1941\"",
                "\"phones\":[\"24760000\"]",
                "\"family\":\"Doyle\",\"given\":[\"Patrick\"],\"birthDate\":\"1941-03-18\",\"address\":{\"postcode\":\"CV5 6AC\"}"
            })
    void whoSharesNoKeyIsNotFound(String said) {
        assertThat(found(said)).isEmpty();
    }

    @Test
    void aBirthDateFindsAlsoWhenDayAndMonthChangedPlaces() {
        index.put(person("{\"personId\":\"rai\",\"family\":\"Rai\",\"birthDate\":\"1950-05-06\"}"), 3);

        assertThat(found("\"birthDate\":\"1950-06-05\"")).containsExactly("rai");
    }

    @Test
    void somebodyRemovedIsFoundNoMore() {
        index.remove(MARGARET.personId());
        index.remove(new PersonId("stranger"));

        assertThat(index.find(MARGARET.personId())).isEmpty();
        assertThat(found(MARGARETS_DEMOGRAPHICS)).containsExactly("ronald");
        assertThat(index.ownersOf(new NhsNumber("9990001375"))).isEmpty();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void aPlaceThatSomebodyLeftIsTakenByTheNext() {
        index.remove(MARGARET.personId());
        index.put(person("{\"personId\":\"rai\",\"family\":\"Rai\",\"birthDate\":\"1950-05-06\"}"), 3);

        assertThat(found("\"birthDate\":\"1950-05-06\"")).containsExactly("rai");
        assertThat(found("\"nhsNumber\":\"9990001375\"")).isEmpty();
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void aCorrectedRecordIsFoundByItsNewFieldsOnly() {
        index.put(
                person(
                        "{\"personId\":\"ronald\",\"family\":\"Okafor\",\"given\":[\"Ronald\"],\"birthDate\":\"1939-08-03\"}"),
                7);

        assertThat(found("\"family\":\"Okafor\",\"birthDate\":\"1939-08-03\"")).containsExactly("ronald");
        assertThat(found("\"nhsNumber\":\"9990005443\"")).isEmpty();
        assertThat(index.find(RONALD.personId()).orElseThrow().registerOffset()).isEqualTo(7);
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void theSameRecordAgainChangesNothing() {
        index.put(RONALD, 9);

        assertThat(found("\"nhsNumber\":\"9990005443\"")).containsExactly("ronald");
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void whoWithdrawsConsentToTheRegisterIsRemoved() {
        index.put(
                person(
                        "{\"personId\":\"ronald\",\"family\":\"Thompson\",\"birthDate\":\"1939-08-02\",\"consent\":{\"register\":\"withdrawn\"}}"),
                8);

        assertThat(index.find(RONALD.personId())).isEmpty();
    }

    @Test
    void aNumberLeadsToEverybodyWhoseItIsOrWas() {
        index.put(
                person(
                        "{\"personId\":\"other\",\"nhsNumber\":\"9990010625\",\"family\":\"Rai\",\"birthDate\":\"1950-05-06\"}"),
                3);

        assertThat(index.ownersOf(new NhsNumber("9990010625")))
                .containsExactlyInAnyOrder(new PersonId("other"), MARGARET.personId());
        assertThat(index.ownersOf(new NhsNumber("9990008035"))).isEmpty();
    }

    @Test
    void howCommonANameIsFollowsTheRegister() {
        double two = thompsons();
        index.remove(RONALD.personId());
        double one = thompsons();
        index.put(MARGARET, 5);

        assertThat(one).isLessThan(two);
        assertThat(thompsons()).isEqualTo(one);
        index.put(RONALD, 6);
        assertThat(thompsons()).isEqualTo(two);
    }

    @Test
    void anOversizedBlockIsSkippedAndANarrowerOneStillFinds() {
        for (int i = 0; i <= RegisterIndex.LARGEST_BLOCK; i++) {
            index.put(
                    person("{\"personId\":\"p%d\",\"family\":\"%srby\",\"birthDate\":\"1941-03-17\"}"
                            .formatted(i, letters(i))),
                    i);
        }

        assertThat(found("\"birthDate\":\"1941-03-17\"")).isEmpty();
        assertThat(found("\"family\":\"Thompson\",\"given\":[\"Margaret\"],\"birthDate\":\"1941-03-17\""))
                .contains("margaret")
                .hasSizeLessThan(RegisterIndex.LARGEST_BLOCK);
    }

    @Test
    void ofManyNamesakesOnlyThoseAreComparedWhoMayHaveBeenBornThatDay() {
        for (int i = 0; i < 60; i++) {
            index.put(
                    person(
                            "{\"personId\":\"p%d\",\"family\":\"Rai\",\"given\":[\"Vijay\"],\"birthDate\":\"19%02d-05-06\"}"
                                    .formatted(i, i)),
                    i);
        }

        assertThat(found("\"family\":\"Rai\",\"given\":[\"Vijay\"],\"birthDate\":\"1930-05-06\""))
                .as("the same day of 1930 and of years less than a generation from it")
                .contains("p18", "p30", "p42")
                .doesNotContain("p17", "p43");
        assertThat(found("\"family\":\"Rai\",\"given\":[\"Vijay\"]"))
                .as("no date is told, so an address or practice may tell")
                .hasSize(60);
        assertThat(found("\"family\":\"Vijay\",\"given\":[\"Ray\"]"))
                .as("nor do the names, which only sound the same")
                .isEmpty();
        assertThat(found("\"family\":\"Vijay Rai\"")).as("in one field").hasSize(60);
    }

    @Test
    void ofSeveralWithOneNameAndTheDistrictInCommonThoseBornAnotherDayAreNotCompared() {
        String neighbour = "\"family\":\"Okafor\",\"given\":[\"Vijay\"],\"address\":{\"postcode\":\"CV6 9ZZ\"}";
        for (int i = 0; i < 5; i++) {
            index.put(
                    person(
                            ("{\"personId\":\"p%d\",\"family\":\"%srby\",\"given\":[\"Vijay\"],\"birthDate\":\"19%d1-05-06\","
                                            + "\"addresses\":[{\"use\":\"home\",\"postcode\":\"CV6 1AA\"}]}")
                                    .formatted(i, letters(i * 30), i)),
                    i);
            if (i == 2) {
                assertThat(found(neighbour + ",\"birthDate\":\"1988-11-30\""))
                        .as("a handful")
                        .hasSize(3);
            }
        }

        assertThat(found(neighbour)).hasSize(5);
        assertThat(found(neighbour + ",\"birthDate\":\"1931-06-05\""))
                .contains("p3")
                .doesNotContain("p0");
        assertThat(found(neighbour + ",\"birthDate\":\"1988-11-30\"")).isEmpty();
    }

    @Test
    void everyoneOfAFewNamesakesIsComparedWhateverTheBirthDate() {
        index.put(
                person("{\"personId\":\"rai\",\"family\":\"Rai\",\"given\":[\"Vijay\"],\"birthDate\":\"1931-05-06\"}"),
                1);

        assertThat(found("\"family\":\"Rai\",\"given\":[\"Vijay\"]")).containsExactly("rai");
        assertThat(found("\"family\":\"Rai\",\"given\":[\"Vijay\"],\"birthDate\":\"1988-11-30\""))
                .containsExactly("rai");
    }

    @Test
    void whoseNumberItIsAndWhoSomebodyIsAreFoundHoweverLargeTheBlock() {
        NhsNumber shared = new NhsNumber("9990010625");
        for (int i = 0; i <= RegisterIndex.LARGEST_BLOCK; i++) {
            index.put(
                    person(("{\"personId\":\"p%d\",\"family\":\"Rai\",\"birthDate\":\"1950-05-06\","
                                    + "\"supersededNhsNumbers\":[\"9990010625\"]}")
                            .formatted(i)),
                    i);
        }

        assertThat(index.ownersOf(shared)).hasSize(RegisterIndex.LARGEST_BLOCK + 2);
        assertThat(index.find(MARGARET.personId())).isPresent();
    }

    @Test
    void holdsThousandsAndFindsEachByTheirNumber() {
        for (int i = 0; i < 2_000; i++) {
            index.put(
                    person(
                            "{\"personId\":\"p%d\",\"family\":\"%srby\",\"given\":[\"%s\"],\"birthDate\":\"19%02d-0%d-1%d\"}"
                                    .formatted(i, letters(i % 676), letters(i / 8), i % 100, 1 + i % 9, i % 10)),
                    i);
        }

        assertThat(index.size()).isEqualTo(2_002);
        for (int i = 0; i < 2_000; i++) {
            assertThat(index.find(new PersonId("p" + i)).orElseThrow().registerOffset())
                    .isEqualTo(i);
        }
    }

    private double thompsons() {
        Name thompson = index.vocabulary().heard("Thompson");
        Names known = index.known(MARGARET.personId()).orElseThrow();
        return NameComparison.of(thompson, Name.MISSING, known, new Shares(1_000))
                .family()
                .share();
    }

    private static String letters(int i) {
        return "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
    }

    private List<String> found(String said) {
        return index.candidates(Claim.of(claim(said), AT_TWO, index.vocabulary())).stream()
                .map(known -> known.person().personId().text())
                .toList();
    }
}
