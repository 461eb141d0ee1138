package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Figure;
import dev.unknot.content.drawing.figure.Limb;
import dev.unknot.content.drawing.figure.Measures;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.figure.Pose;
import dev.unknot.content.drawing.figure.Side;
import dev.unknot.content.drawing.figure.View;

/** Draws arms in short sleeves. */
final class ArmArtist {

    private static final double ELBOW = 3.7;
    /** How much wider a sleeve is than the arm in it. */
    private static final double SLEEVE = 0.5;

    private final Pen pen;
    private final Figure figure;
    private final HandArtist hands;
    private final double size;
    private final double edge;

    ArmArtist(Pen pen, Figure figure) {
        this.pen = pen;
        this.figure = figure;
        size = figure.size();
        edge = LegArtist.EDGE * Math.sqrt(size);
        hands = new HandArtist(pen, edge);
    }

    void draw(Side side, Pose.Arm arm, Limb limb) {
        boolean shaded = figure.isSeenFrom(View.SIDE) ? side == Side.FAR : arm.behind();
        Ink skin = shaded ? Ink.SKIN_SHADE : Ink.SKIN;
        if (arm.hand().layer() == Pose.Layer.UNDER) {
            hand(arm, limb, skin);
        }
        if (arm.upperHidden()) {
            shoulderAndForearm(side, limb, skin);
        } else {
            bones(side, arm, limb, shaded);
        }
        if (arm.hand().layer() == Pose.Layer.ARM) {
            hand(arm, limb, skin);
        }
    }

    void hand(Pose.Arm arm, Limb limb, Ink ink) {
        hands.draw(
                arm.hand(),
                limb.end(),
                limb.way(),
                Measures.HAND * size * arm.hand().scale(),
                ink);
    }

    private void bones(Side side, Pose.Arm arm, Limb limb, boolean shaded) {
        Ink skin = shaded ? Ink.SKIN_SHADE : Ink.SKIN;
        Ink top = shaded ? Ink.TOP_SHADE : Ink.TOP;
        pen.group(
                edge,
                Shape.filled(skin, forearm(limb)),
                Shape.filled(
                        skin,
                        Bone.of(limb.root(), limb.joint(), Widths.UPPER_ARM, size)
                                .outline()),
                Shape.filled(skin, Outline.circle(limb.joint(), ELBOW * size)),
                Shape.filled(
                        top,
                        Bone.of(limb.root(), limb.joint(), Widths.UPPER_ARM.plus(SLEEVE), size)
                                .sleeve(arm.sleeve())));
        boolean hidesShoulder = arm.behind() || figure.isSeenFrom(View.SIDE) && side == Side.FAR;
        if (!hidesShoulder) {
            pen.fill(top, seam(side, limb));
        }
    }

    /** Covers the edge over the shoulder, so that the sleeve melts into the top. */
    private String seam(Side side, Limb limb) {
        Point up = figure.spineWay(1);
        boolean fromSide = figure.isSeenFrom(View.SIDE);
        Point inwards = fromSide ? new Point(0, 0) : up.right().times(-side.sign());
        Point centre = limb.root().plus(inwards, 2.2 * size).plus(up, (fromSide ? 0.4 : 0.6) * size);
        return Outline.circle(centre, 4.7 * size + edge * 0.5);
    }

    /** Seen from behind, an arm across the chest shows no more than its rounded shoulder and its forearm. */
    private void shoulderAndForearm(Side side, Limb limb, Ink skin) {
        Point up = figure.spineWay(1);
        Point down = up.times(-9 * size).plus(up.right(), -2.5 * side.sign() * size);
        pen.group(
                edge,
                Shape.filled(skin, forearm(limb)),
                Shape.filled(
                        Ink.TOP,
                        Bone.of(limb.root(), limb.root().plus(down), 5.4 * size, 4.6 * size)
                                .outline()));
    }

    private String forearm(Limb limb) {
        return Bone.of(limb.joint(), limb.end(), Widths.FOREARM, size).outline();
    }
}
