package vigil.matching.decide.evidence;

import static vigil.domain.match.Evidence.Level.AGREES;
import static vigil.domain.match.Evidence.Level.DIFFERS;
import static vigil.domain.match.Evidence.Level.MISSING;
import static vigil.domain.match.Evidence.Level.SIMILAR;

import vigil.domain.match.Evidence;

/** What comparing one field of a claim and a record can show; {@link Weights} says what each is worth. */
public enum Finding {
    NUMBER_SAME("nhsNumber", AGREES, "NHS number is the same"),
    NUMBER_SUPERSEDED("nhsNumber", AGREES, "NHS number is an earlier one of this person"),
    NUMBER_MISSING("nhsNumber", MISSING, "NHS number can't be compared"),
    NUMBER_DIFFERENT("nhsNumber", DIFFERS, "NHS number is not this person's"),

    FAMILY_SAME("family", AGREES, "Family name is the same"),
    FAMILY_SPELLING("family", AGREES, "Family name is the same, spelt in another way"),
    FAMILY_EARLIER("family", AGREES, "Family name is an earlier one of this person"),
    FAMILY_SWAPPED("family", AGREES, "Family name and given name have changed places"),
    FAMILY_PART("family", SIMILAR, "One part of the family name is the same"),
    FAMILY_AMONG_GIVEN("family", SIMILAR, "Family name stands among the given names"),
    FAMILY_SLIP("family", SIMILAR, "Family name differs by one letter"),
    FAMILY_NEAR("family", SIMILAR, "Family name looks or sounds nearly the same"),
    FAMILY_SAYS_LITTLE("family", MISSING, "Family name is one that many use as a second name, so it proves little"),
    FAMILY_MISSING("family", MISSING, "No family name to compare"),
    FAMILY_DIFFERENT("family", DIFFERS, "Family name is different"),

    GIVEN_SAME("given", AGREES, "Given name is the same"),
    GIVEN_SPELLING("given", AGREES, "Given name is the same, spelt in another way"),
    GIVEN_KNOWN_AS("given", AGREES, "Given name is what this person is known as"),
    GIVEN_NICKNAME("given", AGREES, "Given name is another form of this person's"),
    GIVEN_OTHER("given", SIMILAR, "Given name is one of this person's other names"),
    GIVEN_LEADING("given", SIMILAR, "Only the first of two given names is the same, one that many share"),
    GIVEN_SLIP("given", SIMILAR, "Given name differs by one letter"),
    GIVEN_NEAR("given", SIMILAR, "Given name looks or sounds nearly the same"),
    GIVEN_INITIAL("given", SIMILAR, "Only the initial of the given name can be compared; it is the same"),
    GIVEN_MISSING("given", MISSING, "No given name to compare"),
    GIVEN_SECOND("given", DIFFERS, "Only the second given name is this person's; the first is another"),
    GIVEN_FIRST("given", DIFFERS, "Only the first given name is this person's; the second is another"),
    GIVEN_ANOTHER("given", DIFFERS, "Given name looks nearly the same but is another name"),
    GIVEN_DIFFERENT("given", DIFFERS, "Given name is different"),

    BIRTH_SAME("birthDate", AGREES, "Birth date is the same"),
    BIRTH_SAME_FIRST_OF_JANUARY(
            "birthDate", AGREES, "Birth date is the same, but 1 January often stands for an unknown day"),
    BIRTH_SAME_MONTH("birthDate", SIMILAR, "Birth year and month are the same; no day to compare"),
    BIRTH_SAME_YEAR("birthDate", SIMILAR, "Birth year is the same; nothing more to compare"),
    BIRTH_SWAPPED("birthDate", SIMILAR, "Birth day and month have changed places"),
    BIRTH_SLIP("birthDate", SIMILAR, "Birth date differs by one digit"),
    BIRTH_TWO_PARTS("birthDate", SIMILAR, "Birth date differs in one of day, month and year"),
    BIRTH_MISSING("birthDate", MISSING, "No birth date to compare"),
    BIRTH_ONLY_YEAR("birthDate", DIFFERS, "Birth date is different; only the year is the same"),
    BIRTH_DIFFERENT("birthDate", DIFFERS, "Birth date is different"),

    ADDRESS_SAME("address", AGREES, "Postcode and house are the same"),
    POSTCODE_SAME("address", AGREES, "Postcode is the same"),
    HOUSE_SAME("address", AGREES, "House and street are the same; no postcode to compare"),
    INSTITUTION_SAME("address", AGREES, "Address is the same, but one that unrelated people share"),
    ADDRESS_EARLIER("address", AGREES, "Postcode is of an earlier address of this person"),
    POSTCODE_OTHER_HOUSE("address", SIMILAR, "Postcode is the same, but the house is another"),
    POSTCODE_SLIP("address", SIMILAR, "Postcode differs by one character"),
    POSTCODE_NEAR("address", SIMILAR, "Postcode is in the same district, or differs by two characters"),
    ADDRESS_MISSING("address", MISSING, "No postcode to compare"),
    ADDRESS_AWAY("address", MISSING, "Address given is a hospital, hospice or home, so it proves nothing"),
    ADDRESS_DIFFERENT("address", DIFFERS, "Postcode is different"),

    PHONE_SAME("phone", AGREES, "Telephone number is the same"),
    GENDER_SAME("gender", AGREES, "Gender is the same"),
    GENDER_DIFFERENT("gender", DIFFERS, "Gender is different"),
    GENDER_BY_NAME("gender", DIFFERS, "Kaur is a woman's name, and the other is a man or named Singh"),
    PRACTICE_SAME("gpPractice", AGREES, "GP practice is the same"),
    PRACTICE_DIFFERENT("gpPractice", DIFFERS, "GP practice is different");

    /** What may be said instead of where a restricted person lives, or does not. */
    public static final Evidence PROTECTED =
            new Evidence("address", MISSING, "Address is protected: it was compared and is not shown");

    private final String field;
    private final Evidence.Level level;
    private final String words;

    Finding(String field, Evidence.Level level, String words) {
        this.field = field;
        this.level = level;
        this.words = words;
    }

    /** Whether it speaks of where somebody lives or is registered, which of a restricted person never leaves. */
    public boolean tellsWhere() {
        return field.equals("address") || field.equals("phone") || field.equals("gpPractice");
    }

    public Evidence evidence() {
        return new Evidence(field, level, words);
    }
}
