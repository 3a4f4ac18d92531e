package vigil.matching.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vigil.domain.identity.NhsNumber;
import vigil.domain.person.Address;
import vigil.domain.person.Person;

/** Spoils what a source says of somebody, as tired people and broken systems do; the same seed, the same spoilings. */
final class Mutations {
    private static final List<String> FIELDS = List.of(
            "nhsNumber", "family", "given", "birthDate", "gender", "line", "postcode", "phone", "gpPractice", "given2");

    private static final List<String> PLACEHOLDERS = List.of(
            "",
            " ",
            "Unknown",
            "UNKNOWN FEMALE",
            "Baby",
            "N/A",
            "test",
            "x",
            "1900-01-01",
            "0000000000",
            "ZZ99 3VZ",
            "not known",
            "-",
            "?",
            "null",
            "Mr",
            "1234567890");

    private static final List<String> LETTERS = List.of(
            "a",
            "e",
            "r",
            "n",
            "z",
            "é",
            "ł",
            "ß",
            "'",
            "’",
            "-",
            " ",
            "0",
            "7",
            "ı",
            "\u0301",
            "\u200b",
            "Ж",
            "李",
            "\uD83D\uDE00",
            "\uD83D",
            "\"",
            "\\",
            "\n",
            "\t",
            "(",
            "Ⅷ",
            "ﬁ",
            "Ａ");

    private final List<Person> people;
    private final Random random;

    Mutations(List<Person> people, long seed) {
        this.people = people;
        this.random = new Random(seed);
    }

    Person somebody() {
        return people.get(random.nextInt(people.size()));
    }

    /** What a source might say of that person, by field. */
    Map<String, String> of(Person meant) {
        Map<String, String> said = fields(meant);
        if (random.nextInt(3) > 0) {
            said.remove("nhsNumber");
        }
        for (int left = random.nextInt(5); left > 0; left--) {
            spoil(said);
        }
        return said;
    }

    private Map<String, String> fields(Person person) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "nhsNumber", number(person));
        put(fields, "family", person.family());
        put(fields, "given", String.join(" ", person.given()));
        put(fields, "birthDate", person.birthDate().iso());
        put(
                fields,
                "gender",
                person.gender() == null ? null : person.gender().name().toLowerCase(Locale.ROOT));
        if (!person.addresses().isEmpty()) {
            Address address = any(person.addresses());
            put(
                    fields,
                    "line",
                    address.lines().isEmpty() ? null : address.lines().getFirst());
            put(
                    fields,
                    "postcode",
                    address.postcode() == null ? null : address.postcode().text());
        }
        put(fields, "phone", person.phones().isEmpty() ? null : any(person.phones()));
        put(fields, "gpPractice", person.gpPractice());
        return fields;
    }

    private String number(Person person) {
        List<NhsNumber> numbers = new ArrayList<>(person.supersededNhsNumbers());
        if (person.nhsNumber() != null) {
            numbers.add(person.nhsNumber());
        }
        return numbers.isEmpty() ? null : any(numbers).digits();
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private void spoil(Map<String, String> said) {
        String field = any(FIELDS);
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> said.remove(field);
            case 3, 4, 5 -> said.computeIfPresent(field, (name, value) -> mistyped(value));
            case 6, 7 -> put(said, field, fields(somebody()).get(field));
            case 8 -> said.put(field, any(PLACEHOLDERS));
            case 9 -> said.computeIfPresent("given", (name, value) -> value.isEmpty() ? "" : value.substring(0, 1));
            case 10 -> swap(said, "given", "family");
            case 11 -> said.computeIfPresent("birthDate", (name, value) -> redated(value));
            case 12 -> said.computeIfPresent("given", (name, value) -> knownAs(value));
            default -> said.computeIfPresent(field, (name, value) -> value.repeat(random.nextInt(50) == 0 ? 2_000 : 2));
        }
    }

    /** A letter or digit more, less, other, or two that changed places. */
    private String mistyped(String value) {
        if (value.isEmpty()) {
            return any(LETTERS);
        }
        int at = random.nextInt(value.length());
        String before = value.substring(0, at);
        String after = value.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + value.charAt(at) + any(LETTERS) + after;
            case 2 -> before + (Character.isDigit(value.charAt(at)) ? "" + random.nextInt(10) : any(LETTERS)) + after;
            default -> after.isEmpty() ? value : before + after.charAt(0) + value.charAt(at) + after.substring(1);
        };
    }

    private String redated(String date) {
        if (!date.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return date;
        }
        String year = date.substring(0, 4);
        String month = date.substring(5, 7);
        String day = date.substring(8, 10);
        return switch (random.nextInt(6)) {
            case 0 -> year;
            case 1 -> year + "-" + month;
            case 2 -> year + "-" + day + "-" + month;
            case 3 -> year + "-01-01";
            case 4 -> (Integer.parseInt(year) + random.nextInt(61) - 30) + date.substring(4);
            default -> year + "-" + month + "-%02d".formatted(1 + random.nextInt(28));
        };
    }

    private String knownAs(String given) {
        Person other = somebody();
        return switch (random.nextInt(3)) {
            case 0 -> given + " " + String.join(" ", other.given());
            case 1 -> any(List.of("Mohammed ", "Mrs ", "Abdul ", "Dr. ")) + given;
            default -> given + any(List.of(" Kaur", " Begum", "ben", "jeet", " Singh", "-Marie"));
        };
    }

    private static void swap(Map<String, String> said, String one, String other) {
        String first = said.remove(one);
        String second = said.remove(other);
        put(said, one, second);
        put(said, other, first);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** As JSON, now and then of another shape than it should have. */
    String json(Map<String, String> said) {
        List<String> members = new ArrayList<>();
        List<String> address = new ArrayList<>();
        said.forEach((field, value) -> {
            String text = random.nextInt(300) == 0 ? any(List.of("null", "{}", "[]", "17", "true")) : quoted(value);
            switch (field) {
                case "given" -> members.add("\"given\":[" + text + "]");
                case "phone" -> members.add("\"phones\":[" + text + "]");
                case "line" -> address.add("\"lines\":[" + text + "]");
                case "postcode" -> address.add("\"postcode\":" + text);
                default -> members.add("\"" + field + "\":" + text);
            }
        });
        if (!address.isEmpty()) {
            members.add("\"address\":{" + String.join(",", address) + "}");
        }
        return String.join(",", members);
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
