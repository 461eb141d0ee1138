package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.figure.Figure;
import dev.unknot.content.drawing.figure.Limb;
import dev.unknot.content.drawing.figure.Pose;
import dev.unknot.content.drawing.figure.Side;
import dev.unknot.content.drawing.figure.View;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Draws a person from the parts behind to those in front. */
final class PersonArtist {

    private static final List<Side> BACK_TO_FRONT = List.of(Side.FAR, Side.NEAR);

    private final Figure figure;
    private final Pose pose;
    private final boolean fromSide;
    private final TrunkArtist trunk;
    private final HeadArtist head;
    private final ArmArtist arms;
    private final LegArtist legs;

    PersonArtist(Pen pen, Figure figure) {
        this.figure = figure;
        pose = figure.pose();
        fromSide = figure.isSeenFrom(View.SIDE);
        trunk = new TrunkArtist(pen, figure);
        head = new HeadArtist(pen, figure);
        arms = new ArmArtist(pen, figure);
        legs = new LegArtist(pen, figure);
    }

    /** Draws {@code accents} between the trunk and the arms in front of it. */
    void draw(Runnable accents) {
        BACK_TO_FRONT.forEach(side -> arm(side, Pose.Arm::behind));
        BACK_TO_FRONT.forEach(side -> leg(side, Pose.Leg::behind));
        if (fromSide) {
            arm(Side.FAR, arm -> !arm.behind());
            leg(Side.FAR, leg -> !leg.behind());
        }
        if (pose.head().behind()) {
            head.draw();
        }
        lowerBody();
        trunk.neckAndTop();
        if (pose.legOver()) {
            leg(Side.NEAR, leg -> !leg.behind());
        }
        if (!pose.head().behind()) {
            head.draw();
        }
        accents.run();
        if (!fromSide) {
            arm(Side.FAR, arm -> !arm.behind());
        }
        arm(Side.NEAR, arm -> !arm.behind());
        BACK_TO_FRONT.forEach(this::handOnTop);
    }

    private void lowerBody() {
        if (!fromSide) {
            BACK_TO_FRONT.forEach(side -> leg(side, leg -> !leg.behind()));
        }
        trunk.pelvis();
        if (fromSide && !pose.legOver()) {
            leg(Side.NEAR, leg -> !leg.behind());
        }
    }

    private void arm(Side side, Predicate<Pose.Arm> now) {
        figure.arm(side).ifPresent(limb -> {
            Pose.Arm arm = Objects.requireNonNull(pose.arms().get(side));
            if (now.test(arm)) {
                arms.draw(side, arm, limb);
            }
        });
    }

    private void handOnTop(Side side) {
        figure.arm(side).ifPresent(limb -> {
            Pose.Arm arm = Objects.requireNonNull(pose.arms().get(side));
            if (arm.hand().layer() == Pose.Layer.TOP) {
                arms.hand(arm, limb, Ink.SKIN);
            }
        });
    }

    private void leg(Side side, Predicate<Pose.Leg> now) {
        figure.leg(side).ifPresent((Limb limb) -> {
            Pose.Leg leg = Objects.requireNonNull(pose.legs().get(side));
            if (now.test(leg)) {
                legs.draw(side, leg, limb);
            }
        });
    }
}
