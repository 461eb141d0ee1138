package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.sketch.Spec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Draws arrows that show the direction of movement, with a rim in the colour of the ground. */
final class ArrowArtist {

    private static final double WIDTH = 3.4;
    private static final double RIM = 3;
    /** The length of a head in widths of the shaft. */
    private static final double HEAD = 2.9;
    /** The shaft ends this fraction of the head before the tip. */
    private static final double COVERED = 0.8;

    private final Pen pen;
    private final Places places;

    ArrowArtist(Pen pen, Places places) {
        this.pen = pen;
        this.places = places;
    }

    /**
     * An arrow {@code from} one place {@code to} another, bent to its right by {@code bulge}; or {@code around} a
     * place, from degree {@code start} to degree {@code stop} at {@code radius}. {@code both} gives it two heads.
     */
    void draw(Spec arrow) {
        double width = arrow.number("width", WIDTH);
        double head = width * HEAD;
        List<Point> line = arrow.findPlace("around").isPresent() ? around(arrow) : straight(arrow);
        String heads = head(line, head);
        List<Point> shaft = shortened(line, head * COVERED);
        if (arrow.flag("both", false)) {
            heads += head(reversed(line), head);
            shaft = reversed(shortened(reversed(shaft), head * COVERED));
        }
        String path = Outline.open(shaft);
        pen.line(Ink.GROUND, width + RIM, path + heads);
        pen.line(Ink.ARROW, width, path);
        pen.fill(Ink.ARROW, heads);
    }

    private List<Point> around(Spec arrow) {
        Point centre = places.at(arrow, "around");
        double radius = arrow.number("radius", 20);
        double start = arrow.number("start", 0);
        double stop = arrow.number("stop", 90);
        List<Point> line = new ArrayList<>();
        int parts = 12;
        for (int i = 0; i <= parts; i++) {
            line.add(centre.plus(Point.towards(start + (stop - start) * i / parts), radius));
        }
        return line;
    }

    private List<Point> straight(Spec arrow) {
        Point from = places.at(arrow, "from");
        Point to = places.at(arrow, "to");
        Point control = from.between(to, 0.5).plus(to.minus(from).unit().right(), 2 * arrow.number("bulge", 0));
        List<Point> line = new ArrayList<>();
        int parts = 8;
        for (int i = 0; i <= parts; i++) {
            double share = i / (double) parts;
            line.add(from.between(control, share).between(control.between(to, share), share));
        }
        return line;
    }

    private static List<Point> shortened(List<Point> line, double length) {
        List<Point> rest = new ArrayList<>(line);
        Point tip = rest.remove(rest.size() - 1);
        while (rest.size() > 1 && rest.get(rest.size() - 1).distance(tip) < length) {
            rest.remove(rest.size() - 1);
        }
        rest.add(tip.plus(rest.get(rest.size() - 1).minus(tip).unit(), length));
        return rest;
    }

    private static String head(List<Point> line, double length) {
        Point tip = line.get(line.size() - 1);
        Point behind = tip;
        for (int i = line.size() - 2; i >= 0 && behind.distance(tip) < length * COVERED; i--) {
            behind = line.get(i);
        }
        Point way = tip.minus(behind).unit();
        Point base = tip.plus(way, -length);
        return Outline.straight(tip, base.plus(way.right(), length * 0.52))
                + "Q" + Outline.text(base.plus(way, length * 0.18))
                + " " + Outline.text(base.plus(way.right(), -length * 0.52)) + "z";
    }

    private static List<Point> reversed(List<Point> line) {
        List<Point> reversed = new ArrayList<>(line);
        Collections.reverse(reversed);
        return reversed;
    }
}
