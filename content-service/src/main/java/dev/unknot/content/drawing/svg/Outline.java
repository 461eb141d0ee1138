package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Point;
import java.util.ArrayList;
import java.util.List;

/** Path data of smooth lines and simple forms. */
final class Outline {

    private static final int ELLIPSE_POINTS = 10;

    private Outline() {}

    /** A closed smooth line through the points. */
    static String closed(List<Point> points) {
        return curve(points, true) + "z";
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
        String r = number(radius) + " " + number(radius) + " 0 1 1 ";
        return "M" + text(centre.plus(new Point(-radius, 0))) + "a" + r + number(2 * radius) + " 0a" + r
                + number(-2 * radius) + " 0z";
    }

    /** An ellipse whose second axis points in a direction. */
    static String ellipse(Point centre, double across, double along, double degrees) {
        Point up = Point.towards(degrees);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < ELLIPSE_POINTS; i++) {
            double turn = i * 2 * Math.PI / ELLIPSE_POINTS;
            points.add(centre.plus(up.right(), across * Math.cos(turn)).plus(up, along * Math.sin(turn)));
        }
        return closed(points);
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

    private static void append(StringBuilder path, String command, Point point) {
        String text = text(point);
        boolean separated = !command.isEmpty() || text.startsWith("-");
        path.append(command).append(separated ? "" : " ").append(text);
    }

    private static Point rounded(Point point) {
        return new Point(Math.round(point.x() * 10) / 10.0, Math.round(point.y() * 10) / 10.0);
    }
}
