package dev.unknot.content.drawing.figure;

/** The side from which a body is seen. */
public enum View {
    SIDE,
    FRONT,
    BACK
}
