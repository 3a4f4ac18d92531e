package vigil.load.weights;

import static vigil.matching.decide.evidence.Finding.ADDRESS_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.ADDRESS_EARLIER;
import static vigil.matching.decide.evidence.Finding.ADDRESS_SAME;
import static vigil.matching.decide.evidence.Finding.BIRTH_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.BIRTH_ONLY_YEAR;
import static vigil.matching.decide.evidence.Finding.BIRTH_SAME;
import static vigil.matching.decide.evidence.Finding.BIRTH_SAME_FIRST_OF_JANUARY;
import static vigil.matching.decide.evidence.Finding.BIRTH_SAME_MONTH;
import static vigil.matching.decide.evidence.Finding.BIRTH_SAME_YEAR;
import static vigil.matching.decide.evidence.Finding.BIRTH_SLIP;
import static vigil.matching.decide.evidence.Finding.BIRTH_SWAPPED;
import static vigil.matching.decide.evidence.Finding.BIRTH_TWO_PARTS;
import static vigil.matching.decide.evidence.Finding.FAMILY_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.FAMILY_MISSING;
import static vigil.matching.decide.evidence.Finding.FAMILY_SAME;
import static vigil.matching.decide.evidence.Finding.GENDER_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.GENDER_SAME;
import static vigil.matching.decide.evidence.Finding.GIVEN_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.GIVEN_INITIAL;
import static vigil.matching.decide.evidence.Finding.GIVEN_LEADING;
import static vigil.matching.decide.evidence.Finding.GIVEN_MISSING;
import static vigil.matching.decide.evidence.Finding.GIVEN_SAME;
import static vigil.matching.decide.evidence.Finding.HOUSE_SAME;
import static vigil.matching.decide.evidence.Finding.INSTITUTION_SAME;
import static vigil.matching.decide.evidence.Finding.NUMBER_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.NUMBER_SAME;
import static vigil.matching.decide.evidence.Finding.NUMBER_SUPERSEDED;
import static vigil.matching.decide.evidence.Finding.PHONE_SAME;
import static vigil.matching.decide.evidence.Finding.POSTCODE_NEAR;
import static vigil.matching.decide.evidence.Finding.POSTCODE_OTHER_HOUSE;
import static vigil.matching.decide.evidence.Finding.POSTCODE_SAME;
import static vigil.matching.decide.evidence.Finding.POSTCODE_SLIP;
import static vigil.matching.decide.evidence.Finding.PRACTICE_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.PRACTICE_SAME;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vigil.domain.event.ClaimedAddress;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.PartialDate;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.name.NameLore;

/**
 * What a claim gives of one field, on which it depends what comparing can find at all: a birth year alone is never the
 * whole date. Chances are learnt within each, so that what a source leaves out says nothing of who is meant.
 */
enum Circumstance {
    NUMBER(false),
    FAMILY(false),
    GIVEN(false),
    INITIAL(false),
    WHOLE_DATE(false),
    FIRST_OF_JANUARY(false),
    YEAR_AND_MONTH(false),
    YEAR(false),
    POSTCODE_AND_HOUSE(false),
    POSTCODE_ALONE(false),
    HOUSE_ALONE(true),
    INSTITUTION(true),
    PHONE(true),
    /** Given names tell it already: learnt where they agree. */
    GENDER(false),
    /** Neighbours have the same: learnt where the postcode agrees. */
    PRACTICE(false);

    private static final Set<Finding> GIVEN_AGREES = EnumSet.range(GIVEN_SAME, GIVEN_LEADING);
    private static final Set<Finding> POSTCODE_AGREES =
            EnumSet.of(ADDRESS_SAME, POSTCODE_SAME, HOUSE_SAME, INSTITUTION_SAME, POSTCODE_OTHER_HOUSE);

    private final boolean silent;

    Circumstance(boolean silent) {
        this.silent = silent;
    }

