package vigil.synthetic.mistake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.PartialDate;
import vigil.synthetic.chance.Chance;

/** A birth date as a source has it. */
final class Misdating {
    private static final double SWAPPED = 0.006;
    private static final double DIGIT = 0.012;
    private static final double NEXT_DAY = 0.003;
    private static final double TEN_YEARS = 0.003;
    private static final double FIRST_OF_JANUARY = 0.004;
    private static final double AGE_GUESSED = 0.25;

    private Misdating() {}

    static @Nullable PartialDate of(PartialDate real, Told.Birth told, Chance chance, Set<Mistake> mistakes) {
        return switch (told) {
            case NOT -> null;
            case YEAR -> year(real.year(), chance, mistakes);
            case WHOLE ->
                real.whole()
                        .map(date -> PartialDate.of(day(date, chance, mistakes)))
                        .orElse(real);
        };
    }

    private static PartialDate year(int year, Chance chance, Set<Mistake> mistakes) {
        if (!chance.happens(AGE_GUESSED)) {
            return new PartialDate(year, null, null);
        }
        mistakes.add(Mistake.BIRTH_YEAR_FROM_AGE);
        return new PartialDate(chance.happens(0.5) ? year - 1 : year + 1, null, null);
    }

    private static LocalDate day(LocalDate date, Chance chance, Set<Mistake> mistakes) {
        double at = chance.fraction();
        if (at < SWAPPED) {
            boolean possible = date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue();
            return possible
                    ? wrong(
                            Mistake.BIRTH_SWAPPED,
                            LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()),
                            mistakes)
                    : date;
        }
        if (at < SWAPPED + DIGIT) {
            return wrong(Mistake.BIRTH_DIGIT, digit(date, chance), mistakes);
        }
        if (at < SWAPPED + DIGIT + NEXT_DAY) {
            return wrong(Mistake.BIRTH_NEXT_DAY, date.plusDays(chance.happens(0.5) ? 1 : -1), mistakes);
        }
        if (at < SWAPPED + DIGIT + NEXT_DAY + TEN_YEARS) {
            return wrong(Mistake.BIRTH_TEN_YEARS, date.minusYears(10), mistakes);
        }
        if (at < SWAPPED + DIGIT + NEXT_DAY + TEN_YEARS + FIRST_OF_JANUARY && date.getDayOfYear() > 1) {
            return wrong(Mistake.BIRTH_FIRST_OF_JANUARY, date.withDayOfYear(1), mistakes);
        }
        return date;
    }

    private static LocalDate wrong(Mistake mistake, LocalDate date, Set<Mistake> mistakes) {
        mistakes.add(mistake);
        return date;
    }

    /** One of the last two digits of the year, or one of month or day, so that it is still a date. */
    private static LocalDate digit(LocalDate date, Chance chance) {
        while (true) {
            char[] iso = date.toString().toCharArray();
            int at = chance.pick(java.util.List.of(2, 3, 3, 5, 6, 6, 8, 9, 9));
            iso[at] = Keyboard.otherDigit(iso[at], chance);
            try {
                return LocalDate.parse(new String(iso));
            } catch (DateTimeException noSuchDay) {
                // A keyboard would take it, the form does not; drawn again.
            }
        }
    }
}
