package dev.unknot.triage.narrative.reading;

/**
 * The part of a narrative that is read: all of it, unless it is very long.
 *
 * @param text the beginning of the narrative
 * @param length of the whole narrative, in characters
 */
public record Excerpt(String text, int length) {

    /** The most characters that are read. */
    public static final int MOST = 5000;

    /** Cut at the last end of a sentence or line, or else of a word. */
    public static Excerpt of(String narrative) {
        return new Excerpt(
                narrative.length() <= MOST ? narrative : narrative.substring(0, cut(narrative)), narrative.length());
    }

    private static int cut(String narrative) {
        int word = MOST;
        for (int at = MOST; at > MOST / 2; at--) {
            char before = narrative.charAt(at - 1);
            if (before == '.' || before == '!' || before == '?' || before == '\n') {
                return at;
            }
            if (word == MOST && Character.isWhitespace(before)) {
                word = at;
            }
        }
        return Character.isHighSurrogate(narrative.charAt(word - 1)) ? word - 1 : word;
    }

    public boolean isWhole() {
        return text.length() == length;
    }
}
