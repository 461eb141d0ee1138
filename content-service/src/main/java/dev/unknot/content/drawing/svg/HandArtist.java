package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Frame;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.figure.Pose;
import java.util.ArrayList;
import java.util.List;

/** Draws hands, always with a thumb. Coordinates are fractions of the length of the hand. */
final class HandArtist {

    /** Below this length of a hand, lines between fingers would only blur it. */
    private static final double LINES_FROM = 17.3;

    private static final double LINE = 0.028;

    private final Pen pen;
    private final double edge;

    HandArtist(Pen pen, double edge) {
        this.pen = pen;
        this.edge = edge;
    }

    /** A hand of the given length at a wrist, with its fingers pointing in a direction. */
    void draw(Pose.Hand hand, Point wrist, double way, double length, Ink ink) {
        Frame frame = new Frame(wrist, Point.towards(way), hand.thumbRight() ? 1 : -1, length);
        Drawn drawn = switch (hand.shape()) {
            case OPEN -> fingers(frame, 1);
            case FLAT, PRESS -> fingers(frame, 0.15);
            case EDGE -> edge(frame, hand.curl());
            case FIST -> fist(frame);
            case THUMB -> thumb(frame);
        };
        pen.group(
                edge,
                drawn.parts().stream().map(part -> Shape.filled(ink, part)).toList());
        if (length > LINES_FROM && !drawn.lines().isEmpty()) {
            pen.line(Ink.SKIN_SHADE, Math.max(0.5, LINE * length), drawn.lines());
        }
    }

    /** Seen from its back, with fingers spread by 0 to 1. */
    private static Drawn fingers(Frame frame, double spread) {
        double[] roots = {-0.165, -0.055, 0.055, 0.165};
        double[] lengths = {0.34, 0.46, 0.5, 0.44};
        double[] degrees = {-15, -5, 4, 13};
        boolean open = spread == 1;
        List<String> parts = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        parts.add(Outline.closed(frame.all(
                -0.13, -0.08, -0.17, 0.1, -0.225, 0.42, -0.2, 0.53, 0, 0.57, 0.2, 0.53, 0.225, 0.42, 0.2, 0.15, 0.13,
                -0.08)));
        for (int i = 0; i < roots.length; i++) {
            double angle = Math.toRadians(degrees[i] * spread);
            Point root = frame.at(roots[i], 0.46);
            Point tip = frame.at(roots[i] + Math.sin(angle) * (lengths[i] + 0.02), 0.46 + Math.cos(angle) * lengths[i]);
            parts.add(bone(frame, root, tip, 0.068, 0.054));
            if (i > 0 && !open) {
                double between = (roots[i] + roots[i - 1]) / 2;
                double end = 0.44 + Math.min(lengths[i], lengths[i - 1]);
                lines.append(Outline.straight(frame.at(between, 0.54), frame.at(between * 1.02, end)));
            }
        }
        Point knuckle = open ? frame.at(0.34, 0.36) : frame.at(0.27, 0.4);
        Point tip = open ? frame.at(0.46, 0.5) : frame.at(0.31, 0.56);
        parts.add(bone(frame, frame.at(0.13, 0.14), knuckle, 0.1, 0.075));
        parts.add(bone(frame, knuckle, tip, 0.075, 0.055));
        return new Drawn(parts, lines.toString());
    }

    /** Seen along the palm. */
    private static Drawn edge(Frame frame, double curl) {
        Point wrist = frame.origin();
        Point knuckles = frame.at(0, 0.46);
        Point middle = knuckles.plus(turned(frame, curl, 0.27));
        Point tip = middle.plus(turned(frame, curl * 1.5, 0.25));
        Point thumb = frame.at(0.2, 0.36);
        return new Drawn(
                List.of(
                        bone(frame, wrist, knuckles, 0.13, 0.12),
                        bone(frame, knuckles, middle, 0.115, 0.085),
                        bone(frame, middle, tip, 0.085, 0.06),
                        bone(frame, frame.at(0.07, 0.16), thumb, 0.085, 0.072),
                        bone(frame, thumb, frame.at(0.25 + curl * 0.002, 0.54), 0.072, 0.055)),
                Outline.straight(frame.at(0.06, 0.3), frame.at(0.13, 0.44)));
    }

    private static Drawn fist(Frame frame) {
        String palm = Outline.closed(frame.all(
                -0.12, -0.06, -0.19, 0.12, -0.23, 0.34, -0.19, 0.5, 0, 0.54, 0.19, 0.5, 0.23, 0.34, 0.2, 0.12, 0.12,
                -0.06));
        String lines = Outline.straight(frame.at(-0.1, 0.5), frame.at(-0.1, 0.33))
                + Outline.straight(frame.at(0, 0.52), frame.at(0, 0.34))
                + Outline.straight(frame.at(0.1, 0.5), frame.at(0.1, 0.36));
        return new Drawn(List.of(palm, bone(frame, frame.at(0.17, 0.12), frame.at(0.1, 0.34), 0.09, 0.065)), lines);
    }

    /** The thumb forward, and the fingers around the other side of what is held. */
    private static Drawn thumb(Frame frame) {
        List<String> parts = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        parts.add(Outline.closed(
                frame.all(-0.12, -0.08, -0.2, 0.1, -0.26, 0.3, -0.2, 0.46, 0, 0.5, 0.14, 0.42, 0.2, 0.2, 0.13, -0.08)));
        for (int i = 0; i < 4; i++) {
            Point root = frame.at(-0.02 - 0.02 * i, 0.44 - 0.1 * i);
            Point tip = frame.at(-0.44 + 0.02 * i * i, 0.52 - 0.12 * i);
            parts.add(bone(frame, root, tip, 0.065, 0.055));
            if (i > 0) {
                lines.append(Outline.straight(frame.at(-0.1, 0.5 - 0.11 * i), frame.at(-0.38, 0.58 - 0.12 * i)));
            }
        }
        Point knuckle = frame.at(0.17, 0.48);
        parts.add(bone(frame, frame.at(0.08, 0.16), knuckle, 0.1, 0.08));
        parts.add(bone(frame, knuckle, frame.at(0.08, 0.74), 0.08, 0.06));
        return new Drawn(parts, lines.toString());
    }

    private static Point turned(Frame frame, double degrees, double length) {
        double angle = Math.toRadians(degrees);
        return frame.at(Math.sin(angle) * length, Math.cos(angle) * length).minus(frame.origin());
    }

    private static String bone(Frame frame, Point from, Point to, double root, double end) {
        return Bone.of(from, to, root * frame.scale(), end * frame.scale()).outline();
    }

    /** The forms of a hand, and the lines between its fingers. */
    private record Drawn(List<String> parts, String lines) {}
}
