package vigil.load.weights;

import static vigil.matching.decide.evidence.Finding.BIRTH_SAME_FIRST_OF_JANUARY;
import static vigil.matching.decide.evidence.Finding.FAMILY_SWAPPED;
import static vigil.matching.decide.evidence.Finding.GENDER_BY_NAME;
import static vigil.matching.decide.evidence.Finding.GIVEN_FIRST;
import static vigil.matching.decide.evidence.Finding.GIVEN_LEADING;
import static vigil.matching.decide.evidence.Finding.NUMBER_SUPERSEDED;
import static vigil.matching.decide.evidence.Finding.PHONE_SAME;
import static vigil.matching.decide.evidence.Finding.PRACTICE_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.PRACTICE_SAME;

import java.util.EnumSet;
import java.util.Set;
import vigil.matching.decide.evidence.Finding;

/** What made-up traffic can't teach, and stays as it was set. */
final class Kept {
    /**
     * An earlier NHS number, and the first of two given names where many share it or the second is another: they can
     * only be found of the few who have one, and those who share such a name share others too. Names of the other sex:
     * made-up people never bear them. A practice: made-up people have the one of
     * their postcode and report it without mistakes.
     */
    static final Set<Finding> WHOLLY = EnumSet.of(
            NUMBER_SUPERSEDED, GIVEN_LEADING, GIVEN_FIRST, GENDER_BY_NAME, PRACTICE_SAME, PRACTICE_DIFFERENT);

    /**
     * How often it comes up of strangers. Names that changed places: both have to be the same, and the given name
     * counts its own part. 1 January: those who have it bear each other's names. A telephone: made-up ones are from
     * the thousand numbers that nobody has.
     */
    static final Set<Finding> OF_STRANGERS = EnumSet.of(FAMILY_SWAPPED, BIRTH_SAME_FIRST_OF_JANUARY, PHONE_SAME);

    private Kept() {}
}
