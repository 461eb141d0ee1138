package dev.unknot.content.drawing.svg;

/** The colours of a drawing; {@code AUTO} follows the viewer's colour scheme. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK
}
