package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Figure;
import dev.unknot.content.drawing.figure.Frame;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.figure.Side;
import dev.unknot.content.drawing.figure.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Draws pelvis, neck and top. */
final class TrunkArtist {

    private static final double EDGE = 1.2;

    /** Fractions of the spine, and the distances from there to the outline for a body of size 1. */
    private static final double[] SHARES = {0.17, 0.3, 0.45, 0.6, 0.75, 0.88, 0.97};

    private static final double[] BACK = {9.6, 8, 7.6, 8.2, 8.9, 8.8, 7.4};
    private static final double[] FRONT = {8.6, 8.4, 8.6, 9.3, 9.6, 8.4, 6.2};
    /** Seen from the front or the back, it ends below the shoulders. */
    private static final double[] HALF = {12.2, 11.4, 11.2, 12, 13.3, 14.6};

    private final Pen pen;
    private final Figure figure;
    private final double size;
    private final boolean fromSide;

    TrunkArtist(Pen pen, Figure figure) {
        this.pen = pen;
        this.figure = figure;
        size = figure.size();
        fromSide = figure.isSeenFrom(View.SIDE);
    }

    void pelvis() {
        double way = figure.spineWay(0.1).degrees() + figure.pose().trunk().pelvis();
        Frame frame = new Frame(figure.hip(), way, size);
        List<Point> outline = fromSide
                ? frame.all(-7.4, 13, -9, 8, -11.2, 1, -9.5, -5.5, -3, -8, 5, -7, 8, 0, 8, 7, 7.4, 13)
                : frame.all(
                        -9, 13, -11.3, 7, -13.8, 0, -14.6, -6, -7, -7, 0, -5.5, 7, -7, 14.6, -6, 13.8, 0, 11.3, 7, 9,
                        13);
        pen.fill(Ink.TROUSERS, Outline.closed(outline));
    }

    void neckAndTop() {
        neck();
        List<Point> outline = fromSide ? profile() : frontOrBack();
        pen.group(figure.pose().legOver() ? 0 : EDGE, Shape.filled(Ink.TOP, Outline.closed(outline)));
    }

    private void neck() {
        Point up = figure.spineWay(1);
        Point headUp = Point.towards(figure.pose().head().way());
        Point root = figure.shoulders().plus(up, -(fromSide ? 2 : 3.5) * size);
        Widths widths = new Widths(5.9, 5, 4.6, 4.8);
        pen.fill(
                Ink.SKIN,
                Bone.of(root, figure.neckTop().plus(headUp, 2 * size), widths, size)
                        .outline());
        if (!figure.isSeenFrom(View.BACK) && pen.showsDetails()) {
            shadowOfHead(headUp);
        }
    }

    private void shadowOfHead(Point headUp) {
        Point centre = figure.head()
                .plus(headUp, -(fromSide ? 9.2 : 10.5) * size)
                .plus(headUp.right(), fromSide ? 0.5 * size : 0);
        pen.fill(Ink.SKIN_SHADE, Outline.ellipse(centre, 4.5 * size, 4.1 * size, headUp.degrees()));
    }

    private List<Point> profile() {
        List<Point> outline = side(BACK, -1);
        Frame top = new Frame(figure.shoulders(), figure.spineWay(1), 1, size);
        outline.addAll(top.all(-5, 0.9, -0.4, 0.3, 4.6, -1.8));
        List<Point> front = side(FRONT, 1);
        Collections.reverse(front);
        outline.addAll(front);
        return outline;
    }

    private List<Point> frontOrBack() {
        List<Point> outline = side(HALF, -1);
        outline.addAll(shoulder(Side.FAR));
        outline.addAll(collar());
        List<Point> near = shoulder(Side.NEAR);
        Collections.reverse(near);
        outline.addAll(near);
        List<Point> right = side(HALF, 1);
        Collections.reverse(right);
        outline.addAll(right);
        return outline;
    }

    private List<Point> shoulder(Side side) {
        Point joint = figure.shoulder(side);
        Frame frame = new Frame(joint, figure.spineWay(1), side.sign(), size);
        List<Point> outline = frame.all(4.6, 1, 1, 5);
        outline.add(joint.between(figure.shoulders(), 0.5).plus(figure.spineWay(1), 4.4 * size));
        return outline;
    }

    private List<Point> collar() {
        boolean front = figure.isSeenFrom(View.FRONT);
        double half = front ? 1 : 3.4;
        double middle = front ? -0.4 : 3.2;
        return new Frame(figure.shoulders(), figure.spineWay(1), 1, size)
                .all(-6.2, 3.6, -5.3, 3.9, -3.4, half, 0, middle, 3.4, half, 5.3, 3.9, 6.2, 3.6);
    }

    /** One side of the outline, from the hem up. */
    private List<Point> side(double[] distances, int sign) {
        List<Point> side = new ArrayList<>();
        for (int i = 0; i < distances.length; i++) {
            Point aside = figure.spineWay(SHARES[i]).right();
            side.add(figure.spine(SHARES[i]).plus(aside, sign * distances[i] * size));
        }
        return side;
    }
}
