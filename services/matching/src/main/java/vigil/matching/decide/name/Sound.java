package vigil.matching.decide.name;

/**
 * How a name sounds, roughly: its first sound and the next three consonants, in the manner of Soundex, but blind
 * to spellings of one sound (ph and f, c and k, v and w) and to what is not heard. It only finds people to
 * compare; it proves nothing.
 */
final class Sound {
    private static final int CONSONANTS = 4;

    /** For each letter a to z the class of its sound; 0 is a vowel, 9 is not heard. */
    private static final String CLASSES = "01230129022455012623099202";

    private Sound() {}

    /** Equal for names that may sound alike; 0 for no name. */
    static int of(String word) {
        int code = 0;
        int heard = 0;
        char before = '9';
        for (int i = 0; i < word.length() && heard < CONSONANTS; i++) {
            char sound = classOf(word, i);
            if (heard == 0) {
                code = first(word);
                heard = 1;
            } else if (sound != '0' && sound != '9' && sound != before) {
                code = code * 10 + (sound - '0');
                heard++;
            }
            if (sound != '9') {
                before = sound;
            }
        }
        return code;
    }

    /** Vowels at the start are all one; the rest by class, and by letter where the class is broad. */
    private static int first(String word) {
        char letter = word.charAt(0);
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h' -> letter == 'h' ? 11 : 10;
            case 'c', 'k', 'q' -> word.startsWith("ch") ? 13 : 12;
            case 'f', 'p' -> letter == 'f' || word.startsWith("ph") ? 14 : 15;
            case 'v', 'w' -> 16;
            case 's', 'z', 'x' -> 17;
            case 'g', 'j' -> 18;
            default -> letter;
        };
    }

    private static char classOf(String word, int at) {
        char letter = word.charAt(at);
        if (letter == 'p' && at + 1 < word.length() && word.charAt(at + 1) == 'h') {
            return '1';
        }
        return letter >= 'a' && letter <= 'z' ? CLASSES.charAt(letter - 'a') : '9';
    }
}
