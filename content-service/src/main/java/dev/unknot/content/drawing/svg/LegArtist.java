package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Figure;
import dev.unknot.content.drawing.figure.Foot;
import dev.unknot.content.drawing.figure.Frame;
import dev.unknot.content.drawing.figure.Limb;
import dev.unknot.content.drawing.figure.Measures;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.figure.Pose;
import dev.unknot.content.drawing.figure.Side;
import dev.unknot.content.drawing.figure.View;

/** Draws legs in trousers and shoes. */
final class LegArtist {

    /** The width of the soft edge of a limb, for a body of size 1. */
    static final double EDGE = 1.5;

    private static final double KNEE = 5.6;
    /** The trousers end just above the ankle. */
    private static final double HEM = 0.97;

    private final Pen pen;
    private final Figure figure;
    private final double size;

    LegArtist(Pen pen, Figure figure) {
        this.pen = pen;
        this.figure = figure;
        size = figure.size();
    }

    void draw(Side side, Pose.Leg leg, Limb limb) {
        boolean shaded = figure.isSeenFrom(View.SIDE) && side == Side.FAR;
        Ink trousers = shaded ? Ink.TROUSERS_SHADE : Ink.TROUSERS;
        pen.group(
                EDGE * Math.sqrt(size),
                Shape.filled(shaded ? Ink.SHOE_SHADE : Ink.SHOE, shoe(leg, limb)),
                Shape.filled(trousers, shin(limb).sleeve(HEM)),
                Shape.filled(
                        trousers,
                        Bone.of(limb.root(), limb.joint(), Widths.THIGH, size).outline()),
                Shape.filled(trousers, Outline.circle(limb.joint(), KNEE * size)));
    }

    /** The calf bulges away from where the toes point. */
    private Bone shin(Limb limb) {
        Point shin = limb.end().minus(limb.joint()).unit();
        boolean calfIsLeft = shin.right().dot(Point.towards(limb.way())) > 0;
        Widths left = (calfIsLeft ? Widths.CALF : Widths.SHIN).times(size);
        Widths right = (calfIsLeft ? Widths.SHIN : Widths.CALF).times(size);
        return new Bone(limb.joint(), limb.end(), left, right);
    }

    private String shoe(Pose.Leg leg, Limb limb) {
        Foot foot = new Foot(leg, limb);
        Point way = Point.towards(limb.way());
        Point ankle = limb.end();
        if (leg.frontFoot()) {
            return Bone.of(ankle.plus(way, 0.5 * size), ankle.plus(way, 5.2 * size), 4.2 * size, 4.9 * size)
                    .outline();
        }
        if (foot.isPointed()) {
            return Bone.of(ankle, ankle.plus(way, Measures.FOOT * 0.8 * size), 3.6 * size, 2.6 * size)
                    .outline();
        }
        Point up = foot.down().times(-1);
        Frame frame = new Frame(ankle, up, up.right().dot(way) >= 0 ? 1 : -1, size);
        return Outline.closed(frame.all(
                -4.4, 1.5, -5.2, -2.5, -4.2, -5.6, 2, -5.8, 8, -5.8, 13, -5.6, 14.2, -3.4, 11, -1.4, 6, 0.6, 3.6, 2.6));
    }
}
