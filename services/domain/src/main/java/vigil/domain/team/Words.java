package vigil.domain.team;

/** What people have typed, as it is compared with the words of a rule. */
public final class Words {
    private static final String APOSTROPHES = "'\u2019\u2018`\u00b4\u02bc";

    private Words() {}

    /** Small letters, without apostrophes, and one space for each gap, hyphen or dash: "Can\u2019t  feel" is "cant feel". */
    public static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (isGap(c)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (APOSTROPHES.indexOf(c) < 0) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString().strip();
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.isISOControl(c);
    }
}
