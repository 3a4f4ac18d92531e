package vigil.synthetic.mistake;

/** One way in which a claim differs from the record of the person whom it means. */
public enum Mistake {
    FAMILY_MISTYPED("family name mistyped"),
    FAMILY_MISHEARD("family name misheard"),
    FAMILY_SPELLING("family name in another usual spelling"),
    FAMILY_EARLIER("earlier family name, on record"),
    FAMILY_UNRECORDED("another family name, not on record"),
    FAMILY_HALF("half of a double-barrelled family name"),
    FAMILY_FORM("family name in the other gender's form"),
    FAMILY_RELIGIOUS("Kaur, Singh, Begum, Bibi or Khatun for the family name"),
    GIVEN_MISTYPED("given name mistyped"),
    GIVEN_MISHEARD("given name misheard"),
    GIVEN_SPELLING("given name in another usual spelling"),
    GIVEN_SHORT("short or pet form of the given name"),
    GIVEN_KNOWN_AS("known-as name, on record"),
    GIVEN_ENGLISH("English form or English name for the given name"),
    GIVEN_SECOND("second given name used as the first"),
    GIVEN_INITIAL("given name as an initial"),
    GIVEN_SUFFIX("respectful or religious part added or dropped (-ben, -bhai, Kaur, Singh, Bahadur)"),
    GIVEN_PREFIX_DROPPED("Mohammed, Abdul or the like shortened or left out"),
    GIVEN_PARTS("given name split, joined or hyphenated, or half of it"),
    NAME_PART_DROPPED("one of three names left out, the next one taken for the family name"),
    INITIAL_ADDED("a father's initial added or taken for the given name"),
    DIACRITICS("with the diacritics that the record lacks, or without those that it has"),
    NAMES_SWAPPED("given and family name swapped"),
    NAMES_IN_ONE_FIELD("all names in one field"),
    TITLE("a title in the name"),
    BIRTH_SWAPPED("day and month of birth swapped"),
    BIRTH_DIGIT("one digit of the birth date wrong"),
    BIRTH_NEXT_DAY("birth date a day off"),
    BIRTH_TEN_YEARS("birth year ten years off"),
    BIRTH_FIRST_OF_JANUARY("1 January for an unknown day"),
    BIRTH_YEAR_FROM_AGE("birth year reckoned from a guessed age, one off"),
    GENDER_WRONG("gender wrong"),
    ADDRESS_EARLIER("earlier address, on record"),
    ADDRESS_UNRECORDED("an address that is not on record (where they are now, where they were)"),
    POSTCODE_WRONG("one character of the postcode wrong"),
    HOUSE_WRONG("house number wrong"),
    NUMBER_SUPERSEDED("superseded NHS number"),
    NUMBER_OF_ANOTHER("somebody else's NHS number");

    private final String words;

    Mistake(String words) {
        this.words = words;
    }

    /** As a report says it. */
    public String words() {
        return words;
    }
}
