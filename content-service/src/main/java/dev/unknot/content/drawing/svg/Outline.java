package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Path data of smooth lines and simple forms. */
final class Outline {

    /** SVG enlarges radii that are too small for an arc, so that these fit half of every circle and ellipse. */
    private static final String CIRCLE = ".1.1 0";

    private static final double HALF_ARC = 0.9;

    private Outline() {}

    /** A closed smooth line through the points, clockwise, so that outlines in one path do not cut holes. */
    static String closed(List<Point> points) {
        return curve(isClockwise(points) ? points : backwards(points), true) + "z";
    }

    /** A smooth line through the points, open at its ends. */
    static String open(List<Point> points) {
        return curve(points, false);
    }

    static String straight(Point... points) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? "M" : "L").append(text(point));
        }
        return path.toString();
    }

    static String bent(Point from, Point control, Point to) {
        return "M" + text(from) + "Q" + text(control) + " " + text(to);
    }

    static String circle(Point centre, double radius) {
        return ellipse(centre, radius, radius, 0);
    }

    /** An ellipse whose second axis points in a direction. */
    static String ellipse(Point centre, double across, double along, double degrees) {
        Point side = Point.towards(degrees).right().times(across);
        String radii = arc(across, along, degrees);
        Point start = rounded(centre.minus(side));
        Point opposite = rounded(centre.plus(side)).minus(start);
        return "M" + text(start) + radii + text(opposite) + radii + text(opposite.times(-1)) + "z";
    }

    /** Two smooth sides, in clockwise order, with round ends between them. */
    static String roundEnds(List<Point> side, List<Point> otherSide) {
        return sides(side, otherSide) + end(otherSide.get(otherSide.size() - 1), side.get(0)) + "z";
    }

    /** Two smooth sides, in clockwise order, with a round end after the first and a straight one after the second. */
    static String roundEnd(List<Point> side, List<Point> otherSide) {
        return sides(side, otherSide) + "z";
    }

    /** A form with straight sides between two rounded ends: its corners in clockwise order. */
    static String capsule(Point leftFrom, Point leftTo, Point rightTo, Point rightFrom) {
        Point start = rounded(leftFrom);
        Point left = rounded(leftTo);
        Point right = rounded(rightTo);
        Point end = rounded(rightFrom);
        return "M" + text(start) + "l" + text(left.minus(start)) + end(left, right) + "l" + text(end.minus(right))
                + end(end, start) + "z";
    }

    /** A rectangle with rounded corners. */
    static String box(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        String corner = "a" + number(r) + " " + number(r) + " 0 0 1 ";
        return "M" + number(x + r) + " " + number(y) + "h" + number(width - 2 * r) + corner + number(r) + " "
                + number(r) + "v" + number(height - 2 * r) + corner + number(-r) + " " + number(r) + "h"
                + number(2 * r - width) + corner + number(-r) + " " + number(-r) + "v" + number(2 * r - height) + corner
                + number(r) + " " + number(-r) + "z";
    }

    /** The coordinates of a point; a minus sign separates as well as a space. */
    static String text(Point point) {
        String y = number(point.y());
        return number(point.x()) + (y.startsWith("-") ? "" : " ") + y;
    }

    /** A number with one decimal at most, as short as SVG allows. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        String digits = rest == 0 ? String.valueOf(whole) : (whole == 0 ? "" : whole) + "." + rest;
        return tenths < 0 ? "-" + digits : digits;
    }

    /**
     * Catmull-Rom splines as Bézier curves, in relative numbers and smooth curve commands because these are shorter.
     */
    private static String curve(List<Point> points, boolean closed) {
        int count = points.size();
        StringBuilder path = new StringBuilder("M" + text(points.get(0)));
        Point pen = rounded(points.get(0));
        for (int i = 0; i < (closed ? count : count - 1); i++) {
            Point before = points.get(closed ? (i + count - 1) % count : Math.max(0, i - 1));
            Point from = points.get(i);
            Point to = points.get((i + 1) % count);
            Point after = points.get(closed ? (i + 2) % count : Math.min(count - 1, i + 2));
            if (i == 0) {
                path.append("c")
                        .append(text(from.plus(to.minus(before), 1 / 6.0).minus(pen)));
            }
            append(path, i == 0 ? "" : "s", to.plus(after.minus(from), -1 / 6.0).minus(pen));
            append(path, "", to.minus(pen));
            pen = pen.plus(rounded(to.minus(pen)));
        }
        return path.toString();
    }

    private static String sides(List<Point> side, List<Point> otherSide) {
        String other = open(otherSide);
        return open(side) + end(side.get(side.size() - 1), otherSide.get(0)) + other.substring(other.indexOf('c'));
    }

    /** Half a circle from one point to another. */
    private static String end(Point from, Point to) {
        return arc(1, 1, 0) + text(rounded(to).minus(rounded(from)));
    }

    /** The command and the radii of half an ellipse, drawn clockwise. */
    private static String arc(double across, double along, double degrees) {
        String radii = across == along
                ? CIRCLE
                : number(Math.max(0.1, across * HALF_ARC)) + " " + number(Math.max(0.1, along * HALF_ARC)) + " "
                        + Math.round(degrees);
        return "a" + radii + " 01 ";
    }

    private static boolean isClockwise(List<Point> points) {
        double area = 0;
        for (int i = 0; i < points.size(); i++) {
            Point from = points.get(i);
            Point to = points.get((i + 1) % points.size());
            area += from.x() * to.y() - to.x() * from.y();
        }
        return area >= 0;
    }

    private static List<Point> backwards(List<Point> points) {
        List<Point> reversed = new ArrayList<>(points);
        Collections.reverse(reversed);
        return reversed;
    }

    private static void append(StringBuilder path, String command, Point point) {
        String text = text(point);
        boolean separated = !command.isEmpty() || text.startsWith("-");
        path.append(command).append(separated ? "" : " ").append(text);
    }

    private static Point rounded(Point point) {
        return new Point(Math.round(point.x() * 10) / 10.0, Math.round(point.y() * 10) / 10.0);
    }
}
