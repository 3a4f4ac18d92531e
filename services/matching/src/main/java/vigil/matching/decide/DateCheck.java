package vigil.matching.decide;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.PartialDate;

/** Compares birth dates, of which parts may be unknown or mistyped. */
final class DateCheck {
    private static final int YEARS_OF_A_GENERATION = 13;

    private DateCheck() {}

    static Finding of(@Nullable PartialDate claimed, @Nullable PartialDate known) {
        if (claimed == null || known == null) {
            return Finding.BIRTH_MISSING;
        }
        Integer month = claimed.month();
        Integer day = claimed.day();
        if (month == null || known.month() == null) {
            return claimed.year() == known.year() ? Finding.BIRTH_SAME_YEAR : Finding.BIRTH_DIFFERENT;
        }
        if (day == null || known.day() == null) {
            return claimed.year() == known.year() && month.equals(known.month())
                    ? Finding.BIRTH_SAME_MONTH
                    : Finding.BIRTH_DIFFERENT;
        }
        if (claimed.equals(known)) {
            return month == 1 && day == 1 ? Finding.BIRTH_SAME_FIRST_OF_JANUARY : Finding.BIRTH_SAME;
        }
        return nearly(claimed, known);
    }

    private static Finding nearly(PartialDate claimed, PartialDate known) {
        boolean year = claimed.year() == known.year();
        boolean month = Objects.equals(claimed.month(), known.month());
        boolean day = Objects.equals(claimed.day(), known.day());
        if (year && Objects.equals(claimed.month(), known.day()) && Objects.equals(claimed.day(), known.month())) {
            return Finding.BIRTH_SWAPPED;
        }
        boolean slipOfYear = month && day && isASlip(claimed.year(), known.year());
        return slipOfYear || (year && (month || day)) ? Finding.BIRTH_TWO_PARTS : Finding.BIRTH_DIFFERENT;
    }

    /** One digit of the year is wrong, but never so that the other could be the parent or the child. */
    private static boolean isASlip(int claimed, int known) {
        return Math.abs(claimed - known) < YEARS_OF_A_GENERATION
                && Edits.between(String.valueOf(claimed), String.valueOf(known)) == 1;
    }
}
