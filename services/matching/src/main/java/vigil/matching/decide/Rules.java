package vigil.matching.decide;

import static vigil.matching.decide.evidence.Finding.ADDRESS_EARLIER;
import static vigil.matching.decide.evidence.Finding.ADDRESS_SAME;
import static vigil.matching.decide.evidence.Finding.BIRTH_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.BIRTH_MISSING;
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
import static vigil.matching.decide.evidence.Finding.FAMILY_PART;
import static vigil.matching.decide.evidence.Finding.FAMILY_SAME;
import static vigil.matching.decide.evidence.Finding.FAMILY_SAYS_LITTLE;
import static vigil.matching.decide.evidence.Finding.GENDER_BY_NAME;
import static vigil.matching.decide.evidence.Finding.GENDER_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.GIVEN_ANOTHER;
import static vigil.matching.decide.evidence.Finding.GIVEN_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.GIVEN_FIRST;
import static vigil.matching.decide.evidence.Finding.GIVEN_INITIAL;
import static vigil.matching.decide.evidence.Finding.GIVEN_KNOWN_AS;
import static vigil.matching.decide.evidence.Finding.GIVEN_LEADING;
import static vigil.matching.decide.evidence.Finding.GIVEN_MISSING;
import static vigil.matching.decide.evidence.Finding.GIVEN_OTHER;
import static vigil.matching.decide.evidence.Finding.GIVEN_SAME;
import static vigil.matching.decide.evidence.Finding.GIVEN_SECOND;
import static vigil.matching.decide.evidence.Finding.GIVEN_SPELLING;
import static vigil.matching.decide.evidence.Finding.HOUSE_SAME;
import static vigil.matching.decide.evidence.Finding.INSTITUTION_SAME;
import static vigil.matching.decide.evidence.Finding.NUMBER_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.NUMBER_SAME;
import static vigil.matching.decide.evidence.Finding.NUMBER_SUPERSEDED;
import static vigil.matching.decide.evidence.Finding.POSTCODE_OTHER_HOUSE;
import static vigil.matching.decide.evidence.Finding.POSTCODE_SAME;
import static vigil.matching.decide.evidence.Finding.POSTCODE_SLIP;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vigil.matching.decide.evidence.Finding;

/**
 * When an event is taken to concern somebody without asking: the posterior probability is high enough, and none
 * of the {@link #GATES} is shut. When somebody is asked: one of {@link #REVIEW} holds. Anything less is nobody.
 *
 * <p>The gates are for what no probability can be trusted with. They await a named clinician's approval, as all
 * clinical rules do.
 */
final class Rules {
    static final Set<Finding> NUMBER_AGREES = EnumSet.of(NUMBER_SAME, NUMBER_SUPERSEDED);

    private static final Set<Finding> FAMILY_AGREES = EnumSet.range(FAMILY_SAME, FAMILY_PART);
    private static final Set<Finding> FAMILY_DOUBTFUL = EnumSet.of(FAMILY_DIFFERENT, FAMILY_MISSING);
    private static final Set<Finding> GIVEN_AGREES = EnumSet.range(GIVEN_SAME, GIVEN_LEADING);
    private static final Set<Finding> GIVEN_IS_THEIRS = EnumSet.range(GIVEN_SAME, GIVEN_OTHER);
    private static final Set<Finding> GIVEN_EXACT = EnumSet.of(GIVEN_SAME, GIVEN_SPELLING);

    /** Enough with part of a birth date: no short forms, which sisters may share. */
    private static final Set<Finding> GIVEN_BY_DATE = EnumSet.range(GIVEN_SAME, GIVEN_KNOWN_AS);

