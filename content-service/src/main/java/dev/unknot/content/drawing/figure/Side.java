package dev.unknot.content.drawing.figure;

import java.util.Locale;

/**
 * The side of a limb. Seen from the side, near is nearer to the viewer; seen from the front or the back, near is on the
 * right of the page.
 */
public enum Side {
    NEAR,
    FAR;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Side other() {
        return this == NEAR ? FAR : NEAR;
    }

    /** 1 for the right of the page, -1 for the left, seen from the front or the back. */
    public int sign() {
        return this == NEAR ? 1 : -1;
    }
}
