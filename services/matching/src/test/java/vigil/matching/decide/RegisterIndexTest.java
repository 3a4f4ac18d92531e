package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.RONALD;
import static vigil.matching.Examples.claim;
import static vigil.matching.Examples.person;
import static vigil.matching.Examples.register;

import org.junit.jupiter.api.Test;
import vigil.domain.identity.PersonId;

class RegisterIndexTest {
    private final RegisterIndex index = register(MARGARET, RONALD);

    @Test
    void somebodyRemovedIsFoundNoMore() {
        index.remove(MARGARET.personId());
        index.remove(new PersonId("stranger"));

        assertThat(index.find(MARGARET.personId())).isEmpty();
        assertThat(found(MARGARETS_DEMOGRAPHICS)).containsExactly("ronald");
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void acorrectedRecordIsFoundByItsNewFieldsOnly() {
        index.put(
                person(
                        "{\"personId\":\"ronald\",\"family\":\"Okafor\",\"given\":[\"Ronald\"],\"birthDate\":\"1939-08-03\"}"),
                7);

        assertThat(found("\"family\":\"Okafor\",\"birthDate\":\"1939-08-03\"")).containsExactly("ronald");
        assertThat(found("\"nhsNumber\":\"9990005443\"")).isEmpty();
        assertThat(index.find(RONALD.personId()).orElseThrow().registerOffset()).isEqualTo(7);
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
    void anOversizedBlockIsSkippedAndANarrowerOneStillFinds() {
        for (int i = 0; i <= RegisterIndex.LARGEST_BLOCK; i++) {
            index.put(
                    person("{\"personId\":\"p%d\",\"family\":\"Family%s\",\"birthDate\":\"1941-03-17\"}"
                            .formatted(i, letters(i))),
                    i);
        }

        assertThat(found("\"birthDate\":\"1941-03-17\"")).isEmpty();
        assertThat(found("\"family\":\"Thompson\",\"birthDate\":\"1941-03-17\""))
                .containsExactly("margaret");
    }

    private static String letters(int i) {
        return "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
    }

    private java.util.List<String> found(String said) {
        return index.candidates(Claim.of(claim(said), AT_TWO)).stream()
                .map(known -> known.person().personId().text())
                .toList();
    }
}
