package dev.unknot.content.catalogue.document;

import java.util.OptionalInt;

/** Which characters a text may hold: what can be seen or shapes what is seen, but nothing that controls a machine. */
final class Characters {

    static final int BYTE_ORDER_MARK = 0xFEFF;

    private Characters() {}

    /** The first code point in {@code text} that may not stand in one. */
    static OptionalInt firstForbidden(String text) {
        return text.codePoints().filter(Characters::forbidden).findFirst();
    }

    static boolean forbidden(int codePoint) {
        int type = Character.getType(codePoint);
        boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || codePoint == BYTE_ORDER_MARK
                || noncharacter;
    }

    static String message(int codePoint) {
        return "holds the character U+%04X, which a text cannot show".formatted(codePoint);
    }
}
