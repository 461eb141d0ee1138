package dev.unknot.triage.narrative.text;

import dev.unknot.triage.narrative.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Splits a text into words, numbers and punctuation marks, in one pass without regular expressions. */
final class Tokenizer {

    private static final String APOSTROPHES = "'\u2019\u2018\u02bc\u00b4`";
    private static final String MARKS = ".,;:?!()\n/+&\u2013\u2014\u2026";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> cut(String text) {
        Tokenizer cutter = new Tokenizer(text);
        while (cutter.at < text.length()) {
            cutter.next();
        }
        return cutter.tokens;
    }

    private void next() {
        int point = text.codePointAt(at);
        if (isDigit(point)) {
            number();
        } else if (isLetter(point)) {
            word();
        } else {
            mark(point);
        }
    }

    private void number() {
        int from = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || isDecimal())) {
            at++;
        }
        boolean tooLong = at - from > 9;
        String digits = text.substring(from, at).replace(',', '.');
        add(tooLong || digits.indexOf('.') != digits.lastIndexOf('.') ? "0" : digits, Kind.NUMBER, from);
    }

    private boolean isDecimal() {
        char c = text.charAt(at);
        return (c == '.' || c == ',') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private void word() {
        int from = at;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!isLetter(point) && !isInnerApostrophe()) {
                break;
            }
            at += Character.charCount(point);
        }
        add(Folding.fold(text.substring(from, at)), Kind.WORD, from);
    }

    private boolean isInnerApostrophe() {
        return APOSTROPHES.indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && isLetter(text.codePointAt(at + 1));
    }

    private void mark(int point) {
        int from = at;
        at += Character.charCount(point);
        boolean dash = point == '-' && (at == text.length() || text.charAt(at) == ' ') || isBullet(point, from);
        boolean known = point < 0x10000 && MARKS.indexOf(point) >= 0;
        if (dash || point == '\u2013' || point == '\u2014') {
            add("-", Kind.MARK, from);
        } else if (known) {
            add(point == '\u2026' ? "." : Character.toString(point), Kind.MARK, from);
        } else if (point == '\u00bd') {
            add("0.5", Kind.NUMBER, from);
        }
    }

    private boolean isBullet(int point, int from) {
        return (point == '*' || point == '\u2022') && (from == 0 || text.charAt(from - 1) == '\n');
    }

    private void add(String word, Kind kind, int from) {
        tokens.add(new Token(word, kind, from, at));
    }

    private static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }

    private static boolean isLetter(int point) {
        int type = Character.getType(point);
        return Character.isLetter(point) || type == Character.NON_SPACING_MARK;
    }
}
