package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.claim;
import static vigil.matching.Examples.person;
import static vigil.matching.Examples.register;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.name.NameLore;

class AddressCheckTest {
    private static final NameLore LORE = MatchingData.current().names();

    @ParameterizedTest
    @CsvSource({
        "CV5 6AB, CV5 6AB, POSTCODE_SAME",
        "CV5 6AB, CV5 6AD, POSTCODE_SLIP",
        "CV5 6AB, CV5 6BA, POSTCODE_SLIP",
        "CV5 6AB, CV6 5AB, POSTCODE_SLIP",
        "CV5 6AB, VC5 6AB, POSTCODE_SLIP",
        "CV5 6AB, CV15 6AB, POSTCODE_SLIP",
        "CV15 6AB, CV5 6AB, POSTCODE_SLIP",
        "CV5 6AB, CV15 6AD, ADDRESS_DIFFERENT",
        "CV5 6AB, CV5 7AD, POSTCODE_NEAR",
        "CV5 6AB, CV6 6AD, POSTCODE_NEAR",
        "CV5 6AB, CV5 9ZZ, POSTCODE_NEAR",
        "CV5 6AB, CV6 7AD, ADDRESS_DIFFERENT",
        "CV5 6AB, LE1 1ZZ, ADDRESS_DIFFERENT"
    })
    void aPostcodeMayBeMistyped(String claimed, String known, Finding expected) {
        assertThat(found("", claimed, home("", known))).isEqualTo(expected);
        assertThat(found("", known, home("", claimed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "14 Oak Road, '14, oak road', ADDRESS_SAME",
        "14 Oak Road, 14 Oak Rd, ADDRESS_SAME",
        "14a Oak Road, 14A OAK ROAD, ADDRESS_SAME",
        "14a Oak Road, 14b Oak Road, POSTCODE_OTHER_HOUSE",
        "'Flat 2, 9 Mill Way', 2/9 Mill Way, ADDRESS_SAME",
        "'Flat 2, 9 Mill Way', 29 Mill Way, POSTCODE_OTHER_HOUSE",
        "Rose Cottage, Rose Cottage, ADDRESS_SAME",
        "Rose Cottage, Ivy Cottage, POSTCODE_SAME",
        "Rose Cottage, 3 Mill Way, POSTCODE_SAME",
        "3 Mill Way, Rose Cottage, POSTCODE_SAME",
        "1st Avenue, 1st Avenue, ADDRESS_SAME",
        "'', 3 Mill Way, POSTCODE_SAME",
        "3 Mill Way, '', POSTCODE_SAME",
        "3 Mill Way, 4 Mill Way, POSTCODE_OTHER_HOUSE",
        "'Room 3, The Beeches Care Home', The Beeches Care Home, INSTITUTION_SAME",
        "4 Mill Way, The Beeches Care Home, INSTITUTION_SAME",
        "Myton Hospice, 4 Mill Way, INSTITUTION_SAME",
        "Hospital Lane, Hospital Lane, ADDRESS_SAME"
    })
    void atOnePostcodeTheHouseCounts(String claimed, String known, Finding expected) {
        assertThat(found(claimed, "CV5 6AB", home(known, "CV5 6AB"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "14 Oak Road, '14, oak road', HOUSE_SAME",
        "14 Oak Road, 15 Oak Road, ADDRESS_MISSING",
        "Oak Road, Oak Road, ADDRESS_MISSING",
        "14, 14, ADDRESS_MISSING",
        "The Beeches Care Home, The Beeches Care Home, ADDRESS_MISSING",
        "'', 14 Oak Road, ADDRESS_MISSING"
    })
    void withoutAPostcodeStreetAndNumberCount(String claimed, String known, Finding expected) {
        assertThat(found(claimed, "", home(known, "CV5 6AB"))).isEqualTo(expected);
        assertThat(found(claimed, "CV5 6AB", home(known, ""))).isEqualTo(expected);
    }

    @Test
    void whoeverIsInAHomeOrHospitalIsAwayFromTheirAddress() {
        assertThat(found("Myton Hospice", "CV34 6PX", home("14 Oak Road", "CV5 6AB")))
                .isEqualTo(Finding.ADDRESS_AWAY);
        assertThat(found("Myton Hospice", "CV5 9ZZ", home("14 Oak Road", "CV5 6AB")))
                .isEqualTo(Finding.ADDRESS_AWAY);
        assertThat(found("Myton Hospice", "CV5 6AD", home("14 Oak Road", "CV5 6AB")))
                .isEqualTo(Finding.POSTCODE_SLIP);
        assertThat(found("Myton Hospice", "CV5 6AB", "[]")).isEqualTo(Finding.ADDRESS_MISSING);
    }

    @Test
    void theBestOfAllAddressesCounts() {
        String two = "[{\"use\":\"previous\",\"postcode\":\"CV3 6NP\"},{\"use\":\"home\",\"postcode\":\"CV5 6AB\"}]";

        assertThat(found("", "CV5 6AB", two)).isEqualTo(Finding.POSTCODE_SAME);
        assertThat(found("", "CV3 6NP", two)).isEqualTo(Finding.ADDRESS_EARLIER);
        assertThat(found("", "CV3 6NQ", two)).isEqualTo(Finding.POSTCODE_SLIP);
        assertThat(found("", "", two)).isEqualTo(Finding.ADDRESS_MISSING);
        assertThat(found("", "LE1 1ZZ", "[{\"use\":\"home\"},{\"use\":\"home\",\"postcode\":\"CV5 6AB\"}]"))
                .isEqualTo(Finding.ADDRESS_DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({
        "024 7600 0001, +44 24 7600 0001, PHONE_SAME",
        "0044 24 7600 0001, 02476000001, PHONE_SAME",
        "02476000001, 02476000002, ",
        "02476000001, 01926000001, ",
        "12345678, 12345678, ",
        "123456789, 123456789, PHONE_SAME"
    })
    void telephonesAreTheSameHoweverWritten(String claimed, String known, Finding expected) {
        var index = register();
        assertThat(AddressCheck.phone(
                        Claim.of(claim("\"phones\":[\"%s\"]".formatted(claimed)), AT_TWO, index.vocabulary()),
                        person(
                                "{\"personId\":\"p\",\"family\":\"Rai\",\"birthDate\":\"1941-03-17\",\"phones\":[\"%s\"]}"
                                        .formatted(known))))
                .isEqualTo(expected);
    }

    private static Finding found(String line, String postcode, String addresses) {
        var said = claim("\"family\":\"Rai\",\"address\":{%s%s}"
                .formatted(
                        line.isEmpty() ? "\"lines\":[]" : "\"lines\":[\"" + line + "\"]",
                        postcode.isEmpty() ? "" : ",\"postcode\":\"" + postcode + "\""));
        Claim claim = Claim.of(said, AT_TWO, register().vocabulary());
        return AddressCheck.of(
                claim,
                House.of(claim.lines(), LORE),
                person("{\"personId\":\"p\",\"family\":\"Rai\",\"birthDate\":\"1941-03-17\",\"addresses\":%s}"
                        .formatted(addresses)),
                LORE);
    }

    private static String home(String line, String postcode) {
        return "[{\"use\":\"home\",\"lines\":%s%s}]"
                .formatted(
                        line.isEmpty() ? List.of() : "[\"" + line + "\"]",
                        postcode.isEmpty() ? "" : ",\"postcode\":\"" + postcode + "\"");
    }
}
