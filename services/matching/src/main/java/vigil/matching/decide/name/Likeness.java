package vigil.matching.decide.name;

/** How alike two words of names are, the more alike the earlier. */
enum Likeness {
    SAME,
    /** The same name in another spelling, or with another ending. */
    SPELLING,
    /** One is short for the other; two short forms of one name may be two sisters. */
    NICKNAME,
    /** One letter more, less, other, or two that changed places. */
    SLIP,
    /** A few letters differ, or it sounds alike. */
    NEAR,
    DIFFERENT;

    /** More letters than this in one and not in the other: not worth comparing. */
    private static final int MOST_OTHER_LETTERS = 4;

    private static final int MOST_OF_LONG_ONES = 6;

    private static final int MOST_EDITS = 3;
    private static final int SHORTEST_WITH_A_SLIP = 3;
    private static final int SHORTEST_WITH_TWO = 6;
    private static final int SHORTEST_WITH_THREE = 9;
    private static final int SHORTEST_ALIKE = 4;
    private static final double ALIKE = 0.88;
    private static final double ALIKE_WITH_THE_SAME_SOUND = 0.8;

    static Likeness of(Word a, Word b) {
        Likeness meant = asNames(a, b);
        return meant == DIFFERENT ? asWritten(a, b) : meant;
    }

    /** Whether both are one name, by what is known of names; never a slip. */
    static Likeness asNames(Word a, Word b) {
        if (a.text().equals(b.text())) {
            return SAME;
        }
        if (a.isSameName(b)) {
            return SPELLING;
        }
        return isNickname(a, b) ? NICKNAME : DIFFERENT;
    }

    /** By letters and sound. */
    static Likeness asWritten(Word a, Word b) {
        if (a.isInitial() || b.isInitial()) {
            return DIFFERENT;
        }
        boolean isLong = Math.max(a.text().length(), b.text().length()) >= SHORTEST_WITH_THREE;
        if (Integer.bitCount(a.letters() ^ b.letters()) > (isLong ? MOST_OF_LONG_ONES : MOST_OTHER_LETTERS)) {
            return a.isTransliterated(b) ? NEAR : DIFFERENT;
        }
        Likeness likeness = ofLetters(a.text(), b.text());
        return likeness == DIFFERENT && soundAlike(a, b) ? NEAR : likeness;
    }

    private static boolean soundAlike(Word a, Word b) {
        return a.isTransliterated(b)
                || (a.sound() == b.sound() && Edits.jaroWinkler(a.text(), b.text()) >= ALIKE_WITH_THE_SAME_SOUND);
    }

    /** By letters alone. */
    static Likeness ofLetters(String a, String b) {
        if (a.equals(b)) {
            return SAME;
        }
        int longest = Math.max(a.length(), b.length());
        int shortest = Math.min(a.length(), b.length());
        if (longest < SHORTEST_WITH_A_SLIP || longest - shortest > MOST_EDITS) {
            return DIFFERENT;
        }
        int edits = Edits.between(a, b, MOST_EDITS);
        if (edits == 1) {
            return SLIP;
        }
        boolean few =
                (edits == 2 && longest >= SHORTEST_WITH_TWO) || (edits == MOST_EDITS && longest >= SHORTEST_WITH_THREE);
        return few || (shortest >= SHORTEST_ALIKE && Edits.jaroWinkler(a, b) >= ALIKE) ? NEAR : DIFFERENT;
    }

    private static boolean isNickname(Word a, Word b) {
        return a.formals().contains(b.root().text())
                || b.formals().contains(a.root().text());
    }
}
