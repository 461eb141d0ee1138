package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A tapered bone with its flesh.
 *
 * @param left half widths to its left
 * @param right half widths to its right
 */
record Bone(Point from, Point to, Widths left, Widths right) {

    private static final int PARTS = 4;
    /** A round end goes through its tip and two shoulders. */
    private static final double SHOULDER_ALONG = 0.72;

    private static final double SHOULDER_ASIDE = 0.7;

    static Bone of(Point from, Point to, Widths widths, double scale) {
        Widths scaled = widths.times(scale);
        return new Bone(from, to, scaled, scaled);
    }

    static Bone of(Point from, Point to, double root, double end) {
        Widths widths = new Widths(root, end);
        return new Bone(from, to, widths, widths);
    }

    /** The whole bone with round ends. */
    String outline() {
        List<Point> outline = leftSide(1);
        outline.addAll(cap(to, way(), 1));
        outline.addAll(rightSide(1));
        outline.addAll(cap(from, way().times(-1), 0));
        return Outline.closed(outline);
    }

    /** A sleeve over a fraction of the bone: round at its root, with a straight hem. */
    String sleeve(double share) {
        List<Point> outline = rightSide(share);
        outline.addAll(cap(from, way().times(-1), 0));
        outline.addAll(leftSide(share));
        return Outline.open(outline) + "z";
    }

    private Point way() {
        return to.minus(from).unit();
    }

    private List<Point> leftSide(double share) {
        return side(left.times(-1), share);
    }

    private List<Point> rightSide(double share) {
        List<Point> side = side(right, share);
        Collections.reverse(side);
        return side;
    }

    private List<Point> side(Widths widths, double share) {
        List<Point> side = new ArrayList<>();
        for (int i = 0; i <= PARTS; i++) {
            double t = share * i / PARTS;
            side.add(from.between(to, t).plus(way().right(), widths.at(t)));
        }
        return side;
    }

    /** Three points around an end, clockwise if {@code outwards} points away from the bone. */
    private List<Point> cap(Point end, Point outwards, double share) {
        double width = (left.at(share) + right.at(share)) / 2;
        Point shoulder = end.plus(outwards, width * SHOULDER_ALONG);
        Point aside = outwards.right().times(width * SHOULDER_ASIDE);
        return List.of(shoulder.minus(aside), end.plus(outwards, width), shoulder.plus(aside));
    }
}
