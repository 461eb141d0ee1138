package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.sketch.Spec;

/** Draws what a person holds, lies on or leans on. */
final class ToolArtist {

    private static final double EDGE = 1.2;

    private final Pen pen;
    private final Places places;

    ToolArtist(Pen pen, Places places) {
        this.pen = pen;
        this.places = places;
    }

    void ball(Spec ball) {
        Point at = places.at(ball, "at");
        double r = ball.number("radius", 8);
        pen.group(EDGE, Shape.filled(Ink.TOOL, Outline.circle(at, r)));
        pen.line(
                Ink.TOOL_SHADE,
                r * 0.16,
                Outline.bent(
                        at.plus(new Point(-r * 0.7, -r * 0.55)),
                        at.plus(new Point(r * 0.2, 0)),
                        at.plus(new Point(-r * 0.55, r * 0.72))));
    }

    /** A foam roller from its end. */
    void roller(Spec roller) {
        Point at = places.at(roller, "at");
        double r = roller.number("radius", 11);
        pen.group(EDGE, Shape.filled(Ink.TOOL, Outline.circle(at, r)));
        pen.fill(Ink.TOOL_SHADE, Outline.circle(at, r * 0.55));
        pen.fill(Ink.GROUND, Outline.circle(at, r * 0.3));
    }

    /** A massage gun whose head touches {@code at}; {@code way} points to its motor, {@code grip} along its handle. */
    void gun(Spec gun) {
        Point head = places.at(gun, "at");
        double size = gun.number("size", 1);
        Point way = Point.towards(gun.number("way", 0));
        Point grip = Point.towards(gun.number("grip", 90));
        Point neck = head.plus(way, 10 * size);
        Point handle = head.plus(way, 24 * size);
        pen.group(
                EDGE,
                Shape.filled(Ink.TOOL_SHADE, Outline.circle(head, 5.2 * size)),
                Shape.filled(
                        Ink.TOOL_SHADE,
                        Bone.of(head, neck, 2.6 * size, 2.6 * size).outline()),
                Shape.filled(
                        Ink.TOOL,
                        Bone.of(handle, handle.plus(grip, 27 * size), 4.2 * size, 4.6 * size)
                                .outline()),
                Shape.filled(
                        Ink.TOOL,
                        Bone.of(neck, head.plus(way, 30 * size), 6.4 * size, 7 * size)
                                .outline()));
    }

    /** A band or towel {@code through} places, as a smooth line if it is {@code slack}. */
    void strip(Spec strip) {
        var points = places.all(strip, "through");
        String path =
                strip.flag("slack", false) ? Outline.open(points) : Outline.straight(points.toArray(Point[]::new));
        pen.line(strip.constant("ink", Ink.class).orElse(Ink.TOOL), strip.number("width", 3), path);
    }

    /** A pillow, cushion or rolled towel with half axes {@code w} and {@code h}, turned by {@code turn} degrees. */
    void pillow(Spec pillow) {
        Ink ink = pillow.constant("ink", Ink.class).orElse(Ink.TOOL_SHADE);
        String outline = Outline.ellipse(
                places.at(pillow, "at"), pillow.number("w", 14), pillow.number("h", 22), pillow.number("turn", 0));
        pen.group(EDGE, Shape.filled(ink, outline));
    }

    /** A bottle around {@code at}, its neck towards {@code way}. */
    void bottle(Spec bottle) {
        Point at = places.at(bottle, "at");
        double size = bottle.number("size", 1);
        Point way = Point.towards(bottle.number("way", 0));
        Point bottom = at.plus(way, -11 * size);
        Point shoulder = at.plus(way, 7 * size);
        pen.group(
                EDGE,
                Shape.filled(
                        Ink.TOOL_SHADE,
                        Bone.of(bottom, shoulder, 6 * size, 6 * size).outline()),
                Shape.filled(
                        Ink.TOOL,
                        Bone.of(shoulder.plus(way, 5 * size), at.plus(way, 16 * size), 2.6 * size, 2.6 * size)
                                .outline()));
    }

    /** A phone from its edge, or its screen if it is {@code flat}. */
    void phone(Spec phone) {
        Point at = places.at(phone, "at");
        double size = phone.number("size", 1);
        Point way = Point.towards(phone.number("way", 0));
        boolean flat = phone.flag("flat", false);
        pen.group(EDGE, Shape.filled(Ink.TOOL, slab(at, way, 13 * size, (flat ? 8 : 2.2) * size)));
        if (flat) {
            pen.fill(Ink.TOOL_SHADE, slab(at, way, 11 * size, 6.8 * size));
        }
    }

    private static String slab(Point at, Point way, double along, double across) {
        Point up = way.times(along);
        Point aside = way.right().times(across);
        return Outline.straight(
                        at.plus(up).plus(aside),
                        at.minus(up).plus(aside),
                        at.minus(up).minus(aside),
                        at.plus(up).minus(aside))
                + "z";
    }
}
