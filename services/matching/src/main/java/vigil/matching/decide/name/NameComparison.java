package vigil.matching.decide.name;

import static vigil.matching.decide.evidence.Finding.FAMILY_AMONG_GIVEN;
import static vigil.matching.decide.evidence.Finding.FAMILY_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.FAMILY_SAYS_LITTLE;
import static vigil.matching.decide.evidence.Finding.FAMILY_SLIP;
import static vigil.matching.decide.evidence.Finding.FAMILY_SWAPPED;
import static vigil.matching.decide.evidence.Finding.GIVEN_ANOTHER;
import static vigil.matching.decide.evidence.Finding.GIVEN_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.GIVEN_MISSING;
import static vigil.matching.decide.evidence.Finding.GIVEN_SLIP;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;

/**
 * A claimed name compared with a registered one: each part with its own, then across, since sources swap given
 * and family names, and in many communities there is no such order.
 */
public record NameComparison(Found family, Found given) {
    public static NameComparison of(Name family, Name given, Names known, Shares shares) {
        NameComparison straight = inTwoFields(family, given, known, shares);
        if (!given.missing() && !family.missing()) {
            return straight;
        }
        NameComparison split = inOneField(given.missing() ? family : given, known, shares);
        return split == null ? straight : split;
    }

    /** All names in one field, in either order, split where most of the family name is; null unless both parts are theirs. */
    private static @Nullable NameComparison inOneField(Name all, Names known, Shares shares) {
        NameComparison best = null;
        for (int i = 1; i < all.words().size(); i++) {
            Name first = all.part(0, i);
            Name last = all.part(i, all.words().size());
            for (NameComparison names : List.of(
                    new NameComparison(
                            FamilyCheck.of(last, known, shares), GivenCheck.of(new Said(first, last), known, shares)),
                    new NameComparison(
                            FamilyCheck.of(first, known, shares),
                            GivenCheck.of(new Said(last, first), known, shares)))) {
                boolean theirs =
                        !isNo(names.family().finding()) && !isNo(names.given().finding());
                if (theirs && (best == null || names.hasMoreOfTheFamilyName(best))) {
                    best = names;
                }
            }
        }
        return best;
    }

    private boolean hasMoreOfTheFamilyName(NameComparison other) {
        return family.finding().compareTo(other.family.finding()) < 0;
    }

    private static NameComparison inTwoFields(Name family, Name given, Names known, Shares shares) {
        Found straightFamily = FamilyCheck.of(family, known, shares);
        Found straightGiven = GivenCheck.of(new Said(given, family), known, shares);
        boolean theirFamily = !isNo(straightFamily.finding());
        if (GIVEN_SLIP.compareTo(straightGiven.finding()) <= 0
                && FAMILY_SLIP.compareTo(straightFamily.finding()) <= 0) {
            NameComparison swapped = swapped(family, given, known, shares);
            if (swapped != null && swapped.given.finding().compareTo(straightGiven.finding()) < 0) {
                return swapped;
            }
        }
        Found across = theirFamily ? null : across(family, given, known, shares);
        return new NameComparison(across == null ? straightFamily : across, straightGiven);
    }

    /** Each part with the other; null unless both are theirs. */
    private static @Nullable NameComparison swapped(Name family, Name given, Names known, Shares shares) {
        if (family.missing() || given.missing()) {
            return null;
        }
        Found swappedGiven = GivenCheck.of(new Said(family, given), known, shares);
        if (isNo(swappedGiven.finding())) {
            return null;
        }
        Found swappedFamily = FamilyCheck.of(given, known, shares);
        if (swappedFamily.finding() == FAMILY_SAYS_LITTLE && given.saysLittle()) {
            return new NameComparison(swappedFamily, swappedGiven);
        }
        return isNo(swappedFamily.finding())
                ? null
                : new NameComparison(new Found(FAMILY_SWAPPED, swappedFamily.share()), swappedGiven);
    }

    /**
     * A family name among the given names of the other side, as when a second given name is taken for it; but not one
     * that is a given name on its own side too, which then would count twice.
     */
    private static @Nullable Found across(Name family, Name given, Names known, Shares shares) {
        for (Word word : family.telling()) {
            if (!word.saysLittle()
                    && !given.has(word)
                    && (known.given().has(word) || known.knownAs().has(word))) {
                return new Found(FAMILY_AMONG_GIVEN, shares.ofGiven(word));
            }
        }
        for (Word word : known.family().telling()) {
            if (!word.saysLittle() && given.has(word) && !known.given().has(word)) {
                return new Found(FAMILY_AMONG_GIVEN, shares.ofFamily(word));
            }
        }
        return null;
    }

    /** Whether any name speaks for this person. */
    public boolean agrees() {
        return !isNo(family.finding()) || !isNo(given.finding());
    }

    private static boolean isNo(Finding finding) {
        return finding == FAMILY_DIFFERENT
                || finding == FAMILY_SAYS_LITTLE
                || finding == Finding.FAMILY_MISSING
                || finding == GIVEN_DIFFERENT
                || finding == GIVEN_ANOTHER
                || finding == Finding.GIVEN_SECOND
                || finding == GIVEN_MISSING
                || finding == Finding.GIVEN_INITIAL;
    }
}
