package vigil.matching.decide;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.PartialDate;
import vigil.matching.decide.evidence.Finding;

/**
 * Compares birth dates, of which parts may be unknown or mistyped. They are held as numbers such as 19410317, with
 * zeros for unknown parts, and 0 where there is none. 1 January often stands for an unknown day: two such dates of
 * different years agree in nothing, and against a real date only the year counts.
 */
final class DateCheck {
    private static final int YEARS_OF_A_GENERATION = 13;
    private static final int FIRST_OF_JANUARY = 101;

    private static final Set<Finding> NOT_THE_SAME =
            EnumSet.of(Finding.BIRTH_MISSING, Finding.BIRTH_ONLY_YEAR, Finding.BIRTH_DIFFERENT);

    private DateCheck() {}

    /** The date as a number. */
    static int number(@Nullable PartialDate date) {
        if (date == null) {
            return 0;
        }
        int month = date.month() == null ? 0 : date.month();
        int day = date.day() == null ? 0 : date.day();
        return date.year() * 10_000 + month * 100 + day;
    }

    static int year(int date) {
        return date / 10_000;
    }

    /** 1 to 12, 0 when unknown. */
    static int month(int date) {
        return date / 100 % 100;
    }

    /** 1 to 31, 0 when unknown. */
    static int day(int date) {
        return date % 100;
    }

    /** Whether they agree in more than the year, or the year is all that one of them says. */
    static boolean mayBeSame(int claimed, int known) {
        return !NOT_THE_SAME.contains(of(claimed, known));
    }

    /** Whether both say a day, and no mistake would make one of the other. */
    static boolean areOfTwoDays(int claimed, int known) {
        return claimed != 0 && known != 0 && !mayBeSame(claimed, known);
    }

    static Finding of(int claimed, int known) {
        if (claimed == 0 || known == 0) {
            return Finding.BIRTH_MISSING;
        }
        if (month(claimed) == 0 || month(known) == 0) {
            return year(claimed) == year(known) ? Finding.BIRTH_SAME_YEAR : Finding.BIRTH_DIFFERENT;
        }
        if (day(claimed) == 0 || day(known) == 0) {
            return claimed / 100 == known / 100 ? Finding.BIRTH_SAME_MONTH : Finding.BIRTH_DIFFERENT;
        }
        if (claimed == known) {
            return claimed % 10_000 == FIRST_OF_JANUARY ? Finding.BIRTH_SAME_FIRST_OF_JANUARY : Finding.BIRTH_SAME;
        }
        boolean defaultClaimed = claimed % 10_000 == FIRST_OF_JANUARY;
        boolean defaultKnown = known % 10_000 == FIRST_OF_JANUARY;
        if (defaultClaimed && defaultKnown) {
            return Finding.BIRTH_DIFFERENT;
        }
        if ((defaultClaimed || defaultKnown) && year(claimed) == year(known)) {
            return Finding.BIRTH_SAME_YEAR;
        }
        return nearly(claimed, known);
    }

    private static Finding nearly(int claimed, int known) {
        boolean year = year(claimed) == year(known);
        boolean month = month(claimed) == month(known);
        boolean day = day(claimed) == day(known);
        if (year && month(claimed) == day(known) && day(claimed) == month(known)) {
            return Finding.BIRTH_SWAPPED;
        }
        boolean generation = Math.abs(year(claimed) - year(known)) >= YEARS_OF_A_GENERATION;
        if (!generation && isASlip(claimed, known)) {
            return Finding.BIRTH_SLIP;
        }
        if ((year && (month || day)) || (month && day && !generation)) {
            return Finding.BIRTH_TWO_PARTS;
        }
        return year ? Finding.BIRTH_ONLY_YEAR : Finding.BIRTH_DIFFERENT;
    }

    /** One digit is another, or two neighbours have changed places. */
    private static boolean isASlip(int a, int b) {
        int restA = a;
        int restB = b;
        while (restA % 10 == restB % 10) {
            restA /= 10;
            restB /= 10;
        }
        boolean other = restA / 10 == restB / 10;
        boolean swapped = restA / 100 == restB / 100 && restA % 10 == restB / 10 % 10 && restA / 10 % 10 == restB % 10;
        return other || swapped;
    }
}
