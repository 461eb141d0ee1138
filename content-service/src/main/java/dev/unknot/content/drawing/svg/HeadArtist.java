package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Figure;
import dev.unknot.content.drawing.figure.Frame;
import dev.unknot.content.drawing.figure.Pose;

/** Draws the head with ears and hair. */
final class HeadArtist {

    private static final double EDGE = 1;

    private final Pen pen;
    private final Figure figure;
    private final Pose.Head head;
    private final double size;
    private final Frame frame;

    HeadArtist(Pen pen, Figure figure) {
        this.pen = pen;
        this.figure = figure;
        head = figure.pose().head();
        size = figure.size();
        frame = new Frame(figure.head(), head.way(), size);
    }

    void draw() {
        switch (figure.pose().view()) {
            case SIDE -> profile();
            case FRONT -> new FrontHeadArtist(pen, head, frame).draw();
            case BACK -> back();
        }
    }

    private void profile() {
        pen.group(
                EDGE,
                Shape.filled(
                        Ink.SKIN,
                        Outline.closed(frame.all(
                                0, 11.8, 5.5, 10.4, 8.8, 6.4, 9.5, 3, 9.3, 1.4, 10.2, -0.6, 11, -2, 10.6, -3.1, 9.5,
                                -3.6, 9.7, -5, 9.2, -6.3, 9.1, -8.4, 7.6, -10.7, 5, -11.6, 1, -9.6, -2, -7.6, -5.5,
                                -8.2, -8.4, -5, -10, 0, -9.6, 6, -6, 10.4))));
        pen.fill(
                Ink.HAIR,
                Outline.closed(frame.all(
                        8.9, 6.6, 8.4, 10.2, 4, 13.2, -2.5, 13.6, -8, 11, -11, 6, -11, -0.5, -9.3, -5.6, -7, -8.4, -4.9,
                        -8, -3.8, -5.2, -3.6, -2.4, -2.2, 0.6, 0.2, 0.8, 1, -2.2, 2.3, -1.4, 2.8, 1.8, 4.6, 4.6, 6.8,
                        5.6)));
        pen.fill(Ink.SKIN, Outline.ellipse(frame.at(-1.5, -1.4), 1.9 * size, 2.9 * size, head.way() - 8));
        pen.line(
                Ink.SKIN_SHADE,
                0.7 * size,
                Outline.bent(frame.at(-1.9, 0.2), frame.at(-0.4, -0.2), frame.at(-1.4, -2.6)));
        face();
    }

    private void face() {
        if (!pen.showsDetails()) {
            return;
        }
        if (head.eyesClosed()) {
            pen.line(Ink.FEATURE, 0.8 * size, Outline.bent(frame.at(5.8, 1.4), frame.at(7, 0.2), frame.at(8.2, 1.2)));
        } else {
            pen.fill(Ink.FEATURE, Outline.ellipse(frame.at(6.9, 1.2), 0.75 * size, 1.05 * size, head.way()));
        }
        pen.line(Ink.FEATURE, 0.6 * size, Outline.bent(frame.at(5.6, 3.6), frame.at(7, 4.4), frame.at(8.3, 3.6)));
        pen.line(Ink.FEATURE, 0.75 * size, Outline.bent(frame.at(9.2, -6), frame.at(7.8, -6.4), frame.at(7, -5.6)));
    }

    private void back() {
        for (int side : new int[] {-1, 1}) {
            pen.fill(Ink.SKIN_SHADE, Outline.ellipse(frame.at(9.5 * side, -1.5), 1.7 * size, 2.9 * size, head.way()));
        }
        pen.fill(Ink.SKIN, Outline.closed(frame.all(-6, -4, -4.6, -10, 0, -11, 4.6, -10, 6, -4, 0, 0)));
        pen.fill(
                Ink.HAIR,
                Outline.closed(frame.all(
                        0, 13.4, 7.2, 11.4, 10.6, 5, 10.2, -1.4, 8.4, -7, 5.4, -10.2, 0, -9.4, -5.4, -10.2, -8.4, -7,
                        -10.2, -1.4, -10.6, 5, -7.2, 11.4)));
    }
}
