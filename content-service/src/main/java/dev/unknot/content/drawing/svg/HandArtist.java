package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Place;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.sketch.Spec;
import java.util.List;
import java.util.function.Function;

/** Draws a large hand with its wrist, seen from the back, for remedies for the hand. */
final class HandArtist {

    private final Pen pen;

    HandArtist(Pen pen) {
        this.pen = pen;
    }

    /** Draws a hand centred {@code at} a place, pinched by the other hand at {@code pinched}. */
    void draw(Spec hand, Function<Place, Point> places) {
        Point pinched = places.apply(hand.place("pinched"));
        fingerBelow(pinched);
        back(places.apply(hand.place("at")));
        thumbAbove(pinched);
    }

    private void back(Point at) {
        pen.line(Ink.BODY, 30, at.plus(new Point(0, 62)), at.plus(new Point(0, 30)));
        pen.rimmedArea(
                Ink.BODY,
                14,
                List.of(
                        at.plus(new Point(-17, -14)),
                        at.plus(new Point(17, -17)),
                        at.plus(new Point(18, 12)),
                        at.plus(new Point(8, 32)),
                        at.plus(new Point(-9, 32)),
                        at.plus(new Point(-17, 14))));
        finger(at, 19, -18, 23, -58);
        finger(at, 7, -20, 8, -68);
        finger(at, -6, -19, -8, -64);
        finger(at, -18, -15, -24, -50);
        pen.line(Ink.BODY, 14, at.plus(new Point(14, 20)), at.plus(new Point(34, 6)), at.plus(new Point(46, -16)));
    }

    /** The other hand, from the right: its finger is below, and its thumb presses {@code at} from above. */
    private void fingerBelow(Point at) {
        pen.rimmedLine(Ink.NEAR, 12, at.plus(new Point(4, 16)), at.plus(new Point(40, 34)), wrist(at));
    }

    private void thumbAbove(Point at) {
        pen.rimmedLine(Ink.NEAR, 26, wrist(at), wrist(at).plus(new Point(34, 16)));
        pen.rimmedLine(Ink.NEAR, 13, at.plus(new Point(9, -1)), at.plus(new Point(40, 6)), wrist(at));
    }

    private static Point wrist(Point at) {
        return at.plus(new Point(72, 34));
    }

    private void finger(Point at, double x1, double y1, double x2, double y2) {
        pen.rimmedLine(Ink.BODY, 11, at.plus(new Point(x1, y1)), at.plus(new Point(x2, y2)));
    }
}
