package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Place;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.sketch.Spec;
import java.util.function.Function;

/** Draws tools that a person holds, lies on or leans on: ball, roller, massage gun, band, towel, cushion, phone. */
final class ToolArtist {

    private final Pen pen;
    private final Function<Place, Point> places;

    ToolArtist(Pen pen, Function<Place, Point> places) {
        this.pen = pen;
        this.places = places;
    }

    void draw(String kind, Spec tool) {
        switch (kind) {
            case "ball" -> ball(tool);
            case "roller" -> roller(tool);
            case "gun" -> gun(tool);
            case "band" -> strip(tool, 3);
            case "towel" -> strip(tool, 5);
            case "cushion" -> cushion(tool);
            case "phone" -> phone(tool);
            case "fingers" -> fingers(tool);
            case "hand" -> new HandArtist(pen).draw(tool, places);
            default -> throw new IllegalArgumentException("unknown prop: " + kind);
        }
    }

    private void ball(Spec ball) {
        Point at = places.apply(ball.place("at"));
        double radius = ball.number("radius", 6.5);
        pen.rimmedDisc(Ink.TOOL, at, radius);
        Point in = at.plus(new Point(-radius * 0.45, 0));
        pen.curve(
                Ink.PAPER,
                1.2,
                in.plus(new Point(0, -radius * 0.75)),
                at.plus(new Point(radius * 0.5, 0)),
                in.plus(new Point(0, radius * 0.75)));
    }

    /** A roller seen from its end. */
    private void roller(Spec roller) {
        Point at = places.apply(roller.place("at"));
        double radius = roller.number("radius", 11);
        pen.rimmedDisc(Ink.TOOL, at, radius);
        pen.ring(Ink.PAPER, 1.5, at, radius * 0.5);
    }

    /**
     * A massage gun whose head touches {@code at}; {@code way} points from there to the motor, {@code grip} to the
     * handle.
     */
    private void gun(Spec gun) {
        Point tip = places.apply(gun.place("at"));
        double size = gun.number("size", 1);
        Point way = Point.towards(gun.number("way", 0));
        Point grip = Point.towards(gun.number("grip", 90));
        Point neck = tip.plus(way, 9 * size);
        Point motor = tip.plus(way, 24 * size);
        Point wrist = tip.plus(way, 19 * size);
        pen.rimmedLine(Ink.TOOL, 7 * size, wrist, wrist.plus(grip, 22 * size));
        pen.rimmedLine(Ink.TOOL, 4 * size, tip.plus(way, 3 * size), neck.plus(way, 4 * size));
        pen.rimmedLine(Ink.TOOL, 11 * size, neck.plus(way, 6 * size), motor);
        pen.rimmedDisc(Ink.TOOL, tip.plus(way, 3 * size), 4.2 * size);
    }

    /** The fingers around a tool, of a hand whose arm is hidden. */
    private void fingers(Spec fingers) {
        Point at = places.apply(fingers.place("at"));
        Point way = Point.towards(fingers.number("way", 0));
        for (int finger = -1; finger <= 1; finger++) {
            Point knuckle = at.plus(way.right(), finger * 6.5);
            pen.rimmedLine(Ink.NEAR, 5.5, knuckle.plus(way, -6), knuckle.plus(way, 6));
        }
    }

    private void strip(Spec strip, double width) {
        pen.rimmedLine(
                Ink.TOOL, width, strip.places("through").stream().map(places).toArray(Point[]::new));
    }

    private void cushion(Spec cushion) {
        Point at = places.apply(cushion.place("at"));
        pen.ellipse(Ink.PAPER, at, cushion.number("across", 5) + 1.5, cushion.number("along", 11) + 1.5, 0);
        pen.ellipse(Ink.TOOL, at, cushion.number("across", 5), cushion.number("along", 11), 0);
    }

    private void phone(Spec phone) {
        Point at = places.apply(phone.place("at"));
        Point way = Point.towards(phone.number("way", 0));
        pen.rimmedLine(Ink.TOOL, 4.5, at.plus(way, -9), at.plus(way, 9));
    }
}
