package vigil.matching.decide;

import static vigil.domain.match.Evidence.Level.AGREES;
import static vigil.domain.match.Evidence.Level.DIFFERS;
import static vigil.domain.match.Evidence.Level.MISSING;
import static vigil.domain.match.Evidence.Level.SIMILAR;

import vigil.domain.match.Evidence;

/**
 * What comparing one field can show, and what each such finding is worth: the Fellegi–Sunter weight ln(m/u),
 * where m is how often it is found when both are the same person, and u when they are not.
 *
 * <p>The weights are <b>set by hand</b> from the figures beside them, not estimated from data; they rank
 * candidates and decide what is worth a person's look. An automatic match never rests on them alone: it
 * needs a rule of {@link Rules}.
 */
enum Finding {
    /** m 0.95; u one in a million: somebody else's number, mistyped into a valid one. */
    NUMBER_SAME("nhsNumber", AGREES, 13.8, "NHS number is the same"),
    NUMBER_SUPERSEDED("nhsNumber", AGREES, 13.1, "NHS number is an earlier one of this person"),
    NUMBER_MISSING("nhsNumber", MISSING, 0, "NHS number can't be compared"),
    /** m 0.007: a number of somebody else in the household, or mistyped into a valid one. */
    NUMBER_DIFFERENT("nhsNumber", DIFFERS, -5.0, "NHS number is not this person's"),

    /** m 0.85; u 0.006, the chance that two people share a family name here. */
    FAMILY_SAME("family", AGREES, 5.0, "Family name is the same"),
    FAMILY_EARLIER("family", AGREES, 4.5, "Family name is an earlier one of this person"),
    FAMILY_PART("family", SIMILAR, 3.0, "One part of the family name is the same"),
    FAMILY_SIMILAR("family", SIMILAR, 2.5, "Family name is spelt nearly the same"),
    FAMILY_MISSING("family", MISSING, 0, "No family name to compare"),
    FAMILY_DIFFERENT("family", DIFFERS, -2.3, "Family name is different"),

    /** m 0.8; u 0.015. */
    GIVEN_SAME("given", AGREES, 4.0, "Given name is the same"),
    GIVEN_KNOWN_AS("given", AGREES, 3.9, "Given name is what this person is known as"),
    GIVEN_OTHER("given", SIMILAR, 2.5, "Given name is one of this person's other names"),
    GIVEN_SIMILAR("given", SIMILAR, 1.5, "Given name is spelt nearly the same"),
    GIVEN_INITIAL("given", SIMILAR, 1.0, "Only the initial of the given name can be compared; it is the same"),
    GIVEN_MISSING("given", MISSING, 0, "No given name to compare"),
    GIVEN_DIFFERENT("given", DIFFERS, -2.5, "Given name is different"),

    /** m 0.93; u one in 5,000: few birth years on a palliative register hold most people. */
    BIRTH_SAME("birthDate", AGREES, 8.4, "Birth date is the same"),
    /** Many records hold 1 January because the day was not known. */
    BIRTH_SAME_FIRST_OF_JANUARY(
            "birthDate", AGREES, 4.5, "Birth date is the same, but 1 January often stands for an unknown day"),
    BIRTH_SAME_MONTH("birthDate", SIMILAR, 5.5, "Birth year and month are the same; no day to compare"),
    BIRTH_SAME_YEAR("birthDate", SIMILAR, 3.0, "Birth year is the same; nothing more to compare"),
    BIRTH_SWAPPED("birthDate", SIMILAR, 4.0, "Birth day and month have changed places"),
    BIRTH_TWO_PARTS("birthDate", SIMILAR, 2.5, "Birth date differs in one of day, month and year"),
    BIRTH_MISSING("birthDate", MISSING, 0, "No birth date to compare"),
    BIRTH_DIFFERENT("birthDate", DIFFERS, -4.5, "Birth date is different"),

    /** u one in 4,000 postcodes hereabouts; m 0.75, as people fall ill away from home. */
    ADDRESS_SAME("address", AGREES, 8.5, "Postcode and first line of the address are the same"),
    POSTCODE_SAME("address", AGREES, 7.8, "Postcode is the same"),
    ADDRESS_EARLIER("address", AGREES, 7.0, "Postcode is of an earlier address of this person"),
    POSTCODE_NEAR("address", SIMILAR, 1.2, "Postcode is in the same district"),
    ADDRESS_MISSING("address", MISSING, 0, "No postcode to compare"),
    ADDRESS_DIFFERENT("address", DIFFERS, -0.7, "Postcode is different"),

    PHONE_SAME("phone", AGREES, 4.0, "Telephone number is the same"),
    GENDER_SAME("gender", AGREES, 0.6, "Gender is the same"),
    GENDER_DIFFERENT("gender", DIFFERS, -1.0, "Gender is different"),
    PRACTICE_SAME("gpPractice", AGREES, 1.5, "GP practice is the same");

    /** What may be said instead of where a restricted person lives, or does not. */
    static final Evidence PROTECTED =
            new Evidence("address", MISSING, "Address is protected: it was compared and is not shown");

    private final String field;
    private final Evidence.Level level;
    private final double weight;
    private final String words;

    Finding(String field, Evidence.Level level, double weight, String words) {
        this.field = field;
        this.level = level;
        this.weight = weight;
        this.words = words;
    }

    /** Natural logarithm of m/u. */
    double weight() {
        return weight;
    }

    Evidence.Level level() {
        return level;
    }

    /** Whether it speaks of where somebody lives or is registered, which of a restricted person never leaves. */
    boolean tellsWhere() {
        return field.equals("address") || field.equals("phone") || field.equals("gpPractice");
    }

    Evidence evidence() {
        return new Evidence(field, level, words);
    }
}
