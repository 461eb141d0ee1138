package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.sketch.Spec;

/** Draws the seat of a car and a wheelchair from their sides, facing right. */
final class VehicleArtist {

    private static final double FRAME = 3.2;

    private final Pen pen;
    private final Places places;

    VehicleArtist(Pen pen, Places places) {
        this.pen = pen;
        this.places = places;
    }

    /** {@code at} is the corner of seat and backrest, {@code way} the direction of the backrest. */
    void carSeat(Spec seat) {
        Point corner = places.at(seat, "at");
        Point way = Point.towards(seat.number("way", -14));
        Point top = corner.plus(way, seat.number("height", 66));
        Point neck = top.plus(way, 7);
        pen.line(Ink.PROP, FRAME, Outline.straight(top, neck));
        pen.fill(
                Ink.PROP, Bone.of(neck.plus(way, 3), neck.plus(way, 13), 5, 4.5).outline());
        pen.fill(Ink.PROP, Bone.of(corner, top, 9, 7).outline());
        Point front = corner.plus(new Point(seat.number("length", 48), -4));
        pen.fill(Ink.PROP, Bone.of(corner.plus(new Point(0, 3)), front, 9, 7).outline());
    }

    /** {@code at} is the hub of the large wheel with {@code radius}; its floor is the lowest point of the wheel. */
    void wheelchair(Spec chair) {
        Point hub = places.at(chair, "at");
        double radius = chair.number("radius", 36);
        double floor = hub.y() + radius;
        Point castor = new Point(hub.x() + radius * 1.55, floor - radius * 0.22);
        Point corner = hub.plus(new Point(-radius * 0.35, -radius * 0.5));
        Point front = hub.plus(new Point(radius * 1.2, -radius * 0.55));
        pen.line(
                Ink.PROP,
                FRAME,
                Outline.straight(corner.plus(new Point(-6, -radius * 1.05)), corner, front, castor)
                        + Outline.straight(hub, corner)
                        + Outline.straight(castor, castor.plus(new Point(radius * 0.5, radius * 0.05))));
        pen.line(Ink.TOOL, FRAME, Outline.circle(hub, radius - 1.6));
        pen.line(Ink.TOOL_SHADE, 1.4, Outline.circle(hub, radius - 6));
        pen.line(Ink.TOOL, FRAME, Outline.circle(castor, radius * 0.2));
        pen.fill(Ink.TOOL, Outline.circle(hub, 3));
    }
}
