package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Figure;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.figure.View;
import java.util.List;

/** Draws neck and head, so that the direction of view is visible. */
final class HeadArtist {

    private final Pen pen;
    private final Figure figure;
    private final double size;
    private final Point up;
    private final Point right;
    private final Point centre;

    HeadArtist(Pen pen, Figure figure) {
        this.pen = pen;
        this.figure = figure;
        size = figure.measures().size();
        up = Point.towards(figure.pose().head());
        right = up.right().times(figure.pose().lookLeft() ? -1 : 1);
        centre = figure.head();
    }

    void draw() {
        pen.rimmedLine(Ink.NEAR, 9.5 * size, figure.at("shoulders"), at(0, -4));
        pen.ellipse(
                Ink.PAPER,
                centre,
                figure.measures().headWidth() + 1.6,
                figure.measures().headHeight() + 1.6,
                figure.pose().head());
        if (figure.pose().view() == View.SIDE) {
            pen.rounded(Ink.NEAR, 2 * size, List.of(at(9, 2), at(12.5, -2.5), at(8, -3)));
        }
        pen.ellipse(
                Ink.NEAR,
                centre,
                figure.measures().headWidth(),
                figure.measures().headHeight(),
                figure.pose().head());
        switch (figure.pose().view()) {
            case SIDE -> profile();
            case FRONT -> face();
            case BACK -> hair();
        }
    }

    private void profile() {
        pen.disc(Ink.PAPER, at(5.5, 1.5), 1.3 * size);
        pen.line(Ink.PAPER, 1.3 * size, at(-2, 0.5), at(-2, -3));
        pen.line(Ink.PAPER, 1.2 * size, at(4.8, -6.5), at(8, -6));
    }

    private void face() {
        double turn = 5 * figure.pose().turn();
        double nod = -5 * figure.pose().nod();
        pen.disc(Ink.PAPER, at(turn - 3.6, 1 + nod), 1.2 * size);
        pen.disc(Ink.PAPER, at(turn + 3.6, 1 + nod), 1.2 * size);
        pen.line(Ink.PAPER, size, at(turn * 1.4, nod), at(turn * 1.7, nod - 2.5));
        pen.curve(
                Ink.PAPER, 1.1 * size, at(turn - 2.6, nod - 5.6), at(turn * 1.1, nod - 7.6), at(turn + 2.6, nod - 5.6));
    }

    private void hair() {
        pen.curve(Ink.PAPER, 1.2 * size, at(-8, -4.5), at(0, -8.5), at(8, -4.5));
    }

    /** A point of the head: units to the front (or the right of the page) and towards the crown. */
    private Point at(double forward, double upward) {
        return centre.plus(right, forward * size).plus(up, upward * size);
    }
}
