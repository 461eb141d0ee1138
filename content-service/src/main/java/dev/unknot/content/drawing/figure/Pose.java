package dev.unknot.content.drawing.figure;

import java.util.Map;
import java.util.Optional;

/**
 * How a body is held. Limbs stand under {@code near} and {@code far}, which are right and left on the page when the body is
 * seen from the front or the back.
 *
 * @param spine the way from hip to shoulders
 * @param shorterSpine what is left of the spine because the body leans towards who looks on; 1 is all
 * @param curve how far the middle of the spine bulges to the front, or to the right on the page
 * @param neck the way from the shoulders to the head
 * @param head the way from chin to crown
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
     * How one limb is held: by the angles of its two bones, or by where its end is and to which side its joint points.
     *
     * @param tip the way of the fingers or the toes
     * @param behind whether it is drawn behind the body
     * @param shorterUpper what is left of its upper bone because it points at or away from who looks on; 1 is all
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
