package dev.unknot.content.drawing.figure;

import java.util.Optional;

/**
 * The pose of a limb: the angles of its two bones, or the place that its end touches and the direction of its joint.
 *
 * @param target the place that it touches
 * @param touch the part that touches the target
 * @param way the direction of fingers or toes
 * @param bend the direction of elbow or knee
 * @param shorterUpper the visible fraction of an upper bone that points towards or away from the viewer
 * @param shorterLower the same for its lower bone
 */
public record Reach(
        Optional<Place> target,
        Touch touch,
        Optional<Double> way,
        Point bend,
        double upper,
        double lower,
        double shorterUpper,
        double shorterLower) {

    /** The part of a limb that touches its target, as the fraction of the hand beyond the wrist. */
    public enum Touch {
        /** The wrist or the ankle. */
        END(0),
        PALM(0.4),
        FINGERS(0.95);

        private final double share;

        Touch(double share) {
            this.share = share;
        }

        double share() {
            return share;
        }
    }
}
