package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Figure;
import dev.unknot.content.drawing.figure.Limb;
import dev.unknot.content.drawing.figure.Measures;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.figure.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Draws a person: far limbs, trunk, head, near limbs. */
final class FigureArtist {

    /**
     * Half the thickness of the trunk from hip to shoulders for a body of size 1: from the side, and from the front or
     * back.
     */
    private static final double[] FROM_SIDE = {7.5, 6.5, 5.5, 6, 7.5, 8, 6.5, 3};

    private static final double[] FROM_FRONT = {9, 9, 8.5, 9.5, 11, 13, 14.5, 13};

    private static final double ROUNDING = 7;

    private final Pen pen;
    private final Figure figure;
    private final Measures measures;
    private final double size;
    private final Runnable accents;

    /** Draws {@code accents} between the trunk and the parts in front of it. */
    FigureArtist(Pen pen, Figure figure, Runnable accents) {
        this.accents = accents;
        this.pen = pen;
        this.figure = figure;
        measures = figure.measures();
        size = measures.size();
    }

    void draw() {
        boolean side = figure.pose().view() == View.SIDE;
        limb("far", "arm", true, side ? Ink.FAR : Ink.NEAR);
        limb("near", "arm", true, Ink.NEAR);
        limb("far", "leg", true, side ? Ink.FAR : Ink.NEAR);
        if (side) {
            limb("far", "arm", false, Ink.FAR);
            limb("far", "leg", false, Ink.FAR);
        } else {
            limb("far", "leg", false, Ink.NEAR);
            limb("near", "leg", false, Ink.NEAR);
        }
        head();
        trunk();
        accents.run();
        if (side) {
            limb("near", "leg", false, Ink.NEAR);
        } else {
            limb("far", "arm", false, Ink.NEAR);
        }
        limb("near", "arm", false, Ink.NEAR);
    }

    private void trunk() {
        double[] half = figure.pose().view() == View.SIDE ? FROM_SIDE : FROM_FRONT;
        List<Point> left = new ArrayList<>();
        List<Point> right = new ArrayList<>();
        for (int i = 0; i < half.length; i++) {
            double share = i / (half.length - 1.0);
            Point aside = figure.spineWay(share).right();
            left.add(figure.spine(share).plus(aside, -half[i] * size));
            right.add(0, figure.spine(share).plus(aside, half[i] * size));
        }
        if (figure.pose().view() != View.SIDE) {
            // The slope of the muscles between shoulders and neck.
            Point neck = figure.at("neck:0.4");
            left.add(neck.plus(figure.spineWay(1).right(), -2.5 * size));
            left.add(neck.plus(figure.spineWay(1).right(), 2.5 * size));
        }
        left.addAll(right);
        pen.rimmedArea(Ink.BODY, ROUNDING * size, left);
    }

    private void head() {
        new HeadArtist(pen, figure).draw();
    }

    private void limb(String side, String kind, boolean behind, Ink ink) {
        Limb limb = figure.limbs().get(side + "." + kind);
        boolean hidden = limb != null
                && Objects.requireNonNull((kind.equals("arm")
                                        ? figure.pose().arms()
                                        : figure.pose().legs())
                                .get(side))
                        .behind();
        if (limb == null || hidden != behind) {
            return;
        }
        if (kind.equals("arm")) {
            arm(limb, ink);
        } else {
            leg(limb, ink);
        }
    }

    private void arm(Limb arm, Ink ink) {
        Point fingers = arm.end().between(arm.tip(), 0.6);
        bones(arm, ink, measures.armWidth(), measures.forearmWidth());
        pen.line(ink, 6.5 * size, arm.end(), fingers);
    }

    private void leg(Limb leg, Ink ink) {
        Point shin = leg.end().minus(leg.joint()).unit();
        Point way = leg.tip().minus(leg.end()).unit();
        Point down = way.right().dot(shin) >= 0 ? way.right() : way.right().times(-1);
        boolean level = Math.abs(way.dot(shin)) < 0.97;
        Point sole = level ? down.times(2.5 * size) : new Point(0, 0);
        Point heel = leg.end().plus(sole).plus(way, level ? -2.5 * size : 0);
        Point toes = leg.tip().plus(sole).plus(way, -4 * size);
        pen.line(Ink.PAPER, 7 * size + 3.2, heel, toes);
        bones(leg, ink, measures.thighWidth(), measures.shinWidth());
        pen.line(ink, 7 * size, heel, toes);
    }

    private void bones(Limb limb, Ink ink, double upper, double lower) {
        pen.line(Ink.PAPER, upper + 3.2, limb.root(), limb.joint());
        pen.line(Ink.PAPER, lower + 3.2, limb.joint(), limb.end());
        pen.line(ink, upper, limb.root(), limb.joint());
        pen.line(ink, lower, limb.joint(), limb.end());
    }
}
