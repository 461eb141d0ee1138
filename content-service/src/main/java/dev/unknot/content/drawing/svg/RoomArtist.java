package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.sketch.Spec;

/** Draws floor, mat, walls and simple blocks. */
final class RoomArtist {

    private static final double LINE = 2.2;
    private static final double FLOOR = 183;

    private final Pen pen;
    private final Places places;

    RoomArtist(Pen pen, Places places) {
        this.pen = pen;
        this.places = places;
    }

    void floor(Spec floor) {
        double y = floor.number("y", FLOOR);
        line(floor.number("left", 14), y, floor.number("right", 186), y);
    }

    /** A mat from its edge; {@code y} is its top. */
    void mat(Spec mat) {
        double left = mat.number("left", 12);
        double right = mat.number("right", 188);
        pen.fill(Ink.TOOL_SHADE, Outline.box(left, mat.number("y", 180), right - left, 4, 2));
    }

    /** A wall from its edge; {@code x} is its left. The person is to its right, unless {@code faceLeft}. */
    void wall(Spec wall) {
        double x = wall.number("x", 40);
        double width = wall.number("width", 10);
        double top = wall.number("top", 8);
        double bottom = wall.number("bottom", FLOOR);
        pen.fill(Ink.SOFT, Outline.box(x, top, width, bottom - top, 0));
        double face = wall.flag("faceLeft", false) ? x : x + width;
        line(face, top, face, bottom);
    }

    /** A doorway seen from the front or the back. */
    void doorway(Spec doorway) {
        double left = doorway.number("left", 46);
        double right = doorway.number("right", 154);
        double top = doorway.number("top", 10);
        double bottom = doorway.number("bottom", FLOOR);
        double frame = doorway.number("width", 9);
        pen.fill(Ink.SOFT, Outline.box(0, top - frame, left, bottom - top + frame, 0));
        pen.fill(Ink.SOFT, Outline.box(right, top - frame, 200 - right, bottom - top + frame, 0));
        pen.fill(Ink.PROP, Outline.box(left - frame, top - frame, frame, bottom - top + frame, 0));
        pen.fill(Ink.PROP, Outline.box(right, top - frame, frame, bottom - top + frame, 0));
        pen.fill(Ink.PROP, Outline.box(left, top - frame, right - left, frame, 0));
    }

    /** A box with its top left corner at {@code x} and {@code y}. */
    void block(Spec block) {
        pen.fill(
                block.constant("ink", Ink.class).orElse(Ink.PROP),
                Outline.box(
                        block.number("x", 0),
                        block.number("y", 0),
                        block.number("w", 10),
                        block.number("h", 10),
                        block.number("round", 0)));
    }

    void line(Spec line) {
        pen.line(
                line.constant("ink", Ink.class).orElse(Ink.PROP),
                line.number("width", LINE),
                Outline.straight(places.all(line, "through").toArray(Point[]::new)));
    }

    private void line(double x1, double y1, double x2, double y2) {
        pen.line(Ink.PROP, LINE, Outline.straight(new Point(x1, y1), new Point(x2, y2)));
    }
}
