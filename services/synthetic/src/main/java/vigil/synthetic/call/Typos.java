package vigil.synthetic.call;

import java.time.LocalDate;
import java.util.List;
import vigil.domain.identity.PartialDate;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;

/** What goes wrong between the mouth and the keyboard. */
final class Typos {
    /** A sound and how else it is written. */
    private record Sound(String written, String instead) {}

    private static final List<Sound> SOUNDS = List.of(
            new Sound("ph", "f"),
            new Sound("ck", "k"),
            new Sound("ee", "ea"),
            new Sound("ie", "ei"),
            new Sound("sz", "sh"),
            new Sound("ll", "l"),
            new Sound("tt", "t"),
            new Sound("i", "y"),
            new Sound("y", "i"),
            new Sound("c", "k"),
            new Sound("oo", "u"),
            new Sound("w", "v"),
            new Sound("ou", "u"));

    /** How a birth date goes wrong. */
    private enum Slip {
        DAY_AND_MONTH_SWAPPED,
        FIRST_OF_JANUARY,
        NEXT_DAY,
        TEN_YEARS_OFF
    }

    private static final Shares<Slip> SLIPS = Shares.of(Slip.DAY_AND_MONTH_SWAPPED, 35)
            .and(Slip.FIRST_OF_JANUARY, 30)
            .and(Slip.NEXT_DAY, 25)
            .and(Slip.TEN_YEARS_OFF, 10);

    private Typos() {}

    /** The name as it may be misheard or mistyped. */
    static String in(String name, Chance chance) {
        if (chance.happens(0.5)) {
            List<Sound> fitting = SOUNDS.stream()
                    .filter(sound -> name.indexOf(sound.written(), 1) > 0)
                    .toList();
            if (!fitting.isEmpty()) {
                return misheard(name, chance.pick(fitting));
            }
        }
        return mistyped(name, chance);
    }

    private static String misheard(String name, Sound sound) {
        int at = name.indexOf(sound.written(), 1);
        return name.substring(0, at)
                + sound.instead()
                + name.substring(at + sound.written().length());
    }

    /** One letter left out, doubled, or changed with its neighbour; never the first. */
    private static String mistyped(String name, Chance chance) {
        if (name.length() < 4) {
            return name + name.substring(name.length() - 1);
        }
        int at = chance.between(1, name.length() - 2);
        String before = name.substring(0, at);
        String letter = name.substring(at, at + 1);
        String after = name.substring(at + 1);
        return switch (chance.below(3)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            default -> before + after.charAt(0) + letter + after.substring(1);
        };
    }

    /** The date as it may be misheard or defaulted. */
    static PartialDate in(LocalDate date, Chance chance) {
        return PartialDate.of(
                switch (SLIPS.pick(chance)) {
                    case DAY_AND_MONTH_SWAPPED ->
                        date.getDayOfMonth() > 12
                                ? date.withMonth(1)
                                : date.withDayOfMonth(date.getMonthValue()).withMonth(date.getDayOfMonth());
                    case FIRST_OF_JANUARY -> date.withDayOfYear(1);
                    case NEXT_DAY -> date.plusDays(1);
                    case TEN_YEARS_OFF -> date.minusYears(10);
                });
    }
}
