package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes shapes as SVG. A stroke may have a rim of paper colour, which separates it from shapes behind it. */
final class Pen {

    private static final double RIM = 1.6;

    private final StringBuilder svg = new StringBuilder();

    void line(Ink ink, double width, Point... points) {
        stroke(ink, width, "M" + join(List.of(points), "L"));
    }

    void rimmedLine(Ink ink, double width, Point... points) {
        line(Ink.PAPER, width + 2 * RIM, points);
        line(ink, width, points);
    }

    /** A quadratic curve with the control point {@code control}. */
    void curve(Ink ink, double width, Point from, Point control, Point to) {
        stroke(ink, width, curved(from, control, to));
    }

    static String curved(Point from, Point control, Point to) {
        return "M" + text(from) + "Q" + text(control) + " " + text(to);
    }

    void stroke(Ink ink, double width, String path) {
        svg.append("<path class=\"%s\" stroke-width=\"%s\" d=\"%s\"/>".formatted(ink.key(), number(width), path));
    }

    void area(Ink ink, List<Point> points) {
        svg.append("<path class=\"%s-fill\" d=\"M%sZ\"/>".formatted(ink.key(), join(points, "L")));
    }

    /** An area with corners rounded by a stroke of {@code width}. */
    void rounded(Ink ink, double width, List<Point> points) {
        String path = "M" + join(points, "L") + "Z";
        svg.append("<path class=\"%1$s %1$s-fill\" stroke-width=\"%2$s\" d=\"%3$s\"/>"
                .formatted(ink.key(), number(width), path));
    }

    void rimmedArea(Ink ink, double width, List<Point> points) {
        rounded(Ink.PAPER, width + 2 * RIM, points);
        rounded(ink, width, points);
    }

    void disc(Ink ink, Point centre, double radius) {
        ellipse(ink, centre, radius, radius, 0);
    }

    void rimmedDisc(Ink ink, Point centre, double radius) {
        disc(Ink.PAPER, centre, radius + RIM);
        disc(ink, centre, radius);
    }

    void ellipse(Ink ink, Point centre, double across, double along, double degrees) {
        svg.append("<ellipse class=\"%s-fill\" rx=\"%s\" ry=\"%s\" transform=\"translate(%s) rotate(%s)\"/>"
                .formatted(ink.key(), number(across), number(along), text(centre), number(degrees)));
    }

    void ring(Ink ink, double width, Point centre, double radius) {
        svg.append("<circle class=\"%s\" stroke-width=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(ink.key(), number(width), number(centre.x()), number(centre.y()), number(radius)));
    }

    static String text(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @Override
    public String toString() {
        return svg.toString();
    }

    private static String join(List<Point> points, String by) {
        return points.stream().map(Pen::text).collect(Collectors.joining(by));
    }
}
