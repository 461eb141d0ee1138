package dev.unknot.content.drawing.figure;

import java.util.Map;

/**
 * The pose of a body.
 *
 * @param size 1 for a standing body of about 150 units
 * @param legOver whether the near leg lies over the trunk, as in kneeling folds
 */
public record Pose(
        View view,
        double size,
        Point hip,
        Trunk trunk,
        Head head,
        Map<Side, Arm> arms,
        Map<Side, Leg> legs,
        boolean legOver) {

    /**
     * Spine, pelvis and shoulders.
     *
     * @param way the direction from hip to shoulders
     * @param shorter the visible fraction of the spine of a body that leans towards the viewer
     * @param lumbar how far the lower third curves to the front, or to the right on the page
     * @param thoracic the same for the upper third
     * @param pelvis by how many degrees the pelvis is tilted forward
     * @param halfShoulders from the middle to one shoulder, seen from the front or the back, for a body of size 1
     * @param shoulders by how much each shoulder is moved, for a body of size 1
     */
    public record Trunk(
            double way,
            double shorter,
            double lumbar,
            double thoracic,
            double pelvis,
            double halfShoulders,
            Map<Side, Point> shoulders) {}

    /**
     * Neck and head.
     *
     * @param neck the direction from the shoulders to the head
     * @param shorterNeck the visible fraction of the neck of a body that leans towards the viewer
     * @param glide by how much the head is moved, for a body of size 1
     * @param way the direction from chin to crown
     * @param turn how far the face looks to the right on the page, from -1 to 1
     * @param nod how far the face looks down, seen from the front, up to 1
     * @param behind whether the trunk covers it
     * @param eyesClosed whether the lids are down
     * @param mouth how far the mouth is open, up to 1
     */
    public record Head(
            double neck,
            double shorterNeck,
            Point glide,
            double way,
            double turn,
            double nod,
            boolean behind,
            boolean eyesClosed,
            double mouth) {}

    /**
     * An arm.
     *
     * @param behind whether the body covers it
     * @param sleeve the fraction of the upper arm that the sleeve covers
     * @param upperHidden whether only its rounded shoulder and its forearm are seen, from behind
     */
    public record Arm(Reach reach, Hand hand, boolean behind, double sleeve, boolean upperHidden) {}

    /**
     * A hand.
     *
     * @param thumbRight whether the thumb is to the right of the direction of the fingers
     * @param curl by how many degrees the fingers bend, seen along the palm
     * @param scale its size, where 1 is natural
     */
    public record Hand(HandShape shape, boolean thumbRight, double curl, double scale, Layer layer) {}

    /** The place of a hand among the other layers. */
    public enum Layer {
        /** Over its own arm. */
        ARM,
        /** Under its own arm. */
        UNDER,
        /** Over everything else of the body. */
        TOP
    }

    /**
     * A leg.
     *
     * @param behind whether the rest of the body covers it
     * @param frontFoot whether the foot points to the viewer
     */
    public record Leg(Reach reach, boolean behind, boolean frontFoot) {}
}
