package dev.unknot.content.drawing.figure;

/** From where a body is seen. */
public enum View {
    SIDE,
    FRONT,
    BACK
}
