package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.sketch.Spec;

/** Draws chairs, desks and screens. */
final class FurnitureArtist {

    private static final double LEG = 3.2;
    private static final double BOARD = 5;
    private static final double FLOOR = 183;

    private final Pen pen;
    private final Places places;

    FurnitureArtist(Pen pen, Places places) {
        this.pen = pen;
        this.places = places;
    }

    /**
     * A chair from its side: {@code at} is the middle of the top of the seat, {@code height} that of the backrest, which
     * is on the left unless {@code back: right}; {@code office} gives it one leg.
     */
    void chair(Spec chair) {
        Point seat = places.at(chair, "at");
        double half = chair.number("half", 24);
        double height = chair.number("height", 52);
        int side = chair.text("back").filter("right"::equals).isPresent() ? 1 : -1;
        if (chair.flag("office", false)) {
            officeLegs(seat, half, chair.number("floor", FLOOR));
        } else {
            legs(seat, half - 3, half + 1, chair.number("floor", FLOOR));
        }
        if (height > 0) {
            backrest(seat, side, half, height);
        }
        board(seat.x() - half, seat.x() + half, seat.y());
    }

    /** A seat from the front or the back. */
    void stool(Spec stool) {
        Point seat = places.at(stool, "at");
        double half = stool.number("half", 28);
        legs(seat, half - 5, half - 1, stool.number("floor", FLOOR));
        board(seat.x() - half, seat.x() + half, seat.y());
    }

    /** A desk from its side, with a leg at {@code leg}. */
    void desk(Spec desk) {
        double y = desk.number("y", 150);
        desk.number("leg")
                .ifPresent(x -> pen.line(
                        Ink.PROP, 4, Outline.straight(new Point(x, y + 3), new Point(x, desk.number("floor", FLOOR)))));
        board(desk.number("left", 80), desk.number("right", 192), y);
    }

    /** A screen from its side: {@code at} is its foot, and its top edge is {@code height} above. */
    void screen(Spec screen) {
        Point foot = places.at(screen, "at");
        double height = screen.number("height", 50);
        Point back = new Point(foot.x() + 6, foot.y());
        pen.line(
                Ink.PROP,
                LEG,
                Outline.straight(new Point(foot.x() - 4, foot.y() - 1), new Point(foot.x() + 14, foot.y() - 1))
                        + Outline.straight(back, above(back, height * 0.55), above(foot, height * 0.6)));
        pen.fill(Ink.TOOL, Outline.box(foot.x() - 3, foot.y() - height, 5, height * screen.number("share", 0.75), 2));
    }

    private void backrest(Point seat, int side, double half, double height) {
        Point root = new Point(seat.x() + side * (half - 2), seat.y());
        Point top = new Point(seat.x() + side * (half + 4), seat.y() - height);
        pen.line(Ink.PROP, LEG, Outline.straight(root, top));
        pen.line(Ink.PROP, 6, Outline.straight(new Point(seat.x() + side * (half + 1), seat.y() - height * 0.45), top));
    }

    private void legs(Point seat, double atSeat, double atFloor, double floor) {
        pen.line(
                Ink.PROP,
                LEG,
                Outline.straight(new Point(seat.x() - atSeat, seat.y()), new Point(seat.x() - atFloor, floor))
                        + Outline.straight(
                                new Point(seat.x() + atSeat, seat.y()), new Point(seat.x() + atFloor, floor)));
    }

    private void officeLegs(Point seat, double half, double floor) {
        Point hub = new Point(seat.x(), floor - 9);
        pen.line(
                Ink.PROP,
                LEG,
                Outline.straight(seat, hub)
                        + Outline.straight(
                                new Point(seat.x() - half + 4, floor - 3),
                                hub,
                                new Point(seat.x() + half - 4, floor - 3)));
        pen.fill(
                Ink.PROP,
                Outline.circle(new Point(seat.x() - half + 4, floor - 2.4), 2.4)
                        + Outline.circle(new Point(seat.x() + half - 4, floor - 2.4), 2.4));
    }

    private void board(double left, double right, double y) {
        pen.fill(Ink.PROP, Outline.box(left, y, right - left, BOARD, 2.5));
    }

    private static Point above(Point point, double height) {
        return new Point(point.x(), point.y() - height);
    }
}
