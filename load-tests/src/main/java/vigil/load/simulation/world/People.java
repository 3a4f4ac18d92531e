package vigil.load.simulation.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.person.Person;
import vigil.wire.Decoded;
import vigil.wire.PersonCodec;

/** Who may be on the register. */
final class People {
    /** Whom sources name. */
    static final List<Somebody> ALL = List.of(
            new Somebody("p-home", "1941-03-02", "CV1 3BA", false),
            new Somebody("p-rugby", "1950-07-01", "CV21 2AA", false),
            new Somebody("p-child", "2016-05-05", "CV1 1AA", false),
            new Somebody("p-away", "1938-01-09", "B1 1AA", true),
            new Somebody("p-one", "1941-03-02", "CV1 2AA", false),
            new Somebody("p-two", "1941-03-02", "CV21 3AA", false));

    private People() {}

    /** One person: what never changes of them. */
    record Somebody(String id, String born, String postcode, boolean restricted) {
        /**
         * Their record as it stands.
         *
         * @param share as in {@code consent}
         * @param plan JSON; null where none is recorded
         * @param mergedInto the record that goes on in its place; null where it stands for itself
         */
        Person record(String share, @Nullable String plan, @Nullable Instant deceasedAt, @Nullable String mergedInto) {
            String json = "{\"personId\":\"" + id + "\",\"family\":\"A\",\"birthDate\":\"" + born
                    + "\",\"addresses\":[{\"use\":\"home\",\"postcode\":\"" + postcode
                    + "\"}],\"consent\":{\"register\":\"given\",\"share\":\"" + share + "\"},\"restricted\":"
                    + restricted
                    + (plan == null ? "" : ",\"plan\":" + plan)
                    + (deceasedAt == null ? "" : ",\"deceasedAt\":\"" + deceasedAt + "\"")
                    + (mergedInto == null ? "" : ",\"mergedInto\":\"" + mergedInto + "\"") + "}";
            return switch (PersonCodec.decode(json.getBytes(UTF_8))) {
                case Decoded.Value<Person>(var person, var defects) -> person;
                case Decoded.Unreadable<Person> unreadable -> throw new IllegalStateException(unreadable.sentence());
            };
        }
    }
}
