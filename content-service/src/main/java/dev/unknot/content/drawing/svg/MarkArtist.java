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
     * An arrow {@code from} one place {@code to} another; {@code bulge} bends it to its right, {@code both} gives it
     * two heads. Or an arrow {@code around} a place, from degree {@code start} to degree {@code stop} at {@code
     * radius}.
     */
    void arrow(Spec arrow) {
        if (arrow.findPlace("around").isPresent()) {
            circling(arrow);
            return;
        }
        Point from = at(arrow, "from");
        Point to = at(arrow, "to");
        Point control = from.between(to, 0.5).plus(to.minus(from).unit().right(), 2 * arrow.number("bulge", 0));
        Tip end = new Tip(to, to.minus(control).unit());
        Tip start = new Tip(from, from.minus(control).unit());
        boolean both = arrow.flag("both");
        String shaft = Pen.curved(both ? start.neck() : from, control, end.neck());
        draw(shaft, both ? List.of(start, end) : List.of(end));
    }

    private void circling(Spec arrow) {
        Point centre = at(arrow, "around");
        double radius = arrow.number("radius", 14);
        double start = arrow.number("start", 0);
        double stop = arrow.number("stop", 300);
        double sign = Math.signum(stop - start);
        // The length of the heads, in degrees.
        double back = sign * Math.toDegrees(HEAD * 0.7 / radius);
        boolean both = arrow.flag("both");
        Tip end = new Tip(centre.plus(Point.towards(stop), radius), Point.towards(stop - back / 2 + sign * 90));
        Tip first = new Tip(centre.plus(Point.towards(start), radius), Point.towards(start + back / 2 - sign * 90));
        String shaft = arc(centre, radius, both ? start + back : start, stop - back);
        draw(shaft, both ? List.of(first, end) : List.of(end));
    }

    private void draw(String shaft, List<Tip> tips) {
        pen.stroke(Ink.PAPER, SHAFT + 3, shaft);
        tips.forEach(tip -> pen.rounded(Ink.PAPER, 3, tip.triangle()));
        pen.stroke(Ink.ARROW, SHAFT, shaft);
        tips.forEach(tip -> pen.area(Ink.ARROW, tip.triangle()));
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

    private Point at(Spec spec, String name) {
        return places.apply(spec.place(name));
    }

    /** The head of an arrow. */
    private record Tip(Point at, Point way) {

        Point neck() {
            return at.plus(way, -HEAD * 0.7);
        }

        List<Point> triangle() {
            Point back = at.plus(way, -HEAD);
            return List.of(at, back.plus(way.right(), HEAD * 0.62), back.plus(way.right(), -HEAD * 0.62));
        }
    }
}
