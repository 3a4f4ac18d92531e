package vigil.routing.decide.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vigil.domain.person.Person;
import vigil.wire.Decoded;
import vigil.wire.PersonCodec;

/** Somebody on the register, as the scenario has described them so far. */
final class Someone {
    private final Map<String, String> record = new LinkedHashMap<>();
    private final Map<String, String> plan = new LinkedHashMap<>();
    private long offset;

    Someone(String name) {
        record.put("personId", "\"" + id(name) + "\"");
        record.put("family", "\"" + name + "\"");
        record.put("consent", "{\"register\":\"given\",\"share\":\"given\"}");
    }

    static String id(String name) {
        return "p-" + name.toLowerCase(Locale.ROOT);
    }

    Someone says(String field, String json) {
        record.put(field, json);
        offset++;
        return this;
    }

    Someone planSays(String field, String json) {
        plan.put(field, json);
        offset++;
        return this;
    }

    Someone isRemoved() {
        offset++;
        return this;
    }

    /** Where the record stands in the register's log. */
    long offset() {
        return offset;
    }

    Person person() {
        String all = json(record) + (plan.isEmpty() ? "" : ",\"plan\":{\"version\":1," + json(plan) + "}");
        return switch (PersonCodec.decode(("{" + all + "}").getBytes(UTF_8))) {
            case Decoded.Value<Person>(var person, var defects) -> {
                if (!defects.isEmpty()) {
                    throw new AssertionError(defects + " in " + all);
                }
                yield person;
            }
            case Decoded.Unreadable<Person> unreadable ->
                throw new AssertionError(unreadable.sentence() + " in " + all);
        };
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(","));
    }
}