    private static final Set<Finding> GIVEN_CONFLICTS =
            EnumSet.of(GIVEN_SECOND, GIVEN_FIRST, GIVEN_ANOTHER, GIVEN_DIFFERENT);
    private static final Set<Finding> BIRTH_WHOLE = EnumSet.of(BIRTH_SAME, BIRTH_SAME_FIRST_OF_JANUARY);
    private static final Set<Finding> BIRTH_PART = EnumSet.of(BIRTH_SAME_MONTH, BIRTH_SAME_YEAR);
    private static final Set<Finding> BIRTH_NEARLY = EnumSet.of(BIRTH_SWAPPED, BIRTH_SLIP, BIRTH_TWO_PARTS);
    private static final Set<Finding> BIRTH_CONFLICTS = EnumSet.of(BIRTH_ONLY_YEAR, BIRTH_DIFFERENT);
    private static final Set<Finding> POSTCODE_AGREES = EnumSet.of(ADDRESS_SAME, POSTCODE_SAME, ADDRESS_EARLIER);

    /** Not an institution: of namesakes there, nobody could tell which is meant. */
    private static final Set<Finding> HOME_AGREES = EnumSet.of(ADDRESS_SAME, POSTCODE_SAME);

    private static final Set<Finding> PLACE_SUPPORTS = EnumSet.of(
            ADDRESS_SAME,
            POSTCODE_SAME,
            HOUSE_SAME,
            INSTITUTION_SAME,
            ADDRESS_EARLIER,
            POSTCODE_OTHER_HOUSE,
            POSTCODE_SLIP);

    /** As many as this share both names before a location is needed: one in 10,000. */
    private static final double COMMON = 1 / 10_000.0;

    static final String SURE = "What was given fits this person, and it is next to certain that nobody else is meant.";

    /** Instead of a gate's sentence where that would tell what a restricted person's address is. */
    static final String NOT_SURE = "What was given is not enough to be sure of this person.";

    static final Rule DIED_BEFORE = new Rule(
            "died-before",
            "The register says that this person died before the incident began; the register or the name may be wrong.",
            (contest, one) -> {
                Instant deceasedAt = one.known().person().deceasedAt();
                return deceasedAt != null && contest.openedAt().isAfter(deceasedAt);
            });

    static final Rule OTHER_NUMBER = new Rule(
            "other-number",
            "The NHS number that was given is not this person's.",
            (contest, one) -> one.number() == NUMBER_DIFFERENT || contest.numberIsOfAnother());

    static final Rule NUMBER_UNCONFIRMED = new Rule(
            "number-unconfirmed",
            "The NHS number is on the register, but birth date and names do not confirm that it is this person.",
            (contest, one) -> NUMBER_AGREES.contains(one.number()) && !confirmsNumber(one));

    static final Rule OTHER_GIVEN_NAME = new Rule(
            "other-given-name",
            "The given name is different; it may be a twin, a relative or a name they also use.",
            (contest, one) -> GIVEN_CONFLICTS.contains(one.given()));

    static final Rule OTHER_GENDER = new Rule(
            "other-gender",
            "The gender is different, and the names are not exactly the same; a brother, sister or spouse may be meant.",
            (contest, one) -> one.gender() == GENDER_BY_NAME
                    || (one.gender() == GENDER_DIFFERENT
                            && (!GIVEN_EXACT.contains(one.given()) || one.family() == FAMILY_SAYS_LITTLE)));

    static final Rule NO_GIVEN_NAME = new Rule(
            "no-given-name",
            "There is no given name, or only an initial; somebody else of the family may be meant.",
            (contest, one) -> !NUMBER_AGREES.contains(one.number())
                    && (one.given() == GIVEN_INITIAL || one.given() == GIVEN_MISSING));

    static final Rule OTHER_FAMILY_NAME = new Rule(
            "other-family-name",
            "The family name is missing, different or says little, and given name, birth date and address are not all the same.",
            (contest, one) -> !NUMBER_AGREES.contains(one.number())
                    && ((FAMILY_DOUBTFUL.contains(one.family())
                                    && !(isTheirsByGivenAndBirth(one)
                                            && one.birth() == BIRTH_SAME
                                            && POSTCODE_AGREES.contains(one.address())))
                            || (one.family() == FAMILY_SAYS_LITTLE && !isTheirsByGivenAndBirth(one))));

    static final Rule NO_BIRTH_DATE = new Rule(
            "no-birth-date",
            "There is no birth date; a parent, child or namesake may be meant.",
            (contest, one) -> one.birth() == BIRTH_MISSING && !NUMBER_AGREES.contains(one.number()));

