package vigil.schemas;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;

/** The format {@code nhs-number}: ten digits, not all the same, the last of which is the Modulus 11 check digit. */
final class NhsNumberFormat implements Format {

    @Override
    public String getName() {
        return "nhs-number";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return isNhsNumber(value);
    }

    static boolean isNhsNumber(String value) {
        return value.matches("[0-9]{10}") && !value.matches("(.)\\1{9}") && digit(value, 9) == checkDigit(value);
    }

    /** What the last digit must be; 10 is no digit, so that such a number can never be right. */
    private static int checkDigit(String value) {
        int sum = 0;
        for (int place = 0; place < 9; place++) {
            sum += digit(value, place) * (10 - place);
        }
        return (11 - sum % 11) % 11;
    }

    private static int digit(String value, int place) {
        return value.charAt(place) - '0';
    }
}
