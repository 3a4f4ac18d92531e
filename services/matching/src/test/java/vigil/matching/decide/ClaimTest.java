package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.claim;
import static vigil.matching.Examples.person;
import static vigil.matching.Examples.register;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.event.PersonClaim;

class ClaimTest {
    @ParameterizedTest
    @CsvSource({
        "1941-03-17, true",
        "1941-03, true",
        "1941, true",
        "1900-01-01, false",
        "1900-01-02, true",
        "1900, true",
        "2026-11-22, true",
        "2026-11-23, false",
        "2026-12, false",
        "2026, true",
        "2027, false",
        "1896-11-21, true",
        "1895-12-31, false"
    })
    void aBirthDateThatCannotBeIsMissing(String date, boolean kept) {
        assertThat(of("\"birthDate\":\"" + date + "\"").birth() != 0).isEqualTo(kept);
    }

    @Test
    void noAddressIsNoPostcodeAndNoLines() {
        assertThat(of("").postcode()).isNull();
        assertThat(of("").lines()).isEmpty();
        assertThat(of("\"address\":{\"lines\":[\"1 Mill Way\"],\"postcode\":\"CV5 6AB\"}")
                        .lines())
                .containsExactly("1 Mill Way");
    }

    @Test
    void isNeverPrinted() {
        assertThat(of("\"family\":\"Thompson\"").toString()).isEqualTo("Claim[•••]");
        assertThat(House.NONE.toString()).isEqualTo("House[•••]");
        Known known = Known.of(
                person("{\"personId\":\"p\",\"family\":\"Rai\",\"birthDate\":\"1941-03-17\"}"),
                0,
                register().vocabulary());
        assertThat(known.toString()).isEqualTo("Known[p, •••]");
    }

    @Test
    void anEarlierNameThatIsAPlaceholderIsNone() {
        Known known = Known.of(
                person("{\"personId\":\"p\",\"family\":\"Rai\",\"birthDate\":\"1941-03-17\","
                        + "\"previousFamily\":[\"Unknown\",\"Gill\"]}"),
                0,
                register().vocabulary());

        assertThat(known.earlier()).extracting(name -> name.joined()).containsExactly("gill");
    }

    @Test
    void keysAreSortedAndEachOnce() {
        Keys keys = new Keys();
        for (int key : List.of(5, 3, 5, -1, 3)) {
            keys.accept(key);
        }
        assertThat(keys.sorted()).containsExactly(-1, 3, 5);
        for (int key = 0; key < 40; key++) {
            keys.accept(key);
        }
        assertThat(keys.sorted()).hasSize(41);
        assertThat(new Keys().sorted()).isEmpty();
    }

    @Test
    void anIncidentOpenedBeyondAllCalendarsIsJudgedAllTheSame() {
        PersonClaim said = claim("\"birthDate\":\"1899-03-17\"");

        assertThat(Claim.of(said, Instant.MIN, register().vocabulary()).birth()).isEqualTo(18990317);
        assertThat(Claim.of(said, Instant.MAX, register().vocabulary()).birth()).isZero();
    }

    private static Claim of(String said) {
        return Claim.of(claim(said), AT_TWO, register().vocabulary());
    }
}