    /** Those of a claim. */
    static Set<Circumstance> of(PersonClaim claim, NameLore lore) {
        Set<Circumstance> all = EnumSet.of(NUMBER, FAMILY, GENDER, PRACTICE);
        all.add(isInitial(claim.given()) ? INITIAL : GIVEN);
        if (claim.birthDate() != null) {
            all.add(of(claim.birthDate()));
        }
        ClaimedAddress address = claim.address();
        if (address != null && !(address.lines().isEmpty() && address.postcode() == null)) {
            all.add(of(address, lore));
        }
        if (!claim.phones().isEmpty()) {
            all.add(PHONE);
        }
        return all;
    }

    private static Circumstance of(PartialDate date) {
        if (date.month() == null) {
            return YEAR;
        }
        if (date.day() == null) {
            return YEAR_AND_MONTH;
        }
        return date.month() == 1 && date.day() == 1 ? FIRST_OF_JANUARY : WHOLE_DATE;
    }

    private static Circumstance of(ClaimedAddress address, NameLore lore) {
        if (address.lines().stream().limit(2).anyMatch(lore::isInstitution)) {
            return INSTITUTION;
        }
        if (address.postcode() == null) {
            return HOUSE_ALONE;
        }
        return address.lines().isEmpty() ? POSTCODE_ALONE : POSTCODE_AND_HOUSE;
    }

    private static boolean isInitial(List<String> given) {
        return !given.isEmpty() && given.getFirst().replace(".", "").strip().length() == 1;
    }

    /** Whether finding nothing in common is told by no finding of its own, and yet shows something. */
    boolean silent() {
        return silent;
    }

    /** What can be found, apart from nothing to compare. */
    Set<Finding> findings() {
        return switch (this) {
            case NUMBER -> EnumSet.of(NUMBER_SAME, NUMBER_SUPERSEDED, NUMBER_DIFFERENT);
            case FAMILY -> but(EnumSet.range(FAMILY_SAME, FAMILY_DIFFERENT), FAMILY_MISSING);
            case GIVEN -> but(EnumSet.range(GIVEN_SAME, GIVEN_DIFFERENT), GIVEN_MISSING, GIVEN_INITIAL);
            case INITIAL -> EnumSet.of(GIVEN_INITIAL, GIVEN_DIFFERENT);
            case WHOLE_DATE -> dates(BIRTH_SAME);
            case FIRST_OF_JANUARY -> dates(BIRTH_SAME_FIRST_OF_JANUARY);
            case YEAR_AND_MONTH -> EnumSet.of(BIRTH_SAME_MONTH, BIRTH_DIFFERENT);
            case YEAR -> EnumSet.of(BIRTH_SAME_YEAR, BIRTH_DIFFERENT);
            case POSTCODE_AND_HOUSE -> places(ADDRESS_SAME, POSTCODE_OTHER_HOUSE);
            case POSTCODE_ALONE -> places(POSTCODE_SAME);
            case HOUSE_ALONE -> EnumSet.of(HOUSE_SAME);
            case INSTITUTION -> EnumSet.of(INSTITUTION_SAME);
            case PHONE -> EnumSet.of(PHONE_SAME);
            case GENDER -> EnumSet.of(GENDER_SAME, GENDER_DIFFERENT);
            case PRACTICE -> EnumSet.of(PRACTICE_SAME, PRACTICE_DIFFERENT);
        };
    }

    /** Whether what it shows isn't told already by what else was found. */
    boolean tellsSomethingNew(Collection<Finding> found) {
        return switch (this) {
            case GENDER -> found.stream().anyMatch(GIVEN_AGREES::contains);
            case PRACTICE -> found.stream().anyMatch(POSTCODE_AGREES::contains);
            default -> true;
        };
    }

    private static Set<Finding> but(EnumSet<Finding> all, Finding... without) {
        all.removeAll(List.of(without));
        return all;
    }

    private static Set<Finding> dates(Finding same) {
        return EnumSet.of(same, BIRTH_SWAPPED, BIRTH_SLIP, BIRTH_TWO_PARTS, BIRTH_ONLY_YEAR, BIRTH_DIFFERENT);
    }

    private static Set<Finding> places(Finding... same) {
        Set<Finding> all = EnumSet.of(ADDRESS_EARLIER, POSTCODE_SLIP, POSTCODE_NEAR, ADDRESS_DIFFERENT);
        all.addAll(List.of(same));
        return all;
    }
}
