package vigil.matching.decide;

import java.util.ArrayList;
import java.util.List;

/** Telephone numbers, however written. */
final class Phones {
    /** What is shorter is no number of a person; and where so many last digits agree, it is the same line. */
    private static final int SHORTEST = 9;

    private Phones() {}

    /** In their national form, digits only; what is too short to be one is left out. */
    static List<String> national(List<String> written) {
        if (written.isEmpty()) {
            return List.of();
        }
        List<String> phones = new ArrayList<>(written.size());
        for (String phone : written) {
            String digits = national(phone);
            if (digits.length() >= SHORTEST) {
                phones.add(digits);
            }
        }
        return phones;
    }

    /** Whether the last nine digits are the same. */
    static boolean areSame(String a, String b) {
        int i = a.length() - 1;
        int j = b.length() - 1;
        for (int same = 0; same < SHORTEST; same++) {
            i = digitAtOrBefore(a, i);
            j = digitAtOrBefore(b, j);
            if (i < 0 || j < 0 || a.charAt(i) != b.charAt(j)) {
                return false;
            }
            i--;
            j--;
        }
        return true;
    }

    private static int digitAtOrBefore(String text, int from) {
        int at = from;
        while (at >= 0 && !isDigit(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private static String national(String phone) {
        StringBuilder digits = new StringBuilder(phone.length());
        for (int i = 0; i < phone.length(); i++) {
            if (isDigit(phone.charAt(i))) {
                digits.append(phone.charAt(i));
            }
        }
        String all = digits.toString();
        String local = all.startsWith("0044") ? all.substring(4) : all.startsWith("44") ? all.substring(2) : "";
        return local.isEmpty() ? all : "0" + local;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
