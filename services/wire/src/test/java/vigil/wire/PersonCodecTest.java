package vigil.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;

class PersonCodecTest {
    private static final String KOWALSKA = """
        {"personId":"p-1","nhsNumber":"9434765919","family":"Kowalska","given":["Maria"],"birthDate":"1941-03-02",
         "addresses":[{"use":"home","lines":["12 Spon Street"],"postcode":"CV1 3BA"}],"phones":["01632960001"],
         "ethnicity":"A1","consent":{"register":"given","share":"%s"},"restricted":%s,
         "plan":{"version":7,"anticipatedEmergencies":[{"problem":"breathlessness","do":"sit up"}],
                 "carers":[{"name":"Jan","doNotContact":"perhaps"}]}}
        """;

    @Test
    void writesWhatItReads() {
        Person person = read(KOWALSKA.formatted("given", "false")).value();

        assertThat(read(new String(PersonCodec.encode(person), UTF_8)).value()).isEqualTo(person);
        assertThat(person.plan().anticipatedEmergencies().getFirst().instruction())
                .isEqualTo("sit up");
    }

    @Test
    void anUnreadableConsentCountsAsDeclined() {
        Person person = read(KOWALSKA.formatted("maybe", "false")).value();

        assertThat(person.consent().sharing()).isEqualTo(Sharing.DECLINED);
        assertThat(person.asShared().plan()).isNull();
    }

    @Test
    void anUnreadableRestrictionCountsAsRestricted() {
        Person shared =
                read(KOWALSKA.formatted("given", "\"who knows\"")).value().asShared();

        assertThat(shared.restricted()).isTrue();
        assertThat(shared.addresses()).isEmpty();
        assertThat(shared.phones()).isEmpty();
    }

    @Test
    void aCarerWhoMayNotWishToBeRungIsNotRung() {
        assertThat(read(KOWALSKA.formatted("given", "false"))
                        .value()
                        .plan()
                        .carers()
                        .getFirst()
                        .doNotContact())
                .isTrue();
    }

    @Test
    void whatIsForTheMeasuresOnlyIsNotShared() {
        assertThat(read(KOWALSKA.formatted("given", "false")).value().asShared().ethnicity())
                .isNull();
    }

    @Test
    void namesEachRequiredFieldThatIsMissing() {
        var refused = (Decoded.Unreadable<Person>) PersonCodec.decode("{\"family\":\"x\"}".getBytes(UTF_8));

        assertThat(refused.sentence()).isEqualTo("/personId: is missing; /birthDate: is missing");
    }

    private static Decoded.Value<Person> read(String json) {
        return (Decoded.Value<Person>) PersonCodec.decode(json.getBytes(UTF_8));
    }
}
