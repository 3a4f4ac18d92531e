package vigil.domain.identity;

import org.jspecify.annotations.Nullable;
import vigil.domain.Parsed;

/**
 * An NHS number whose check digit is right (Mod 11 over nine digits weighted 10 to 2). The ten
 * numbers of one repeated digit pass that check but are placeholders, so they are refused. Prints
 * itself masked.
 *
 * @param digits ten digits without spaces
 */
public record NhsNumber(String digits) {
    private static final int LENGTH = 10;

    public NhsNumber {
        String problem = problemWith(digits);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** Reads a number as people write it, with or without spaces and hyphens. */
    public static Parsed<NhsNumber> parse(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        String problem = problemWith(digits);
        return problem == null ? new Parsed.Valid<>(new NhsNumber(digits)) : new Parsed.Invalid<>(problem);
    }

    private static @Nullable String problemWith(String digits) {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "an NHS number has ten digits";
        }
        if (digits.chars().distinct().count() == 1) {
            return "ten equal digits are a placeholder, not an NHS number";
        }
        return checkDigit(digits) == digits.charAt(LENGTH - 1) - '0'
                ? null
                : "the check digit of the NHS number is wrong";
    }

    /** The digit that must stand last, or -1 for nine digits that are never issued. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * (LENGTH - i);
        }
        int check = 11 - sum % 11;
        return check == 11 ? 0 : check == 10 ? -1 : check;
    }

    @Override
    public String toString() {
        return "NHS number ••• ••• ••••";
    }
}
