package vigil.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.Parsed;

class IdentityTest {
    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "943 476 5919", "943-476-5919", "9990000018"})
    void anNhsNumberWithItsCheckDigitIsOne(String text) {
        assertThat(NhsNumber.parse(text)).isInstanceOf(Parsed.Valid.class);
    }

    /** The public samples' 3478526985 and 7778521234 fail; the repeated digits pass Mod 11 and mean nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9434765918",
                "3478526985",
                "7778521234",
                "0000000000",
                "9999999999",
                "1111111111",
                "943476591",
                "94347659199",
                "943476591X",
                ""
            })
    void whatFailsTheCheckOrIsAPlaceholderIsNoNhsNumber(String text) {
        assertThat(NhsNumber.parse(text)).isInstanceOf(Parsed.Invalid.class);
    }

    @Test
    void identitiesPrintThemselvesMasked() {
        assertThat(new NhsNumber("9434765919").toString()).doesNotContainPattern("\\d");
        assertThat(new Postcode("CV1 3BA").toString()).doesNotContain("CV1");
        assertThat(new PartialDate(1941, 3, 2).toString()).doesNotContain("1941");
    }

    @ParameterizedTest
    @CsvSource({"cv13ba, CV1 3BA, CV1, CV1 3", "CV37 6HB, CV37 6HB, CV37, CV37 6", "sw1a1aa, SW1A 1AA, SW1A, SW1A 1"})
    void aPostcodeIsReadAsPeopleTypeIt(String typed, String text, String district, String sector) {
        Postcode postcode = Postcode.parse(typed).orThrow();

        assertThat(postcode.text()).isEqualTo(text);
        assertThat(postcode.district()).isEqualTo(district);
        assertThat(postcode.sector()).isEqualTo(sector);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ99 3VZ", "ME5 FS3", "CV", "", "12345", "CV1 3B"})
    void aPseudoPostcodeOrNonsenseIsNone(String typed) {
        assertThat(Postcode.parse(typed)).isInstanceOf(Parsed.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"1941, 1941", "1941-03, 1941-03", "1941-03-02, 1941-03-02", "1941-03-02T00:00:00Z, 1941-03-02"})
    void aDateMayBePartial(String text, String iso) {
        assertThat(PartialDate.parse(text).orThrow().iso()).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1941-02-30", "1941-13-01", "41", "02/03/1941", "1700-01-01", "", "unknown"})
    void anImpossibleDateIsNone(String text) {
        assertThat(PartialDate.parse(text)).isInstanceOf(Parsed.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1941-03-02, 2026-03-01, 84",
        "1941-03-02, 2026-03-02, 85",
        "2008-02-29, 2026-02-28, 17",
        "2008-02-29, 2026-03-01, 18",
        "2008, 2026-06-01, 17",
        "2030-01-01, 2026-01-01, 0"
    })
    void ageIsInWholeYearsAndTheLowerOneWhenUnsure(String birth, LocalDate today, int age) {
        assertThat(PartialDate.parse(birth).orThrow().ageOn(today)).isEqualTo(age);
    }

    @Test
    void anIncidentsKeyIsOpaqueAndItsOwn() {
        String hash = new IncidentKey("urn:nhs:ods:RYA", "20261121-004512").hash();

        assertThat(hash).hasSize(32).isNotEqualTo(new IncidentKey("urn:nhs:ods:RYB", "20261121-004512").hash());
    }
}
