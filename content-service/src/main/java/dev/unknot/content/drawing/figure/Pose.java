package dev.unknot.content.drawing.figure;

import java.util.Map;
import java.util.Optional;

/**
 * The pose of a body. The keys of limbs are {@code near} and {@code far}, which are right and left on the page if the
 * body is seen from the front or the back.
 *
 * @param spine the direction from hip to shoulders
 * @param shorterSpine the visible fraction of the spine of a body that leans towards the viewer; at most 1
 * @param curve how far the middle of the spine curves to the front, or to the right on the page
 * @param neck the direction from the shoulders to the head
 * @param head the direction from chin to crown
 * @param turn how far the face looks to the right on the page, from -1 to 1
 * @param nod how far the face looks down, seen from the front, up to 1
 * @param lookLeft whether a body seen from the side faces left when it is upright
 */
public record Pose(
        View view,
        double size,
        Place hip,
        double spine,
        double shorterSpine,
        double curve,
        double neck,
        double head,
        double turn,
        double nod,
        boolean lookLeft,
        Map<String, LimbPose> arms,
        Map<String, LimbPose> legs) {

    /**
     * The pose of a limb: the angles of its two bones, or the position of its end and the direction of its joint.
     *
     * @param tip the direction of the fingers or the toes
     * @param behind whether it is drawn behind the body
     * @param shorterUpper the visible fraction of an upper bone that points towards or away from the viewer; at most 1
     * @param shorterLower the same for its lower bone
     */
    public record LimbPose(
            Optional<Place> end,
            Point bend,
            double upper,
            double lower,
            Optional<Double> tip,
            boolean behind,
            double shorterUpper,
            double shorterLower) {}
}
