package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Place;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.sketch.Spec;
import java.util.function.Function;

/** Draws the surroundings of a person: floor, wall, mat, chair, desk, screen. */
final class PropArtist {

    private static final double LINE = 3;

    private final Pen pen;
    private final Function<Place, Point> places;
    private final ToolArtist tools;

    PropArtist(Pen pen, Function<Place, Point> places) {
        this.pen = pen;
        this.places = places;
        tools = new ToolArtist(pen, places);
    }

    void draw(Spec prop) {
        String kind = prop.text("kind").orElseThrow(() -> new IllegalArgumentException("a prop needs a kind"));
        switch (kind) {
            case "floor" -> floor(prop.number("y", 184));
            case "wall" -> wall(prop);
            case "chair" -> chair(prop);
            case "stool" -> stool(prop);
            case "desk" -> desk(prop);
            case "screen" -> screen(prop);
            case "mat" -> mat(prop);
            case "lines" -> lines(prop);
            default -> tools.draw(kind, prop);
        }
    }

    private void floor(double y) {
        line(12, y, 188, y);
    }

    /** A wall at {@code x}; its hatched back is to the left unless {@code solid} is right. */
    private void wall(Spec wall) {
        double x = wall.number("x", 30);
        double back = wall.text("solid").filter("right"::equals).isPresent() ? 7 : -7;
        double bottom = wall.number("bottom", 184);
        line(x, 14, x, bottom);
        for (double y = 20; y < bottom; y += 13) {
            pen.line(Ink.PROP, 1.5, new Point(x, y), new Point(x + back, y + 7));
        }
    }

    /**
     * A chair from the side: {@code at} is the middle of the top of the seat, {@code back} the side of the backrest,
     * and {@code office} makes it an office chair with one leg.
     */
    private void chair(Spec chair) {
        Point seat = at(chair, "at");
        double half = chair.number("half", 20);
        double floor = chair.number("floor", 184);
        double side = chair.text("back").filter("right"::equals).isPresent() ? 1 : -1;
        double height = chair.number("height", 48);
        double y = seat.y() + 2;
        line(seat.x() - half, y, seat.x() + half, y);
        double x = seat.x() + side * half;
        line(x, y, x + side * chair.number("lean", 4), y - height);
        if (chair.flag("office")) {
            line(seat.x(), y, seat.x(), floor - 8);
            pen.line(
                    Ink.PROP,
                    LINE,
                    new Point(seat.x() - half + 4, floor - 2),
                    new Point(seat.x(), floor - 9),
                    new Point(seat.x() + half - 4, floor - 2));
        } else {
            line(seat.x() - half + 2, y, seat.x() - half - 1, floor);
            line(seat.x() + half - 2, y, seat.x() + half + 1, floor);
        }
    }

    /** A seat from the front or the back. */
    private void stool(Spec stool) {
        Point seat = at(stool, "at");
        double half = stool.number("half", 22);
        double floor = stool.number("floor", 184);
        line(seat.x() - half, seat.y(), seat.x() + half, seat.y());
        line(seat.x() - half + 3, seat.y(), seat.x() - half + 1, floor);
        line(seat.x() + half - 3, seat.y(), seat.x() + half - 1, floor);
    }

    private void desk(Spec desk) {
        double y = desk.number("y", 110);
        double left = desk.number("left", 120);
        double right = desk.number("right", 190);
        double leg = desk.number("leg", right - 6);
        pen.line(Ink.PROP, 4.5, new Point(left, y), new Point(right, y));
        line(leg, y, leg, desk.number("floor", 184));
    }

    /** A screen from the side, standing on {@code at}, with its top edge {@code height} above. */
    private void screen(Spec screen) {
        Point foot = at(screen, "at");
        double height = screen.number("height", 50);
        line(foot.x() - 8, foot.y(), foot.x() + 8, foot.y());
        line(foot.x() + 3, foot.y(), foot.x() + 3, foot.y() - height / 2);
        pen.line(Ink.PROP, 5, above(foot, height), above(foot, height * 0.3));
    }

    /** A mat on the floor seen from above, as is the person lying on it. */
    private void mat(Spec mat) {
        double top = mat.number("top", 40);
        double bottom = mat.number("bottom", 160);
        Point[] corners = {new Point(8, top), new Point(192, top), new Point(192, bottom), new Point(8, bottom)};
        pen.line(Ink.PROP, LINE, corners[0], corners[1], corners[2], corners[3], corners[0]);
    }

    private void lines(Spec lines) {
        pen.line(
                Ink.PROP,
                lines.number("width", LINE),
                lines.places("through").stream().map(places).toArray(Point[]::new));
    }

    private void line(double x1, double y1, double x2, double y2) {
        pen.line(Ink.PROP, LINE, new Point(x1, y1), new Point(x2, y2));
    }

    private static Point above(Point point, double height) {
        return new Point(point.x(), point.y() - height);
    }

    private Point at(Spec spec, String name) {
        return places.apply(spec.place(name));
    }
}
