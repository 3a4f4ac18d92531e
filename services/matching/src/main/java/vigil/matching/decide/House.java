package vigil.matching.decide;

import java.util.List;
import java.util.Locale;
import vigil.matching.decide.name.NameLore;

/**
 * Which house within a postcode an address means, as far as it says.
 *
 * @param number numbers with their letters, of flat and house, such as {@code 14a}; empty when none is given
 * @param text letters and digits of the first line; empty when there is none
 * @param institution whether unrelated people live there
 */
record House(String number, String text, boolean institution) {
    static final House NONE = new House("", "", false);

    private static final List<String> WITHIN = List.of("flat", "apartment", "apt", "room", "unit", "floor", "bungalow");

    private static final int SHORTEST_STREET = 4;

    static House of(List<String> lines, NameLore lore) {
        if (lines.isEmpty()) {
            return NONE;
        }
        boolean institution =
                lore.isInstitution(lines.getFirst()) || (lines.size() > 1 && lore.isInstitution(lines.get(1)));
        String line = lines.size() > 1 && isWithin(lines.getFirst())
                ? lines.getFirst() + " " + lines.get(1)
                : lines.getFirst();
        StringBuilder text = new StringBuilder(line.length());
        StringBuilder number = new StringBuilder();
        boolean inNumber = false;
        for (int i = 0; i < line.length(); i++) {
            char c = Character.toLowerCase(line.charAt(i));
            boolean digit = c >= '0' && c <= '9';
            if (digit || Character.isLetter(c)) {
                text.append(c);
            }
            boolean letterOfNumber = inNumber && Character.isLetter(c) && isLast(line, i);
            if (digit || letterOfNumber) {
                number.append(!inNumber && !number.isEmpty() ? "/" : "").append(c);
            }
            inNumber = digit;
        }
        return new House(number.toString(), text.toString(), institution);
    }

    /** Whether a line says only where within a building, so that the next one says which building. */
    private static boolean isWithin(String line) {
        String lower = line.strip().toLowerCase(Locale.ROOT);
        return WITHIN.stream().anyMatch(word -> lower.equals(word) || lower.startsWith(word + " "));
    }

    /** Whether no further letter follows, as in "14a" but not in "1st". */
    private static boolean isLast(String line, int at) {
        return at + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(at + 1));
    }

    /** Whether it names one place in the area, more or less: a street with its number, or an institution. */
    boolean saysWhich() {
        return institution ? !text.isEmpty() : !number.isEmpty() && text.length() > number.length() + SHORTEST_STREET;
    }

    /** Whether both are the same house, as far as they say. */
    boolean isSame(House other) {
        return !text.isEmpty()
                && !other.text.isEmpty()
                && (text.equals(other.text) || (!number.isEmpty() && number.equals(other.number)));
    }

    /** Whether both say which house, and not the same. */
    boolean isOther(House house) {
        return !number.isEmpty() && !house.number.isEmpty() && !number.equals(house.number);
    }

    @Override
    public String toString() {
        return "House[•••]";
    }
}
