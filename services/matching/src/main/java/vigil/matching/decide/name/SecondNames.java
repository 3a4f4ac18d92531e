package vigil.matching.decide.name;

/**
 * The names after the first. Sisters and brothers may share the first and be called by both: Ka Yan and Ka Ling, Mary
 * Bernadette and Mary Philomena.
 */
final class SecondNames {
    private SecondNames() {}

    /** Whether both say more than the first, and nothing more of the claim's is among the names of that person. */
    static boolean conflict(Name claimed, Names known) {
        if (claimed.called().size() < 2 || known.given().called().size() < 2) {
            return false;
        }
        for (int i = 1; i < claimed.called().size(); i++) {
            Word word = claimed.called().get(i);
            if (isAmong(known.given(), word) || isAmong(known.knownAs(), word) || isAmong(known.family(), word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAmong(Name name, Word word) {
        for (Word own : name.words()) {
            if (isTheSame(word, own)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTheSame(Word word, Word own) {
        boolean begins = word.text().startsWith(own.text()) || own.text().startsWith(word.text());
        return begins
                || Likeness.asNames(word, own) != Likeness.DIFFERENT
                || word.mayBe(own)
                || (Likeness.asWritten(word, own) != Likeness.DIFFERENT
                        && !(GivenCheck.isAName(word) && GivenCheck.isAName(own)));
    }
}
