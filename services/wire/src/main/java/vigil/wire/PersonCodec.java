package vigil.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Defect;
import vigil.domain.person.Person;

/**
 * People on the register. A record without {@code personId}, {@code family} or {@code birthDate} is
 * unreadable. Consent that can't be read counts as declined, and an unreadable {@code restricted} as yes.
 */
public final class PersonCodec {
    private static final List<String> REQUIRED = List.of("personId", "family", "birthDate");

    private PersonCodec() {}

    public static Decoded<Person> decode(byte @Nullable [] value) {
        JsonNode tree = Json.object(value);
        return tree == null ? Decoded.Unreadable.because("", "is not a JSON object") : decode(tree);
    }

    private static Decoded<Person> decode(JsonNode tree) {
        List<Defect> missing = REQUIRED.stream()
                .filter(field -> tree.path(field).asText("").isBlank())
                .map(field -> new Defect("/" + field, "is missing"))
                .toList();
        if (!missing.isEmpty()) {
            return new Decoded.Unreadable<>(missing);
        }
        List<Defect> defects = new ArrayList<>();
        Person person = Json.tolerant(tree, Person.class, defects);
        boolean unusable = defects.stream()
                .anyMatch(defect -> REQUIRED.contains(defect.field().substring(1)));
        if (person == null || unusable) {
            return new Decoded.Unreadable<>(defects);
        }
        if (defects.stream().anyMatch(defect -> defect.field().startsWith("/consent"))
                && !tree.path("consent").path("share").asText().equals("declined")) {
            return declined(tree, defects);
        }
        return new Decoded.Value<>(person, List.copyOf(defects));
    }

    private static Decoded<Person> declined(JsonNode tree, List<Defect> defects) {
        ((ObjectNode) tree).putObject("consent").put("share", "declined");
        Person person = Json.tolerant(tree, Person.class, new ArrayList<>());
        return person == null ? new Decoded.Unreadable<>(defects) : new Decoded.Value<>(person, List.copyOf(defects));
    }

    public static byte[] encode(Person person) {
        return Json.bytes(person);
    }
}
