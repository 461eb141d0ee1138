package dev.unknot.content.drawing.svg;

/** The colours that a drawing is made in; {@code AUTO} follows what the reader's screen is set to. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK
}
