package dev.unknot.triage.narrative.lexicon;

/**
 * Counts typing errors between words: insertions, deletions, substitutions and transpositions (optimal string
 * alignment).
 */
final class EditDistance {

    private EditDistance() {}

    static int between(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : next(edits, one, other, i, j);
            }
        }
        return edits[one.length()][other.length()];
    }

    private static int next(int[][] edits, String one, String other, int i, int j) {
        int wrong = edits[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(wrong, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        return isTransposition(one, other, i, j) ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
    }

    private static boolean isTransposition(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }

    /** Whether the first word is the other with one letter doubled. */
    static boolean isDoubled(String one, String other) {
        for (int i = 1; i < one.length(); i++) {
            boolean twice = one.charAt(i) == one.charAt(i - 1);
            if (twice && (one.substring(0, i) + one.substring(i + 1)).equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words differ only by one transposition of neighbours. */
    static boolean isTransposition(String one, String other) {
        if (one.length() != other.length() || one.equals(other)) {
            return false;
        }
        int at = 0;
        while (one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length()
                && isTransposition(one, other, at + 2, at + 2)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
