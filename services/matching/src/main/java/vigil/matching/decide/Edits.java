package vigil.matching.decide;

/** Whether two names differ by no more than slips of the ear or the keyboard. */
final class Edits {
    /** One slip from four letters on, two from eight: "Tomson" is "Thompson", "Joan" is not "Jane". */
    private static final int LETTERS_PER_SLIP = 4;

    private Edits() {}

    static boolean areFew(String a, String b) {
        int allowed = Math.min(2, Math.max(a.length(), b.length()) / LETTERS_PER_SLIP);
        return Math.abs(a.length() - b.length()) <= allowed && between(a, b) <= allowed;
    }

    /** Letters to insert, delete, replace or swap with the next (optimal string alignment). */
    static int between(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
