package vigil.routing.decide.team;

import java.util.Collection;
import java.util.Comparator;

/** What somebody who wrote a directory may have meant by a word that is not known. */
final class Spelling {
    private Spelling() {}

    /** Of the known words, of which there is one at least, that which fewest changed letters lead to. */
    static String nearest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(other -> changes(word, other)))
                .orElseThrow();
    }

    /** Letters left out, added or changed, by Levenshtein. */
    private static int changes(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[to.length()];
    }
}
