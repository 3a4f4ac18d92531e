package vigil.register.lines;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns that a CSV file of people may have, with where each goes in the person's record.
 * Several values in a cell are parted by semicolons. An empty cell is not recorded.
 */
enum CsvColumn {
    PERSON_ID("personId", "/personId", Kind.TEXT),
    NHS_NUMBER("nhsNumber", "/nhsNumber", Kind.TEXT),
    FAMILY("family", "/family", Kind.TEXT),
    GIVEN("given", "/given", Kind.NAMES),
    KNOWN_AS("knownAs", "/knownAs", Kind.TEXT),
    PREVIOUS_FAMILY("previousFamily", "/previousFamily", Kind.LIST),
    BIRTH_DATE("birthDate", "/birthDate", Kind.TEXT),
    GENDER("gender", "/gender", Kind.WORD),
    DECEASED_AT("deceasedAt", "/deceasedAt", Kind.TEXT),
    RESTRICTED("restricted", "/restricted", Kind.YES_NO),
    ADDRESS_LINE_1("addressLine1", "/addresses/0/lines", Kind.LINE),
    ADDRESS_LINE_2("addressLine2", "/addresses/0/lines", Kind.LINE),
    CITY("city", "/addresses/0/city", Kind.TEXT),
    POSTCODE("postcode", "/addresses/0/postcode", Kind.TEXT),
    PHONE("phone", "/phones", Kind.LIST),
    GP_PRACTICE("gpPractice", "/gpPractice", Kind.TEXT),
    LANGUAGE("language", "/communication/language", Kind.TEXT),
    INTERPRETER_NEEDED("interpreterNeeded", "/communication/interpreterNeeded", Kind.YES_NO),
    ETHNICITY("ethnicity", "/ethnicity", Kind.TEXT),
    INCLUSION_GROUPS("inclusionGroups", "/inclusionGroups", Kind.LIST),
    CARE_LEAD("careLead", "/careLead", Kind.WORD),
    CONSENT_REGISTER("consentRegister", "/consent/register", Kind.WORD),
    CONSENT_SHARE("consentShare", "/consent/share", Kind.WORD),
    CONSENT_RECORDED_AT("consentRecordedAt", "/consent/recordedAt", Kind.TEXT),
    REVIEW_DUE("reviewDue", "/plan/reviewDue", Kind.TEXT),
    PROGNOSIS("prognosis", "/plan/prognosis", Kind.WORD),
    PREFERRED_PLACE_OF_CARE("preferredPlaceOfCare", "/plan/preferredPlaceOfCare", Kind.PLACE),
    PREFERRED_PLACE_OF_DEATH("preferredPlaceOfDeath", "/plan/preferredPlaceOfDeath", Kind.PLACE),
    TREATMENT_LEVEL("treatmentLevel", "/plan/treatmentLevel", Kind.TEXT),
    CPR_DECISION("cprDecision", "/plan/cpr/decision", Kind.WORD),
    KEY_TEAM("keyTeam", "/plan/keyTeam", Kind.TEXT),
    KEY_SAFE("keySafe", "/plan/access/keySafe", Kind.TEXT),
    ALLERGIES("allergies", "/plan/allergies", Kind.LIST),
    DIAGNOSES("diagnoses", "/plan/diagnoses", Kind.LIST);

    /** Columns that every file must have. */
    static final List<CsvColumn> REQUIRED = List.of(PERSON_ID, FAMILY, BIRTH_DATE);

    private static final Set<String> WITHOUT_PLACE =
            Set.of("undecided", "declined", "unable", "inappropriate", "not-asked");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");

    private final String title;
    private final String pointer;
    private final Kind kind;

    CsvColumn(String title, String pointer, Kind kind) {
        this.title = title;
        this.pointer = pointer;
        this.kind = kind;
    }

    /** How a cell is read. */
    private enum Kind {
        TEXT,
        /** A word of a fixed list, in any case and with spaces or hyphens. */
        WORD,
        YES_NO,
        /** Values parted by semicolons. */
        LIST,
        /** Given names, parted by semicolons or spaces. */
        NAMES,
        /** One line of several that stand in columns of their own. */
        LINE,
        /** A place, or the word for why none is recorded. */
        PLACE
    }

    /** The title that the first line of the file has. */
    String title() {
        return title;
    }

    /** The column with that title, in any case. */
    static Optional<CsvColumn> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title.equalsIgnoreCase(title))
                .findFirst();
    }

    /** The column that a field came from; of several, the first. */
    static Optional<CsvColumn> at(String pointer) {
        return Arrays.stream(values())
                .filter(column -> pointer.equals(column.pointer) || pointer.startsWith(column.pointer + "/"))
                .findFirst();
    }

    /** Puts a cell that isn't empty into the record. */
    void put(ObjectNode person, String cell) {
        String[] path = pointer.substring(1).split("/", -1);
        ObjectNode owner = person;
        for (int i = 0; i < path.length - 1; i++) {
            if (path[i].equals("addresses")) {
                owner = firstAddress(person);
                i++;
            } else {
                owner = owner.withObjectProperty(path[i]);
            }
        }
        putInto(owner, path[path.length - 1], cell);
    }

    private void putInto(ObjectNode owner, String field, String cell) {
        switch (kind) {
            case TEXT -> owner.put(field, cell);
            case WORD -> owner.put(field, word(cell));
            case YES_NO -> putYesNo(owner, field, cell);
            case LIST -> addAll(owner.withArrayProperty(field), cell.split(";", -1));
            case NAMES -> addAll(owner.withArrayProperty(field), cell.split("[;\\s]+", -1));
            case LINE -> owner.withArrayProperty(field).add(cell);
            case PLACE -> putPlace(owner.putObject(field), word(cell));
        }
    }

    private static ObjectNode firstAddress(ObjectNode person) {
        ArrayNode addresses = person.withArrayProperty("addresses");
        return addresses.isEmpty() ? addresses.addObject().put("use", "home") : (ObjectNode) addresses.get(0);
    }

    /** Anything else is left as it is, for the checks to name. */
    private static void putYesNo(ObjectNode owner, String field, String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            owner.put(field, YES.contains(word));
        } else {
            owner.put(field, cell);
        }
    }

    private static void addAll(ArrayNode list, String[] values) {
        Arrays.stream(values)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .forEach(list::add);
    }

    private static void putPlace(ObjectNode preferred, String word) {
        if (WITHOUT_PLACE.contains(word)) {
            preferred.put("state", word);
        } else {
            preferred.put("state", "recorded").putObject("first").put("place", word);
        }
    }

    private static String word(String cell) {
        return cell.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }
}
