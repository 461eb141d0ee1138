package dev.unknot.content.catalogue.document;

import java.util.OptionalInt;

/** The characters that a text may contain: visible characters and those that shape them, but no control characters. */
final class Characters {

    static final int BYTE_ORDER_MARK = 0xFEFF;

    private Characters() {}

    /** The first code point that is not allowed. */
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
        return "contains the character U+%04X, which is not allowed".formatted(codePoint);
    }
}
