package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Place;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.sketch.Spec;
import java.util.List;
import java.util.function.Function;

/** Marks worked parts of the body and draws arrows. */
final class MarkArtist {

    private static final double SHAFT = 3.6;
    private static final double HEAD = 9;

    private final Pen pen;
    private final Function<Place, Point> places;

    MarkArtist(Pen pen, Function<Place, Point> places) {
        this.pen = pen;
        this.places = places;
    }

    /** A spot {@code at} a place, or a muscle {@code from} one place {@code to} another. */
    void accent(Spec accent) {
        double width = accent.number("width", 8);
        if (accent.findPlace("at").isPresent()) {
            pen.rimmedDisc(Ink.ACCENT, at(accent, "at"), width / 2);
            return;
        }
        Point from = at(accent, "from");
        Point to = at(accent, "to");
        Point control = from.between(to, 0.5).plus(to.minus(from).unit().right(), accent.number("bulge", 0));
        pen.curve(Ink.PAPER, width + 3, from, control, to);
        pen.curve(Ink.ACCENT, width, from, control, to);
    }

    /**
     * An arrow {@code from} one place {@code to} another; {@code bulge} bends it to the right of its way, {@code both} gives
     * it two heads. Or one {@code around} a place, from degree {@code start} to degree {@code stop} at {@code radius}.
     */
    void arrow(Spec arrow) {
        if (arrow.findPlace("around").isPresent()) {
            circling(arrow);
            return;
        }
        Point from = at(arrow, "from");
        Point to = at(arrow, "to");
        Point control = from.between(to, 0.5).plus(to.minus(from).unit().right(), 2 * arrow.number("bulge", 0));
        Point endWay = to.minus(control).unit();
        Point startWay = from.minus(control).unit();
        boolean both = arrow.flag("both");
        Point shaftEnd = to.plus(endWay, -HEAD * 0.7);
        Point shaftStart = both ? from.plus(startWay, -HEAD * 0.7) : from;
        pen.curve(Ink.PAPER, SHAFT + 3, shaftStart, control, shaftEnd);
        rim(to, endWay);
        if (both) {
            rim(from, startWay);
        }
        pen.curve(Ink.ARROW, SHAFT, shaftStart, control, shaftEnd);
        head(to, endWay);
        if (both) {
            head(from, startWay);
        }
    }

    private void circling(Spec arrow) {
        Point centre = at(arrow, "around");
        double radius = arrow.number("radius", 14);
        double start = arrow.number("start", 0);
        double stop = arrow.number("stop", 300);
        double sign = Math.signum(stop - start);
        double back = sign * Math.toDegrees(HEAD * 0.7 / radius);
        Point from = centre.plus(Point.towards(start), radius);
        Point to = centre.plus(Point.towards(stop), radius);
        boolean both = arrow.flag("both");
        String path = arc(centre, radius, both ? start + back : start, stop - back);
        Point endWay = Point.towards(stop - back / 2 + sign * 90);
        Point startWay = Point.towards(start + back / 2 - sign * 90);
        pen.stroke(Ink.PAPER, SHAFT + 3, path);
        rim(to, endWay);
        if (both) {
            rim(from, startWay);
        }
        pen.stroke(Ink.ARROW, SHAFT, path);
        head(to, endWay);
        if (both) {
            head(from, startWay);
        }
    }

    private static String arc(Point centre, double radius, double start, double stop) {
        int large = Math.abs(stop - start) > 180 ? 1 : 0;
        int clockwise = stop > start ? 1 : 0;
        return "M%sA%s %s 0 %d %d %s"
                .formatted(
                        Pen.text(centre.plus(Point.towards(start), radius)),
                        Pen.number(radius),
                        Pen.number(radius),
                        large,
                        clockwise,
                        Pen.text(centre.plus(Point.towards(stop), radius)));
    }

    private void rim(Point tip, Point way) {
        pen.rounded(Ink.PAPER, 3, triangle(tip, way));
    }

    private void head(Point tip, Point way) {
        pen.area(Ink.ARROW, triangle(tip, way));
    }

    private static List<Point> triangle(Point tip, Point way) {
        Point back = tip.plus(way, -HEAD);
        return List.of(tip, back.plus(way.right(), HEAD * 0.62), back.plus(way.right(), -HEAD * 0.62));
    }

    private Point at(Spec spec, String name) {
        return places.apply(spec.place(name));
    }
}
