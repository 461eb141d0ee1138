package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.sketch.Spec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Marks worked parts of the body with a soft glow. */
final class AccentArtist {

    /** The filters that blur the halo and the core. */
    static final String FILTERS = """
            <filter id="halo" x="-.6" y="-.6" width="2.2" height="2.2"><feGaussianBlur stdDeviation="1.7"/>\
            </filter><filter id="core" x="-.4" y="-.4" width="1.8" height="1.8"><feGaussianBlur stdDeviation=".9"/>\
            </filter>""";

    private static final int PARTS = 6;
    private static final double HALO = 2;
    private static final double CORE = -0.4;

    private final Pen pen;
    private final Places places;

    AccentArtist(Pen pen, Places places) {
        this.pen = pen;
        this.places = places;
    }

    /** A spot {@code at} a place, or a muscle {@code from} one place {@code to} another, of a {@code width}. */
    void draw(Spec accent) {
        double half = accent.number("width", 8) / 2;
        pen.add(Shape.blurred(Ink.GLOW, "halo", 0.8, outline(accent, half, HALO)));
        pen.add(Shape.blurred(Ink.ACCENT, "core", 0.95, outline(accent, half, CORE)));
    }

    private String outline(Spec accent, double half, double more) {
        if (accent.findPlace("at").isPresent()) {
            return Outline.circle(places.at(accent, "at"), half + more);
        }
        return muscle(places.at(accent, "from"), places.at(accent, "to"), accent.number("bulge", 0), half, more);
    }

    private static String muscle(Point from, Point to, double bulge, double half, double more) {
        Point way = to.minus(from).unit();
        Point middle = from.between(to, 0.5).plus(way.right(), bulge);
        List<Point> left = new ArrayList<>();
        List<Point> right = new ArrayList<>();
        for (int i = 0; i <= PARTS; i++) {
            double share = i / (double) PARTS;
            Point at = from.between(middle, share).between(middle.between(to, share), share);
            double width = half * (0.6 + 0.4 * Math.sin(Math.PI * share)) + more;
            left.add(at.plus(way.right(), -width));
            right.add(at.plus(way.right(), width));
        }
        Collections.reverse(right);
        left.add(to.plus(way, half * 0.5 + more));
        left.addAll(right);
        left.add(from.plus(way, -half * 0.5 - more));
        return Outline.closed(left);
    }
}
