package vigil.board.decide;

import org.jspecify.annotations.Nullable;

/** Words cut to a number of bytes of JSON, so that a row stays small whatever a source sends. */
final class Shortened {
    private static final String CUT = "…";
    private static final int CUT_BYTES = 3;

    private Shortened() {}

    /** The text, cut with "…" where its JSON form would need more than {@code bytes}; control characters become spaces. */
    static String to(int bytes, String text) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        int used = 0;
        int fits = 0;
        for (int at = 0; at < clean.length(); ) {
            int codePoint = clean.codePointAt(at);
            used += jsonBytes(codePoint);
            if (used > bytes) {
                return clean.substring(0, fits).strip() + CUT;
            }
            at += Character.charCount(codePoint);
            if (used <= bytes - CUT_BYTES) {
                fits = at;
            }
        }
        return clean;
    }

    /** The same, of a text that may be missing. */
    static @Nullable String toOrNull(int bytes, @Nullable String text) {
        return text == null ? null : to(bytes, text);
    }

    private static int jsonBytes(int codePoint) {
        if (codePoint == '"' || codePoint == '\\') {
            return 2;
        }
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
