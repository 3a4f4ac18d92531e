package vigil.matching.decide.name;

import java.util.regex.Pattern;

/** Given names of Chinese families: most syllables are names, so that one letter makes another one, as Ho Yin and Ho Yan. */
final class Syllables {
    /** As they are written in Cantonese and Mandarin romanisations; rather too many than too few. */
    private static final Pattern SYLLABLES =
            Pattern.compile("(?:(?:ch|gw|hs|kw|ng|sh|sz|ts|tz|zh|[bcdfghjklmnpqrstwxyz])?"
                    + "(?:a[ikmnoptu]?|ang|e[iknpt]?|ee|eng|eu[kn]|eung|i[aekmnptu]?|ian|iang|iao|ing|iong|"
                    + "o[iknptuy]?|oo|oon|ong|u[aeiknot]?|uai|uan|uang|uen|uet|ung)h?)+");

    /** So long a name that is known as one here is no syllable: Helen. */
    private static final int LONGER = 5;

    /** Of what is not as long, the beginning is a name of its own: Yin and Ying. */
    private static final int SHORTEST_CUT = 7;

    private Syllables() {}

    /** Whether names that look alike are two, since that family is Chinese and so are both. */
    static boolean areTwo(Name claimed, Names known) {
        return known.family().words().stream().anyMatch(Word::isChinese)
                && areSyllables(claimed)
                && areSyllables(known.given())
                && !isCut(claimed.joined(), known.given().joined())
                && !isSlip(claimed.joined(), known.given().joined());
    }

    private static boolean areSyllables(Name name) {
        return !name.missing()
                && name.words().stream()
                        .noneMatch(word -> word.isGivenName() && word.text().length() >= LONGER)
                && SYLLABLES.matcher(name.joined()).matches();
    }

    /** Two letters that changed places, or one too many within, as fingers slip; another letter is another syllable. */
    private static boolean isSlip(String a, String b) {
        boolean swapped = a.length() == b.length() && Edits.letters(a) == Edits.letters(b);
        boolean within = a.length() != b.length() && !a.startsWith(b) && !b.startsWith(a);
        return (swapped || within) && Likeness.ofLetters(a, b) == Likeness.SLIP;
    }

    private static boolean isCut(String a, String b) {
        return Math.max(a.length(), b.length()) >= SHORTEST_CUT && (a.startsWith(b) || b.startsWith(a));
    }
}
