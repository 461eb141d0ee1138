package dev.unknot.content.search.query;

import java.util.function.UnaryOperator;

/** One word of a pattern, or the beginning of words. A slip of the finger in a long word does not hide a danger. */
record Term(String text, boolean isBeginning) {

    /** From this length on, two neighbouring letters may be swapped. */
    private static final int LONG_ENOUGH_TO_SWAP = 5;

    /** From this length on, one letter may be missing, added or wrong. Shorter words have too many neighbours. */
    private static final int LONG_ENOUGH_TO_MISTYPE = 7;

    static Term of(String written, UnaryOperator<String> fold) {
        boolean beginning = written.endsWith("*");
        return new Term(fold.apply(beginning ? written.substring(0, written.length() - 1) : written), beginning);
    }

    boolean matches(String word) {
        if (!startsAlike(word)) {
            return false;
        }
        if (isBeginning ? word.startsWith(text) : word.equals(text)) {
            return true;
        }
        if (text.length() < LONG_ENOUGH_TO_SWAP) {
            return false;
        }
        String same = isBeginning && word.length() > text.length() ? word.substring(0, text.length()) : word;
        return mayBeMistyped() ? isOneSlipFrom(same) : isOneSwapFrom(same);
    }

    /** Whether a word with one letter missing or wrong matches. */
    boolean mayBeMistyped() {
        return text.length() >= LONG_ENOUGH_TO_MISTYPE;
    }

    /** No slip changes the first letter, except that it may be swapped with the second. */
    private boolean startsAlike(String word) {
        return !word.isEmpty()
                && !text.isEmpty()
                && (word.charAt(0) == text.charAt(0) || word.length() > 1 && word.charAt(1) == text.charAt(0));
    }

    private boolean isOneSwapFrom(String word) {
        int at = firstDifference(word);
        return word.length() == text.length()
                && at + 1 < text.length()
                && word.charAt(at) == text.charAt(at + 1)
                && word.charAt(at + 1) == text.charAt(at)
                && word.substring(at + 2).equals(text.substring(at + 2));
    }

    private boolean isOneSlipFrom(String word) {
        int at = firstDifference(word);
        String rest = text.substring(at);
        String typed = word.substring(at);
        return switch (typed.length() - rest.length()) {
            case 0 -> isOneSwapFrom(word) || at > 0 && typed.substring(1).equals(rest.substring(1));
            case 1 -> at > 0 && typed.substring(1).equals(rest);
            case -1 -> at > 0 && rest.substring(1).equals(typed);
            default -> false;
        };
    }

    private int firstDifference(String word) {
        int at = 0;
        while (at < Math.min(word.length(), text.length()) && word.charAt(at) == text.charAt(at)) {
            at++;
        }
        return at;
    }
}
