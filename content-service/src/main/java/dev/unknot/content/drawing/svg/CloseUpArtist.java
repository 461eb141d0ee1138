package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.HandShape;
import dev.unknot.content.drawing.figure.Point;
import dev.unknot.content.drawing.figure.Pose;
import dev.unknot.content.drawing.sketch.Spec;
import java.util.List;
import java.util.stream.IntStream;

/** Draws single limbs and hands. */
final class CloseUpArtist {

    private static final double EDGE = 2;

    private final Pen pen;
    private final Places places;

    CloseUpArtist(Pen pen, Places places) {
        this.pen = pen;
        this.places = places;
    }

    /** A bone {@code from} one place {@code to} another, with half widths to its {@code left} and {@code right}. */
    void limb(Spec limb) {
        Widths left = new Widths(
                limb.numbers("left").orElseThrow(() -> new IllegalArgumentException("a limb needs widths left")));
        Widths right = limb.numbers("right").map(Widths::new).orElse(left);
        Bone bone = new Bone(places.at(limb, "from"), places.at(limb, "to"), left, right);
        pen.group(
                limb.number("edge", EDGE),
                Shape.filled(limb.constant("ink", Ink.class).orElse(Ink.SKIN), bone.outline()));
    }

    /** Bones {@code through} places, each with its half width in {@code half}, that read as one thing. */
    void finger(Spec finger) {
        List<Point> joints = places.all(finger, "through");
        double[] half = finger.numbers("half")
                .filter(widths -> widths.length == joints.size())
                .orElseThrow(() -> new IllegalArgumentException("a finger needs a width in half for each place"));
        Ink ink = finger.constant("ink", Ink.class).orElse(Ink.SKIN);
        pen.group(
                finger.number("edge", EDGE),
                IntStream.range(1, joints.size())
                        .mapToObj(i -> Bone.of(joints.get(i - 1), joints.get(i), half[i - 1], half[i])
                                .outline())
                        .map(outline -> Shape.filled(ink, outline))
                        .toList());
    }

    /** A hand whose wrist is {@code at} a place, of the length {@code size}. */
    void hand(Spec hand) {
        Pose.Hand pose = new Pose.Hand(
                hand.constant("hand", HandShape.class).orElse(HandShape.OPEN),
                !hand.text("thumb").filter("left"::equals).isPresent(),
                hand.number("curl", 0),
                1,
                Pose.Layer.ARM);
        new HandArtist(pen, hand.number("edge", EDGE))
                .draw(
                        pose,
                        places.at(hand, "at"),
                        hand.number("way", 0),
                        hand.number("size", 50),
                        hand.constant("ink", Ink.class).orElse(Ink.SKIN));
    }
}
