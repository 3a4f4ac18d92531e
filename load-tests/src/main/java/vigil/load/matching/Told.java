package vigil.load.matching;

import vigil.domain.event.PersonClaim;
import vigil.synthetic.mistake.Mistake;
import vigil.synthetic.trap.TrapEvent;

/** What an event tells of who the patient is. */
enum Told {
    NUMBER("NHS number and birth date", true),
    NAME_BIRTH_POSTCODE("names, birth date, postcode", true),
    NAME_BIRTH_ADDRESS("names, birth date, address without postcode", true),
    NAME_BIRTH("names, birth date, no address", true),
    NAME_YEAR_POSTCODE("names, birth year, postcode", false),
    NAME_YEAR("names, birth year, no postcode", false),
    NAME_POSTCODE("names, postcode, no birth date", false),
    NAME("names only", false),
    PART_OF_NAME("family name alone, given name alone or an initial", false),
    NOBODY("no name", false);

    private final String words;
    private final boolean saysWho;

    Told(String words, boolean saysWho) {
        this.words = words;
        this.saysWho = saysWho;
    }

    String words() {
        return words;
    }

    /**
     * Whether it says who the patient is: the number and a birth date, or family name, given name (more than an
     * initial) and the whole birth date. All with whatever mistakes were made.
     */
    boolean saysWho() {
        return saysWho;
    }

    static Told by(TrapEvent event) {
        PersonClaim claim = event.claim();
        boolean whole = claim.birthDate() != null && claim.birthDate().day() != null;
        if (claim.nhsNumber() != null && whole) {
            return NUMBER;
        }
        if (claim.family() == null && claim.given().isEmpty()) {
            return NOBODY;
        }
        boolean inOneField = event.mistakes().contains(Mistake.NAMES_IN_ONE_FIELD);
        boolean named = inOneField || (claim.family() != null && !claim.given().isEmpty());
        boolean onlyInitials =
                !claim.given().isEmpty() && claim.given().stream().allMatch(given -> given.length() == 1);
        if (!named || onlyInitials || event.mistakes().contains(Mistake.GIVEN_INITIAL)) {
            return PART_OF_NAME;
        }
        boolean postcode = claim.address() != null && claim.address().postcode() != null;
        if (whole) {
            return postcode ? NAME_BIRTH_POSTCODE : claim.address() != null ? NAME_BIRTH_ADDRESS : NAME_BIRTH;
        }
        if (claim.birthDate() != null) {
            return postcode ? NAME_YEAR_POSTCODE : NAME_YEAR;
        }
        return postcode ? NAME_POSTCODE : NAME;
    }
}
