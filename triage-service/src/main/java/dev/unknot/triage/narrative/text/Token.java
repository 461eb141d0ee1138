package dev.unknot.triage.narrative.text;

/**
 * A word, number or punctuation mark.
 *
 * @param word in folded form: lower case, without accents, contractions expanded
 * @param from the index of its first character in the narrative
 * @param to the index after its last character
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
