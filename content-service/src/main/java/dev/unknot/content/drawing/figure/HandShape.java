package dev.unknot.content.drawing.figure;

/** The shape of a hand. */
public enum HandShape {
    /** Spread fingers. */
    OPEN,
    /** Closed fingers, at rest or on the skin. */
    FLAT,
    /** Closed fingers that press. */
    PRESS,
    /** Seen along the palm; the fingers can curl towards the thumb. */
    EDGE,
    /** A grip. */
    FIST,
    /** The thumb presses, the fingers are wrapped around. */
    THUMB
}
