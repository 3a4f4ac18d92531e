package vigil.domain.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import vigil.domain.Parsed;

/**
 * A whole UK postcode in its written form, for example {@code CV1 3BA}. Pseudo-postcodes (ZZ99 and
 * the like, which stand for "no fixed abode" or "abroad") are refused. Prints itself masked.
 *
 * @param text outward code, one space, inward code, in capitals
 */
public record Postcode(String text) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}");
    private static final int INWARD_LENGTH = 3;

    public Postcode {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UK postcode");
        }
    }

    /** Reads a postcode in any case, with or without its space. */
    public static Parsed<Postcode> parse(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (letters.length() <= INWARD_LENGTH) {
            return new Parsed.Invalid<>("not a whole UK postcode");
        }
        int split = letters.length() - INWARD_LENGTH;
        String text = letters.substring(0, split) + " " + letters.substring(split);
        if (text.startsWith("ZZ")) {
            return new Parsed.Invalid<>("a pseudo-postcode stands for no place");
        }
        return SHAPE.matcher(text).matches()
                ? new Parsed.Valid<>(new Postcode(text))
                : new Parsed.Invalid<>("not a UK postcode");
    }

    /** The outward code, for example {@code CV1}. */
    public String district() {
        return text.substring(0, text.indexOf(' '));
    }

    /** The outward code with the first digit of the inward one, for example {@code CV1 3}. */
    public String sector() {
        return text.substring(0, text.indexOf(' ') + 2);
    }

    @Override
    public String toString() {
        return "postcode •••";
    }
}
