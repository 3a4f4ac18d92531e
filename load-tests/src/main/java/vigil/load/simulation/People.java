package vigil.load.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import vigil.domain.person.Person;
import vigil.wire.Decoded;
import vigil.wire.PersonCodec;

/** Who is on the register, each as two versions of their record: consent comes and goes. */
final class People {
    /** Whom sources name. */
    static final List<Registered> ALL = List.of(
            of(
                    "p-home",
                    "1941-03-02",
                    "CV1 3BA",
                    ",\"plan\":{\"version\":7,\"prognosis\":\"weeks\",\"keyTeam\":\"hospice\","
                            + "\"preferredPlaceOfCare\":{\"state\":\"recorded\",\"first\":{\"place\":\"home\"}}}"),
            of("p-rugby", "1950-07-01", "CV21 2AA", ""),
            of("p-child", "2016-05-05", "CV1 1AA", ""),
            of("p-away", "1938-01-09", "B1 1AA", ",\"restricted\":true"),
            of("p-one", "1941-03-02", "CV1 2AA", ""),
            of("p-two", "1941-03-02", "CV21 3AA", ""));

    private People() {}

    /** One person. */
    record Registered(String id, Person sharing, Person declining) {}

    private static Registered of(String id, String born, String postcode, String rest) {
        return new Registered(
                id, person(id, born, postcode, "given", rest), person(id, born, postcode, "declined", rest));
    }

    private static Person person(String id, String born, String postcode, String share, String rest) {
        String json = "{\"personId\":\"" + id + "\",\"family\":\"A\",\"birthDate\":\"" + born
                + "\",\"addresses\":[{\"use\":\"home\",\"postcode\":\"" + postcode
                + "\"}],\"consent\":{\"register\":\"given\",\"share\":\"" + share + "\"}" + rest + "}";
        return switch (PersonCodec.decode(json.getBytes(UTF_8))) {
            case Decoded.Value<Person>(var person, var defects) -> person;
            case Decoded.Unreadable<Person> unreadable -> throw new IllegalStateException(unreadable.sentence());
        };
    }
}
