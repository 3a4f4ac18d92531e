package vigil.matching.decide;

import static vigil.matching.decide.Finding.ADDRESS_EARLIER;
import static vigil.matching.decide.Finding.ADDRESS_SAME;
import static vigil.matching.decide.Finding.BIRTH_SAME;
import static vigil.matching.decide.Finding.BIRTH_SAME_FIRST_OF_JANUARY;
import static vigil.matching.decide.Finding.FAMILY_EARLIER;
import static vigil.matching.decide.Finding.FAMILY_SAME;
import static vigil.matching.decide.Finding.GIVEN_DIFFERENT;
import static vigil.matching.decide.Finding.GIVEN_KNOWN_AS;
import static vigil.matching.decide.Finding.GIVEN_SAME;
import static vigil.matching.decide.Finding.NUMBER_DIFFERENT;
import static vigil.matching.decide.Finding.NUMBER_SAME;
import static vigil.matching.decide.Finding.NUMBER_SUPERSEDED;
import static vigil.matching.decide.Finding.POSTCODE_SAME;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * When an event is taken to concern somebody without asking (one of {@link #AUTOMATIC} holds and none of
 * {@link #CAUTIONS}), and when somebody is asked (one of {@link #REVIEW}). Anything less is nobody.
 *
 * <p>The rules await a named clinician's approval, as all clinical rules do.
 */
final class Rules {
    static final Set<Finding> NUMBER_AGREES = Set.of(NUMBER_SAME, NUMBER_SUPERSEDED);
    static final Set<Finding> FAMILY_AGREES = Set.of(FAMILY_SAME, FAMILY_EARLIER);
    static final Set<Finding> GIVEN_AGREES = Set.of(GIVEN_SAME, GIVEN_KNOWN_AS);
    static final Set<Finding> BIRTH_AGREES = Set.of(BIRTH_SAME, BIRTH_SAME_FIRST_OF_JANUARY);
    static final Set<Finding> AT_THE_ADDRESS = Set.of(ADDRESS_SAME, POSTCODE_SAME);
    static final Set<Finding> ADDRESS_AGREES = Set.of(ADDRESS_SAME, POSTCODE_SAME, ADDRESS_EARLIER);

    /** From here on it is more likely than not that somebody on the register is meant. */
    static final double WORTH_A_LOOK = 0.5;

    static final Rule BY_NUMBER = new Rule(
            "nhs-number",
            "The NHS number is this person's, and their birth date and a name confirm it.",
            (contest, one) -> one.hasAny(NUMBER_AGREES)
                    && one.hasAny(BIRTH_AGREES)
                    && (one.hasAny(FAMILY_AGREES) || one.hasAny(GIVEN_AGREES)));

    static final Rule BY_DEMOGRAPHICS = new Rule(
            "demographics",
            "Family name, given name, whole birth date and postcode are all this person's, and nobody else on the"
                    + " register fits nearly as well.",
            (contest, one) -> one.hasAny(FAMILY_AGREES)
                    && one.hasAny(GIVEN_AGREES)
                    && one.hasAny(BIRTH_AGREES)
                    && one.hasAny(ADDRESS_AGREES));

    /** In this order: the number before the rest. */
    static final List<Rule> AUTOMATIC = List.of(BY_NUMBER, BY_DEMOGRAPHICS);

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
            (contest, one) -> one.has(NUMBER_DIFFERENT) || contest.numberIsOfAnother());

    static final Rule OTHER_GIVEN_NAME = new Rule(
            "other-given-name",
            "The given name is different; it may be a twin, a relative or a name they also use.",
            (contest, one) -> one.has(GIVEN_DIFFERENT));

    static final Rule UNCERTAIN_BIRTH_DATE = new Rule(
            "uncertain-birth-date",
            "The birth date is 1 January, which often stands for an unknown day, and nothing else settles it.",
            (contest, one) ->
                    one.has(BIRTH_SAME_FIRST_OF_JANUARY) && !one.hasAny(NUMBER_AGREES) && !one.has(ADDRESS_SAME));

    static final Rule RIVAL = new Rule(
            "rival", "Somebody else on the register fits about as well.", (contest, one) -> contest.hasRival(one));

    /** Each of them forbids an automatic match. */
    static final List<Rule> CAUTIONS =
            List.of(DIED_BEFORE, OTHER_NUMBER, OTHER_GIVEN_NAME, UNCERTAIN_BIRTH_DATE, RIVAL);

    static final Rule NUMBER_UNCONFIRMED = new Rule(
            "number-unconfirmed",
            "The NHS number is on the register, but birth date and name do not confirm that it is this person.",
            (contest, one) -> contest.ranked().stream().anyMatch(any -> any.hasAny(NUMBER_AGREES)));

    static final Rule ADDRESS_UNCONFIRMED = new Rule(
            "address-unconfirmed",
            "Name and birth date are the same, but the postcode does not confirm it.",
            (contest, one) -> one.hasAny(FAMILY_AGREES)
                    && one.hasAny(GIVEN_AGREES)
                    && one.hasAny(BIRTH_AGREES)
                    && !one.hasAny(ADDRESS_AGREES));

    static final Rule LIKELY = new Rule(
            "likely",
            "Much of what was given fits somebody on the register, but not enough to be sure.",
            (contest, one) -> contest.posterior().someone() >= WORTH_A_LOOK);

    /** Each of them is worth a person's look. */
    static final List<Rule> REVIEW = List.of(NUMBER_UNCONFIRMED, ADDRESS_UNCONFIRMED, LIKELY);

    private Rules() {}
}
