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

    private static final int PARTS = 3;

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
        if (left.areStraight() && right.areStraight()) {
            return Outline.capsule(beside(-1, left, 0), beside(-1, left, 1), beside(1, right, 1), beside(1, right, 0));
        }
        return Outline.roundEnds(leftSide(1), rightSide(1));
    }

    /** A sleeve over a fraction of the bone: round at its root, with a straight hem. */
    String sleeve(double share) {
        return Outline.roundEnd(rightSide(share), leftSide(share));
    }

    private Point way() {
        return to.minus(from).unit();
    }

    private List<Point> leftSide(double share) {
        return side(-1, left, share);
    }

    private List<Point> rightSide(double share) {
        List<Point> side = side(1, right, share);
        Collections.reverse(side);
        return side;
    }

    private List<Point> side(int sign, Widths widths, double share) {
        List<Point> side = new ArrayList<>();
        for (int i = 0; i <= PARTS; i++) {
            side.add(beside(sign, widths, share * i / PARTS));
        }
        return side;
    }

    /** To the right of a fraction of the bone, or to its left if {@code sign} is -1. */
    private Point beside(int sign, Widths widths, double share) {
        return from.between(to, share).plus(way().right(), sign * widths.at(share));
    }
}
