package vigil.matching.decide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.domain.event.PersonClaim;
import vigil.domain.person.Person;
import vigil.matching.Examples;

/**
 * One of {@code hard-cases.txt}.
 *
 * @param also what will do as well, besides what is expected
 * @param notYet known not to come out
 * @param people of the register, by the letter that is their id
 * @param event what the source says, field by field
 */
record HardCase(
        String id,
        String expected,
        List<String> also,
        String why,
        boolean notYet,
        Map<String, Map<String, String>> people,
        Map<String, String> event) {
    private static final Map<String, String> NUMBERS = Map.of("n1", "9990001375", "n2", "9990010625");
    private static final Map<String, String> SEXES = Map.of("F", "female", "M", "male");
    private static final List<String> COPIED = List.of("given", "family", "born", "sex", "at", "in");

    static List<HardCase> all() {
        List<HardCase> cases = new ArrayList<>();
        for (String line : lines()) {
            List<String> columns =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            if (!line.startsWith(" ")) {
                cases.add(new HardCase(
                        columns.get(0),
                        columns.get(1),
                        columns.get(2).isEmpty()
                                ? List.of()
                                : List.of(columns.get(2).split(", ", -1)),
                        columns.get(3),
                        columns.size() > 4,
                        new TreeMap<>(),
                        new LinkedHashMap<>()));
            } else if (columns.getFirst().startsWith("?")) {
                cases.getLast().said(columns);
            } else {
                cases.getLast().people.put(columns.getFirst(), fields(columns.subList(1, columns.size())));
            }
        }
        return cases;
    }

    private void said(List<String> columns) {
        List<String> first = List.of(columns.getFirst().substring(1).strip().split(" ", 3));
        if (first.getFirst().equals("as")) {
            Map<String, String> whose = Objects.requireNonNull(people.get(first.get(1)));
            COPIED.stream().filter(whose::containsKey).forEach(field -> event.put(field, whose.get(field)));
            event.putAll(fields(columns.subList(1, columns.size())));
        } else {
            event.putAll(fields(Stream.concat(
                            Stream.of(columns.getFirst().substring(1).strip()),
                            columns.stream().skip(1))
                    .toList()));
        }
        event.values().removeIf("-"::equals);
    }

    private static Map<String, String> fields(List<String> columns) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String column : columns) {
            String[] sides = column.split(" ", 2);
            if (fields.put(sides[0], sides.length > 1 ? sides[1].strip() : "") != null) {
                throw new IllegalArgumentException("said twice: " + column);
            }
        }
        return fields;
    }

    /** The people of the register whom it is about; the letter is their id. */
    List<Person> registered() {
        return registered("");
    }

    /** With something before the letter. */
    List<Person> registered(String prefix) {
        return people.entrySet().stream()
                .map(one -> Examples.person(record(prefix + one.getKey(), one.getValue())))
                .toList();
    }

    PersonClaim claim() {
        List<String> said = new ArrayList<>(identity(event));
        String address = Stream.of(lines(event.get("at")), string("postcode", event.get("in")))
                .filter(member -> !member.isEmpty())
                .collect(Collectors.joining(","));
        said.add(address.isEmpty() ? "" : "\"address\":{" + address + "}");
        return Examples.claim(joined(said));
    }

    private static String record(String id, Map<String, String> fields) {
        List<String> said = new ArrayList<>(identity(fields));
        said.add(string("personId", id));
        said.add(string("knownAs", fields.get("known-as")));
        said.add(string("deceasedAt", fields.get("died")));
        said.add(fields.containsKey("restricted") ? "\"restricted\":true" : "");
        said.add(array("supersededNhsNumbers", number(fields.get("earlier-number"))));
        said.add(array("previousFamily", fields.get("formerly")));
        said.add("\"addresses\":["
                + Stream.of(
                                address("home", fields.get("at"), fields.get("in")),
                                address("previous", null, fields.get("lived-in")),
                                address("temporary", null, fields.get("staying-in")))
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(","))
                + "]");
        return "{" + joined(said) + "}";
    }

    private static List<String> identity(Map<String, String> fields) {
        String sex = fields.get("sex");
        return List.of(
                string("nhsNumber", number(fields.get("number"))),
                string("family", fields.get("family")),
                array("given", fields.get("given")),
                string("birthDate", fields.get("born")),
                string("gender", sex == null ? null : SEXES.get(sex)),
                array("phones", fields.get("phone")),
                string("gpPractice", fields.get("practice")));
    }

    private static String number(String number) {
        return number == null ? null : NUMBERS.getOrDefault(number, number);
    }

    private static String address(String use, String line, String postcode) {
        return postcode == null || postcode.equals("-")
                ? ""
                : "{" + joined(List.of(string("use", use), lines(line), string("postcode", postcode))) + "}";
    }

    private static String lines(String line) {
        return array("lines", line);
    }

    private static String joined(List<String> members) {
        return members.stream().filter(member -> !member.isEmpty()).collect(Collectors.joining(","));
    }

    private static String string(String name, String value) {
        return value == null ? "" : "\"%s\":\"%s\"".formatted(name, value);
    }

    private static String array(String name, String value) {
        return value == null ? "" : "\"%s\":[\"%s\"]".formatted(name, value);
    }

    private static List<String> lines() {
        try (InputStream in = HardCase.class.getResourceAsStream("/vigil/matching/hard-cases.txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return id + ": " + why;
    }
}
