package dev.unknot.content.drawing.figure;

/**
 * A place in a drawing.
 *
 * @param anchor a part of the body to start from, as {@link Figure#at} knows it; empty for the corner of the grid
 * @param offset from there, in units of the grid; grows with the body when there is an anchor
 */
public record Place(String anchor, Point offset) {}
