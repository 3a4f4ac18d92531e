package vigil.synthetic.mistake;

import java.util.List;
import java.util.Locale;
import vigil.synthetic.chance.Chance;

/** Slips of the finger. */
final class Keyboard {
    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private Keyboard() {}

    /** One letter left out, doubled, hit beside, changed with its neighbour, or one too many. */
    static String mistyped(String name, Chance chance) {
        if (name.length() < 3) {
            return name;
        }
        int at = chance.between(chance.happens(0.08) ? 0 : 1, name.length() - 2);
        String before = name.substring(0, at);
        String letter = name.substring(at, at + 1);
        String after = name.substring(at + 1);
        return switch (chance.below(5)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> before + after.charAt(0) + letter + after.substring(1);
            case 3 -> before + beside(letter, chance) + after;
            default -> before + letter + beside(letter, chance) + after;
        };
    }

    /** A digit hit or heard wrongly. */
    static char otherDigit(char digit, Chance chance) {
        return (char) ('0' + (digit - '0' + chance.between(1, 9)) % 10);
    }

    private static String beside(String letter, Chance chance) {
        String low = letter.toLowerCase(Locale.ROOT);
        for (String row : ROWS) {
            int at = row.indexOf(low);
            if (at >= 0) {
                int next = at == 0 ? 1 : at == row.length() - 1 || chance.happens(0.5) ? at - 1 : at + 1;
                return row.substring(next, next + 1);
            }
        }
        return letter;
    }
}