    static final Rule OTHER_BIRTH_DATE = new Rule(
            "other-birth-date",
            "The birth date is different.",
            (contest, one) -> BIRTH_CONFLICTS.contains(one.birth()));

    static final Rule PART_OF_A_BIRTH_DATE = new Rule(
            "part-of-a-birth-date",
            "Only part of the birth date is known, or it is 1 January, and name and home address do not make up for it.",
            (contest, one) -> !NUMBER_AGREES.contains(one.number())
                    && ((BIRTH_PART.contains(one.birth())
                                    && !(HOME_AGREES.contains(one.address()) && GIVEN_BY_DATE.contains(one.given())))
                            || (one.birth() == BIRTH_SAME_FIRST_OF_JANUARY
                                    && (one.address() == POSTCODE_OTHER_HOUSE || one.given() == GIVEN_LEADING))));

    static final Rule NEARLY_THE_BIRTH_DATE = new Rule(
            "nearly-the-birth-date",
            "The birth date is not quite the same, and names and address do not make up for it.",
            (contest, one) -> BIRTH_NEARLY.contains(one.birth())
                    && !(GIVEN_AGREES.contains(one.given())
                            && FAMILY_AGREES.contains(one.family())
                            && HOME_AGREES.contains(one.address()))
                    && !NUMBER_AGREES.contains(one.number()));

    static final Rule COMMON_NAME = new Rule(
            "common-name",
            "Many people have this name, and the address does not show which of them is meant.",
            (contest, one) ->
                    isCommon(one) && !PLACE_SUPPORTS.contains(one.address()) && !NUMBER_AGREES.contains(one.number()));

    static final Rule RIVAL = new Rule(
            "rival", "Somebody else on the register fits about as well.", (contest, one) -> contest.hasRival(one));

    /** Each of them forbids an automatic match. */
    static final List<Rule> GATES = List.of(
            DIED_BEFORE,
            OTHER_NUMBER,
            NUMBER_UNCONFIRMED,
            OTHER_GIVEN_NAME,
            OTHER_GENDER,
            NO_GIVEN_NAME,
            OTHER_FAMILY_NAME,
            NO_BIRTH_DATE,
            OTHER_BIRTH_DATE,
            PART_OF_A_BIRTH_DATE,
            NEARLY_THE_BIRTH_DATE,
            COMMON_NAME,
            RIVAL);

    static final Rule NUMBER_FOUND = new Rule(
            "number-found",
            "The NHS number is of somebody on the register, but what else was given does not make it certain.",
            (contest, one) -> contest.ranked().stream().anyMatch(any -> NUMBER_AGREES.contains(any.number())));

    static final Rule LIKELY = new Rule(
            "likely",
            "Much of what was given fits somebody on the register, but not enough to be sure.",
            (contest, one) -> contest.posterior().someone() >= contest.weights().reviewAt());

    /** Each of them is worth a person's look. */
    static final List<Rule> REVIEW = List.of(NUMBER_FOUND, LIKELY);

    private Rules() {}

    /** Whether it is next to certain, before the gates. */
    static boolean isSure(Contest contest, Comparison one) {
        return contest.posterior().score(one) >= contest.weights().automaticAt();
    }

    private static boolean confirmsNumber(Comparison one) {
        boolean names = FAMILY_AGREES.contains(one.family()) && GIVEN_AGREES.contains(one.given());
        return (one.birth() == BIRTH_SAME && one.family() != FAMILY_DIFFERENT)
                || (names && (BIRTH_WHOLE.contains(one.birth()) || PLACE_SUPPORTS.contains(one.address())));
    }

    private static boolean isTheirsByGivenAndBirth(Comparison one) {
        return GIVEN_IS_THEIRS.contains(one.given()) && BIRTH_WHOLE.contains(one.birth());
    }

    private static boolean isCommon(Comparison one) {
        return one.foundFamily().share() * one.foundGiven().share() > COMMON;
    }
}
