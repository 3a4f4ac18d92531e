package vigil.matching.decide.name;

import java.util.Arrays;

/** How far apart two written words are. */
public final class Edits {
    /** What Winkler adds for each of up to four letters that agree from the start. */
    private static final double PREFIX_BONUS = 0.1;

    private static final int LONGEST_PREFIX = 4;
    private static final int LETTERS = 26;

    private Edits() {}

    /** Letters to insert, delete, replace or swap with the next (optimal string alignment); {@code most} + 1 for more. */
    public static int between(String a, String b, int most) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int best = Math.min(replace, Math.min(last[j], now[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                now[j] = swapped ? Math.min(best, beforeLast[j - 2] + 1) : best;
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return Math.min(last[b.length()], most + 1);
    }

    /** Jaro–Winkler similarity, 0 to 1; words of up to 64 letters, of longer ones the first 64 count. */
    public static double jaroWinkler(String a, String b) {
        int lengthA = Math.min(a.length(), Long.SIZE);
        int lengthB = Math.min(b.length(), Long.SIZE);
        if (lengthA == 0 || lengthB == 0) {
            return 0;
        }
        int window = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
        long inA = 0;
        long inB = 0;
        for (int i = 0; i < lengthA; i++) {
            int to = Math.min(lengthB - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if ((inB & 1L << j) == 0 && a.charAt(i) == b.charAt(j)) {
                    inA |= 1L << i;
                    inB |= 1L << j;
                    break;
                }
            }
        }
        int common = Long.bitCount(inA);
        if (common == 0) {
            return 0;
        }
        double halves = outOfOrder(a, b, inA, inB) / 2.0;
        double jaro = ((double) common / lengthA + (double) common / lengthB + (common - halves) / common) / 3;
        return jaro + commonPrefix(a, b) * PREFIX_BONUS * (1 - jaro);
    }

    private static int outOfOrder(String a, String b, long inA, long inB) {
        int out = 0;
        long restB = inB;
        for (long restA = inA; restA != 0; restA &= restA - 1) {
            if (a.charAt(Long.numberOfTrailingZeros(restA)) != b.charAt(Long.numberOfTrailingZeros(restB))) {
                out++;
            }
            restB &= restB - 1;
        }
        return out;
    }

    private static int commonPrefix(String a, String b) {
        int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
        int same = 0;
        while (same < most && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    /** Which letters a word has, a bit each: words whose sets differ much need not be compared letter by letter. */
    static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) - 'a') % LETTERS;
        }
        return letters;
    }
}
