package dev.unknot.triage.narrative.text;

/**
 * A word, number or mark.
 *
 * @param word folded: lower case, no accents, a contraction written out
 * @param from where its first character stands in the story
 * @param to where the character after its last one stands
 */
public record Token(String word, Kind kind, int from, int to) {

    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    public boolean isMark() {
        return kind == Kind.MARK;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public double number() {
        return Double.parseDouble(word);
    }

    public boolean is(String other) {
        return word.equals(other);
    }
}
