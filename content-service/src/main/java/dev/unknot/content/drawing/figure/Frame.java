package dev.unknot.content.drawing.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * The coordinates of one part of the body.
 *
 * @param up the direction of its second axis, as a unit vector
 * @param flip -1 if its first axis points to the left of {@code up} instead of to the right
 * @param scale grid units for each of its units
 */
public record Frame(Point origin, Point up, int flip, double scale) {

    public Frame(Point origin, double degrees, double scale) {
        this(origin, Point.towards(degrees), 1, scale);
    }

    public Point at(double aside, double upwards) {
        return origin.plus(up.right(), aside * flip * scale).plus(up, upwards * scale);
    }

    /** Points from pairs of coordinates. */
    public List<Point> all(double... pairs) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            points.add(at(pairs[i], pairs[i + 1]));
        }
        return points;
    }
}
