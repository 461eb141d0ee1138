package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Frame;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.figure.Pose;

/** Draws a head that faces the viewer or is turned to a side: its parts move as if they lay on a globe. */
final class FrontHeadArtist {

    private static final double EDGE = 1;
    /** The turn of the head, in degrees, when the face looks straight to a side of the page. */
    private static final double FULL_TURN = 62;
    /** From this turn on, one ear is in front of the hair. */
    private static final double TURNED = 15;
    /** From this turn on, the nose stands out from the cheek. */
    private static final double NOSE_OUT = 40;
    /** Beyond this angle an eye is hidden. */
    private static final double EYE_HIDDEN = 66;

    private static final double RADIUS = 9.4;
    private static final double FACE_RADIUS = 9.2;
    /** Degrees from the middle line of the face. */
    private static final double EYE = 24;

    private static final double TEMPLE = 62;

    private final Pen pen;
    private final Pose.Head head;
    private final Frame frame;
    private final double size;
    private final double turn;
    /** The side that the face looks to: 1 is the right of the page. */
    private final int towards;

    FrontHeadArtist(Pen pen, Pose.Head head, Frame frame) {
        this.pen = pen;
        this.head = head;
        this.frame = frame;
        size = frame.scale();
        turn = head.turn() * FULL_TURN;
        towards = turn >= 0 ? 1 : -1;
    }

    void draw() {
        boolean turned = Math.abs(turn) > TURNED;
        if (!turned) {
            ears();
        }
        skull();
        if (Math.abs(turn) > NOSE_OUT) {
            nose();
        }
        if (turned) {
            turnedHair();
        } else {
            hair();
        }
        if (pen.showsDetails()) {
            face();
        }
    }

    private void ears() {
        for (int side : new int[] {-1, 1}) {
            pen.fill(
                    Ink.SKIN_SHADE,
                    Outline.ellipse(frame.at(9.5 * side, -1.5 + head.nod() * 2), 1.8 * size, 2.9 * size, head.way()));
        }
    }

    private void skull() {
        double sine = 2 * Math.sin(Math.toRadians(turn));
        double jaw = -7.4 - head.nod() * 0.9;
        double chin = -11.4 - head.nod() * 1.2;
        pen.group(
                EDGE,
                Shape.filled(
                        Ink.SKIN,
                        Outline.closed(frame.all(
                                0,
                                12,
                                6.6,
                                10.2,
                                9.4,
                                4.4,
                                9.2,
                                -2,
                                7.4,
                                jaw,
                                3.4 + sine,
                                chin,
                                -3.4 + sine,
                                chin,
                                -7.4,
                                jaw,
                                -9.2,
                                -2,
                                -9.4,
                                4.4,
                                -6.6,
                                10.2))));
    }

    private void nose() {
        pen.fill(
                Ink.SKIN,
                Outline.closed(frame.all(
                        towards * 8.6,
                        1.6,
                        towards * 10.2,
                        -0.8,
                        towards * 10.9,
                        -2.2,
                        towards * 10.2,
                        -3.3,
                        towards * 8.4,
                        -3.6)));
    }

    private void hair() {
        double down = -head.nod() * 3;
        pen.fill(
                Ink.HAIR,
                Outline.closed(frame.all(
                        -9.8,
                        -1.6,
                        -10.9,
                        4.6,
                        -7.6,
                        11.4,
                        0,
                        13.6,
                        7.6,
                        11.4,
                        10.9,
                        4.6,
                        9.8,
                        -1.6,
                        8.7,
                        0.6,
                        7.8,
                        3.6 + down,
                        4.4,
                        6 + down,
                        -1,
                        7 + down,
                        -5.4,
                        5 + down,
                        -7.8,
                        2.4 + down,
                        -8.8,
                        0.6)));
    }

    private void turnedHair() {
        int f = towards;
        double temple = across(RADIUS, -f * TEMPLE);
        double ear = across(RADIUS, -f * 90);
        pen.fill(
                Ink.HAIR,
                Outline.closed(frame.all(
                        f * 9.8,
                        3,
                        f * 9.6,
                        7,
                        f * 6.6,
                        11.4,
                        0,
                        13.2,
                        -f * 7,
                        11.4,
                        -f * 10.4,
                        5,
                        -f * 10,
                        -1,
                        -f * 8,
                        -7,
                        ear - f * 1.8,
                        -6.4,
                        ear - f * 2,
                        -2,
                        ear,
                        1,
                        ear + f * 2,
                        -1.2,
                        temple + f * 0.6,
                        2,
                        temple + f * 1.6,
                        5.4,
                        across(RADIUS, 0) * 0.6,
                        6.6,
                        f * 8,
                        5.6)));
        pen.fill(Ink.SKIN, Outline.ellipse(frame.at(ear, -1.6), 1.9 * size, 2.9 * size, head.way()));
        pen.line(
                Ink.SKIN_SHADE,
                0.7 * size,
                Outline.bent(frame.at(ear + f * 0.4, 0), frame.at(ear + f, -0.4), frame.at(ear, -2.8)));
    }

    private void face() {
        double down = -head.nod() * 3.4;
        eye(-EYE, down);
        eye(EYE, down);
        if (Math.abs(turn) < NOSE_OUT) {
            stroke(Ink.SKIN_SHADE, 0.9, onFace(3, -0.6 + down), onFace(11, -3.6 + down), onFace(-3, -3.4 + down));
        }
        if (head.mouth() > 0) {
            Point lips = onFace(0, -7 - head.mouth() * 0.8 + down);
            pen.fill(Ink.FEATURE, Outline.ellipse(lips, 1.9 * size, (0.5 + 1.9 * head.mouth()) * size, head.way()));
        } else {
            stroke(Ink.FEATURE, 0.8, onFace(-15, -6.2 + down), onFace(0, -7.5 + down), onFace(15, -6.2 + down));
        }
    }

    private void eye(double azimuth, double down) {
        if (Math.abs(azimuth + turn) > EYE_HIDDEN) {
            return;
        }
        double width = Math.cos(Math.toRadians(azimuth + turn));
        if (head.eyesClosed()) {
            stroke(
                    Ink.FEATURE,
                    0.8,
                    onFace(azimuth - 9, 0.6 + down),
                    onFace(azimuth, -0.8 + down),
                    onFace(azimuth + 9, 0.6 + down));
        } else {
            pen.fill(
                    Ink.FEATURE,
                    Outline.ellipse(onFace(azimuth, 0.4 + down), 0.95 * size * width, 1.1 * size, head.way()));
        }
        stroke(
                Ink.FEATURE,
                0.6,
                onFace(azimuth - 9, 3.2 + down),
                onFace(azimuth, 4.1 + down),
                onFace(azimuth + 9, 3.2 + down));
    }

    private void stroke(Ink ink, double width, Point from, Point control, Point to) {
        pen.line(ink, width * size, Outline.bent(from, control, to));
    }

    /** A point of the face: degrees from its middle line, and its height. */
    private Point onFace(double azimuth, double height) {
        return frame.at(across(FACE_RADIUS, azimuth), height);
    }

    private double across(double radius, double azimuth) {
        double angle = Math.max(-90, Math.min(90, azimuth + turn));
        return radius * Math.sin(Math.toRadians(angle));
    }
}
